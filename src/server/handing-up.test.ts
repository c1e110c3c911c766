import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import type { TestOffice } from '../../test/harness/office.ts';
import { openTestApp, read, refusal, type Client, type TestApp } from '../../test/harness/server.ts';
import { accept, approve } from '../../test/harness/figures-of-office.ts';

let t: TestApp;
let now = '2018-07-05T10:00:00+08:00';
/** 东华省 above 甲 and 乙, 乙 above 丙; 丁 stands alone. */
const offices = new Map<string, TestOffice>();
const clients = new Map<string, Client>();

beforeAll(async () => {
  t = await openTestApp(inject('database'), { now: () => new Date(now) });
  for (const name of ['省', '甲', '乙', '丙', '丁']) {
    const office = await t.addOffice();
    offices.set(name, office);
    await t.owner('UPDATE office SET name = $2, sort = $3 WHERE id = $1', [office.id, name, offices.size]);
  }
  await signIn();
  const under = (lower: string, upper: string) =>
    t.owner('UPDATE office SET parent_id = $2 WHERE id = $1', [id(lower), id(upper)]);
  await under('甲', '省');
  await under('乙', '省');
  await under('丙', '乙');
  // Batches with so many documents, of which those of enterprises are commercial.
  await fill('省', [
    ['2018-02-01', 3],
    ['2018-03-01', 4, 'commercial'],
  ]);
  await fill('甲', [
    ['2017-02-01', 1],
    ['2017-03-01', 1],
    ['2018-02-01', 5, 'commercial'],
  ]);
  await fill('乙', [
    ['2017-02-01', 9],
    ['2018-02-01', 2],
    ['2018-02-02', 2],
  ]);
  await fill('丙', [
    ['2017-02-01', 1],
    ['2018-04-01', 6, 'commercial'],
  ]);
  await tell('省', 'economy.growth', 'rate', '%', 6.5);
  await tell('省', 'economy.trade', 'flow', '亿元', 10);
  await tell('甲', 'economy.trade', 'flow', '亿元', 2.4);
  await tell('甲', 'economy.growth', 'rate', '%', 7);
}, 120_000);
afterAll(() => t.close());

/** Sessions do not last for days. */
async function signIn(): Promise<void> {
  for (const [name, office] of offices)
    for (const login of ['division-head', 'officer', 'applicant', 'supervisor'])
      clients.set(`${name} ${login}`, await t.signIn(login, office));
}
async function fill(name: string, batches: readonly (readonly [string, number, string?])[]): Promise<void> {
  for (const [day, copies, kind] of batches) await accept(as(`${name} officer`), day, copies, kind);
}
async function tell(
  name: string,
  code: string,
  nature: string,
  measure: string,
  value: number,
): Promise<void> {
  const [officer, applicant, head] = ['officer', 'applicant', 'division-head'].map((role) =>
    as(`${name} ${role}`),
  );
  await approve(
    offices.get(name)!,
    { officer: officer!, applicant: applicant!, head: head! },
    { code, nature, measure, value },
  );
}

const id = (name: string): string => offices.get(name)?.id ?? '';
const as = (who: string): Client => {
  const client = clients.get(who.includes(' ') ? who : `${who} division-head`);
  if (!client) throw new Error(`nobody signed in as ${who}`);
  return client;
};
const period = '2018H1';
const desk = async (who: string, more = '') =>
  read('getHandingUp', await as(who).get(`/api/handing-up?period=${period}${more}`));
const came = async (who: string) => read('getHandedUp', await as(who).get(`/api/handed-up?period=${period}`));
const hand = (who: string, more: object = {}) =>
  as(who).post('/api/handing-up', { period, scope: 'own', ...more });
const handed = async (who: string, more: object = {}) => read('handUp', await hand(who, more));
const decide = (who: string, submission: string, body: object) =>
  as(who).post(`/api/handed-up/${submission}/decisions`, { period, ...body });
const back = { decision: 'returned', reason: '人次与批数不符，请核对。' };
const below = async (who: string) =>
  read('listFigures', await as(who).get(`/api/figures?period=${period}&scope=below`));

describe('refused', () => {
  test('to whoever has not the duty: an officer sees and does not hand up, an applicant sees nothing', async () => {
    expect(refusal(await hand('甲 officer')).code).toBe('not-allowed');
    expect((await desk('甲 officer')).may).toEqual({ handUp: false });
    for (const who of ['甲 applicant', '甲 supervisor']) {
      for (const path of ['handing-up', 'handed-up'])
        expect(refusal(await as(who).get(`/api/${path}?period=${period}`)).code).toBe('not-allowed');
      expect(refusal(await as(who).get(`/api/figures?period=${period}&scope=below`)).code).toBe(
        'not-allowed',
      );
    }
    const words = { period, dueOn: '2018-07-10', words: '请报数。' };
    expect(refusal(await as('省 officer').post('/api/handed-up/notices', words)).code).toBe('not-allowed');
  });

  test('an office with nobody above, a period that has not begun, figures that are not there', async () => {
    expect(refusal(await hand('丁')).code).toBe('no-office-above');
    expect((await desk('丁')).may).toEqual({ handUp: false });
    expect(refusal(await hand('甲', { period: '2019H1' })).code).toBe('period-not-begun');
    expect(refusal(await hand('甲', { period: '2018H3' })).code).toBe('bad-period');
    expect(refusal(await hand('甲', { indicators: ['outbound.nothing'] })).code).toBe('unknown-indicator');
  });

  test('notices and reminders to nobody, and reminders of what was not called for', async () => {
    const notice = { period, dueOn: '2018-07-10', words: '请报数。' };
    expect(refusal(await as('丙').post('/api/handed-up/notices', notice)).code).toBe('no-office-below');
    const remind = (who: string, ...names: string[]) =>
      as(who).post('/api/handed-up/reminders', { period, offices: names.map(id) });
    expect(refusal(await remind('省', '甲')).code).toBe('nothing-called-for');
    expect(refusal(await remind('省', '丙')).code).toBe('not-found');
    expect(refusal(await remind('甲', '乙')).code).toBe('not-found');
  });
});

describe('the wall between offices', () => {
  test('stands: neither rows nor functions show anything to whoever is not directly above', async () => {
    const { id: submission } = await handed('丙');
    for (const who of ['省', '甲', '丁']) {
      const path = `/api/handing-up/${submission}?period=${period}`;
      expect(refusal(await as(who).get(path)).code).toBe('not-found');
      expect(refusal(await decide(who, submission, { decision: 'accepted' })).code).toBe('not-found');
      const rows = await t.machine.db.inOffice(id(who), (tx) =>
        tx.query({
          text: `SELECT id FROM figure_submission UNION ALL
            SELECT id FROM figure_submissions_below('2018-01-01', '2018-06-30') UNION ALL
            SELECT submission_id FROM figure_receipts_above('2018-01-01', '2018-06-30')`,
        }),
      );
      expect(rows, who).toEqual([]);
    }
    const nobody = await t.machine.db.outside({
      text: `SELECT id FROM figure_submissions_below('2018-01-01', '2018-06-30')`,
    });
    expect(nobody).toEqual([]);
    const above = await as('乙').get(`/api/handing-up/${submission}?period=${period}`);
    expect(read('getSubmission', above).office.name).toBe('丙');
  });

  test('what was handed up is written for good, and only into the own office', async () => {
    const run = (text: string) => t.machine.db.inOffice(id('丙'), (tx) => tx.query({ text }));
    for (const table of ['figure_submission', 'figure_receipt', 'figure_notice'])
      for (const text of [`UPDATE ${table} SET office_id = office_id`, `DELETE FROM ${table}`])
        await expect(run(text), text).rejects.toThrow(/permission denied/);
    await expect(
      run(`INSERT INTO figure_receipt (office_id, id, from_office, submission_id, period_from, period_to, number, decision, made_by, made_at)
        SELECT '${id('乙')}', id, office_id, id, period_from, period_to, 1, 'accepted', made_by, made_at FROM figure_submission`),
    ).rejects.toThrow(/row-level security/);
    await expect(run(`UPDATE office SET parent_id = NULL WHERE id = '${id('丙')}'`)).rejects.toThrow(
      /permission denied/,
    );
  });

  test('nothing but figures crosses: no name of a person, no record', async () => {
    const { submissions } = await desk('丙');
    expect(submissions[0]?.madeBy).toBe('division-head');
    const answer = await as('乙').get(`/api/handing-up/${submissions[0]?.id}?period=${period}`);
    const { submission, figures } = read('getSubmission', answer);
    expect(submission.madeBy).toBeUndefined();
    expect(answer.text).not.toContain('division-head');
    for (const figure of figures)
      expect(
        Object.keys(figure).filter((key) => ['reporter', 'source', 'aim', 'record'].includes(key)),
      ).toEqual([]);
  });
});

describe('a round', () => {
  test('begins with a notice that those below see, and those aside do not', async () => {
    const notice = { period, dueOn: '2018-07-10', words: '请报送上半年统计数。' };
    read('callOfficesBelow', await as('省').post('/api/handed-up/notices', notice));
    expect((await desk('甲')).notices.map(({ words, dueOn }) => [words, dueOn])).toEqual([
      ['请报送上半年统计数。', '2018-07-10'],
    ]);
    expect((await desk('丙')).notices).toEqual([]);
    expect(await desk('甲')).toMatchObject({ dueOn: '2018-07-10', light: 'open', above: { name: '省' } });
    expect((await came('省')).offices.map(({ office, light }) => [office.name, light])).toEqual([
      ['甲', 'open'],
      ['乙', 'open'],
    ]);
  });

  test('hands up figures that stay as they were, whatever the records become', async () => {
    const { id: submission, number } = await handed('甲', { note: '上半年数。' });
    expect(number).toBe(1);
    await accept(as('甲 officer'), '2018-05-01', 9);
    const path = `/api/handing-up/${submission}?period=${period}`;
    for (const who of ['甲', '省']) {
      const { figures } = read('getSubmission', await as(who).get(path));
      expect(figures.find(({ indicator }) => indicator === 'consular.legalization-batches')).toMatchObject({
        value: 1,
        previous: 2,
        percent: -50,
        adds: true,
      });
      expect(figures.find(({ indicator }) => indicator === 'consular.commercial-share')).toMatchObject({
        value: 100,
        adds: false,
      });
    }
    expect((await came('省')).offices[0]).toMatchObject({
      light: 'inTime',
      submissions: [{ number: 1, state: 'waiting', note: '上半年数。' }],
    });
  });

  test('is given back with a reason, comes anew, and is taken', async () => {
    const [first] = (await desk('甲')).submissions;
    expect((await decide('省', first!.id, { decision: 'returned', reason: ' ' })).status).toBe(400);
    expect(refusal(await decide('甲', first!.id, back)).code).toBe('not-found');
    read('decideSubmission', await decide('省', first!.id, back));
    expect((await desk('甲')).submissions[0]).toMatchObject({ state: 'returned', reason: back.reason });
    expect(refusal(await decide('省', first!.id, { decision: 'accepted' })).code).toBe('submission-decided');
    now = '2018-07-12T10:00:00+08:00';
    await signIn();
    expect((await came('省')).offices[0]).toMatchObject({ light: 'late' });
    const second = await handed('甲');
    expect(second.number).toBe(2);
    expect(refusal(await decide('省', first!.id, back)).code).toBe('submission-replaced');
    read('decideSubmission', await decide('省', second.id, { decision: 'accepted' }));
    expect(refusal(await decide('省', second.id, { decision: 'accepted' })).code).toBe('submission-decided');
    const [jia, yi] = (await came('省')).offices;
    expect(jia).toMatchObject({
      light: 'cameLate',
      submissions: [{ number: 2, state: 'accepted' }, { number: 1 }],
    });
    expect(yi).toMatchObject({ light: 'late', submissions: [] });
  });

  test('reminds only whoever has not handed up', async () => {
    const body = { period, offices: [id('甲'), id('乙')] };
    expect(read('remindOfficesBelow', await as('省').post('/api/handed-up/reminders', body)).reminded).toBe(
      1,
    );
    expect((await desk('乙')).notices.map(({ kind }) => kind)).toEqual(['reminder', 'notice']);
    expect((await desk('甲')).notices.map(({ kind }) => kind)).toEqual(['notice']);
    expect((await came('省')).offices.map(({ reminded }) => reminded)).toEqual([0, 1]);
  });

  test('two who do the same at once: one does, the other is told', async () => {
    const both = await Promise.all([hand('丙'), hand('丙')]);
    const codes = both.map((answer) => (answer.status === 200 ? 'ok' : refusal(answer).code)).sort();
    expect(codes.every((code) => code === 'ok' || code === 'submission-meanwhile')).toBe(true);
    const numbers = (await desk('丙')).submissions.map(({ number }) => number);
    expect(new Set(numbers).size).toBe(numbers.length);
  });

  test('is noted in the audit of both offices', async () => {
    const noted = async (name: string) =>
      (
        await t.owner(
          `SELECT DISTINCT action FROM audit_entry WHERE office_id = $1 AND action LIKE 'figures.%' ORDER BY 1`,
          [id(name)],
        )
      ).map(({ action }) => action);
    expect(await noted('甲')).toEqual(['figures.hand-up']);
    expect(await noted('省')).toEqual([
      'figures.accept',
      'figures.notice',
      'figures.remind',
      'figures.return',
    ]);
  });
});

describe('with the offices below', () => {
  const of = (list: Awaited<ReturnType<typeof below>>, name: string) =>
    list.figures.find(({ indicator }) => indicator === name);

  test('who is missing is told by name, also those below the missing one', async () => {
    const list = await below('省');
    expect(list.below).toMatchObject({ included: ['省', '甲'], missing: ['乙', '丙'] });
    expect(list.below?.offices.map(({ name, state }) => [name, state])).toEqual([
      ['省', 'own'],
      ['甲', 'accepted'],
      ['乙', 'missing'],
    ]);
    expect(of(list, 'consular.legalization-batches')).toMatchObject({
      value: 4,
      parts: [
        { name: '省', value: 2 },
        { name: '甲', value: 2 },
      ],
    });
  });

  test('what an office hands up with those below it is counted once', async () => {
    const own = await handed('乙');
    expect((await below('省')).below).toMatchObject({ included: ['省', '甲', '乙'], missing: ['丙'] });
    expect(of(await below('省'), 'consular.legalization-batches')?.value).toBe(6);
    read('decideSubmission', await decide('省', own.id, back));
    await handed('乙', { scope: 'below' });
    const list = await below('省');
    expect(list.below).toMatchObject({ included: ['省', '甲', '乙', '丙'], missing: [] });
    expect(of(list, 'consular.legalization-batches')).toMatchObject({ value: 7 });
    expect(of(list, 'consular.legalization-documents')).toMatchObject({ value: 7 + 14 + 4 + 6 });
  });

  test('shares are reckoned anew from what was added, never added; what has no operands is left out', async () => {
    const list = await below('省');
    // Commercial: 4 here, 5 of 甲, 6 of 丙; documents 7, 14, 4 and 6.
    expect(of(list, 'consular.commercial-documents')).toMatchObject({ value: 15 });
    expect(of(list, 'consular.commercial-share')).toMatchObject({ value: 48.4, kind: 'formula' });
    expect(of(list, 'reported.economy.trade')).toMatchObject({ value: 12.4, kind: 'reported', missing: [] });
    expect(of(list, 'reported.economy.growth')).toBeUndefined();
    expect(list.below?.leftOut).toEqual(['economy.growth']);
    // The office itself knows no last year: half a base is none.
    expect(of(list, 'consular.legalization-batches')).toMatchObject({ previous: null, baseFrom: 'none' });
  });

  test('of an office that picked its figures, those that it left are missing and not nothing', async () => {
    const { id: picked } = await handed('甲', { indicators: ['consular.legalization-batches'] });
    const list = await below('省');
    expect(of(list, 'consular.legalization-batches')).toMatchObject({ value: 7, missing: [] });
    expect(of(list, 'consular.legalization-documents')).toMatchObject({ value: 7 + 4 + 6, missing: ['甲'] });
    expect(of(list, 'consular.documents-per-batch')?.missing).toEqual(['甲']);
    read('decideSubmission', await decide('省', picked, back));
    expect(of(await below('省'), 'consular.legalization-documents')?.missing).toEqual([]);
  });
});
