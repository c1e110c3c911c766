import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { wordsOf } from '../../test/harness/reports.ts';
import { makeCrowd } from '../../test/harness/crowd.ts';
import { openTestApp, read, refusal, type Answer, type TestApp } from '../../test/harness/server.ts';

let t: TestApp;
let today = '2018-07-05';
const { as, join } = makeCrowd();
const people = [
  'applicant',
  'unit-head',
  'supervisor',
  'officer',
  'division-head',
  'deputy-director',
  'director',
];

/** A session does not outlive its day. */
async function moveTo(day: string): Promise<void> {
  today = day;
  for (const login of people) join(login, await t.signIn(login));
}

beforeAll(async () => {
  t = await openTestApp(inject('database'), { now: () => new Date(`${today}T02:00:00Z`) });
  await moveTo(today);
  join('far officer', await t.signIn('officer', await t.addOffice()));
  await legalization('2017-03-01');
  await legalization('2018-02-01');
});
afterAll(() => t.close());

async function legalization(acceptedOn: string): Promise<void> {
  const values = {
    acceptedOn,
    applicant: `申请人${acceptedOn}`,
    country: 'DE',
    subject: 'degree',
    copies: 2,
  };
  read('createRecord', await as('officer').post('/api/records/legalization', { values }));
}
const half = 'half-year';
const handIn = (who: string, period = '2018H1', more: object = {}, report = half): Promise<Answer> =>
  as(who).post(`/api/reports/${report}/submissions`, { period, ...more });
const handedIn = async (who: string, period: string, more: object = {}) =>
  read('handInReport', await handIn(who, period, more));
const reportOf = async (period: string, who = 'officer') =>
  read('readReport', await as(who).get(`/api/reports/${half}?period=${period}`));
const recordOf = async (record: string, who = 'officer') =>
  read('getRecord', await as(who).get(`/api/records/report-approval/${record}`)).record;
const caseOf = async (record: string, who = 'officer') =>
  read('getReportCase', await as(who).get(`/api/report-cases/${record}`));
const command = async (who: string, record: string, given: object): Promise<Answer> => {
  const { version } = await recordOf(record);
  return as(who).post(`/api/records/report-approval/${record}/process`, { version, command: given });
};
const approve = async (who: string, record: string, step: number) =>
  read('giveCommand', await command(who, record, { kind: 'approve', step, opinion: '同意' }));
const write = (period: string, block: string, base: number, words: string) =>
  as('officer').put(`/api/reports/${half}/paragraphs/${block}?period=${period}`, {
    base,
    after: 'plans.heading',
    content: { pieces: [words] },
  });
const editionsOf = async (period: string) =>
  read('listReports', await as('officer').get('/api/reports')).editions.filter(
    (one) => one.period === period,
  );

describe('refusals', () => {
  test.each([['applicant'], ['unit-head'], ['supervisor']])('%s hands no report in', async (who) => {
    expect(refusal(await handIn(who)).code).toBe('not-allowed');
  });

  test('nothing is left behind by them', async () => {
    expect(await t.owner('SELECT 1 FROM report_edition')).toEqual([]);
    expect(await t.owner('SELECT 1 FROM report_approval')).toEqual([]);
  });

  test.each([
    ['2018-05', 'report-not-for-period'],
    ['2018H7', 'bad-period'],
  ])('%s is no half-year', async (period, code) => {
    expect(refusal(await handIn('officer', period)).code).toBe(code);
  });

  test('an edition of another report, of another time, or of another office is not found', async () => {
    const freeze = async (who: string, report: string, period: string) =>
      read('freezeReport', await as(who).post(`/api/reports/${report}/editions`, { period }));
    const annual = await freeze('director', 'annual', '2017');
    const earlier = await freeze('director', half, '2017H1');
    const nobodys = '00000000-0000-7000-8000-000000000000';
    for (const edition of [annual.id, earlier.id, nobodys])
      expect(refusal(await handIn('officer', '2018H1', { edition })).code).toBe('not-found');
    expect(refusal(await handIn('far officer', '2017H1', { edition: earlier.id })).code).toBe('not-found');
    expect(await t.owner('SELECT 1 FROM report_approval')).toEqual([]);
  });

  test('a case entered by hand has no edition, and cannot be handed in; nobody puts one in by hand', async () => {
    const made = read(
      'createRecord',
      await as('officer').post('/api/records/report-approval', { values: { name: '手工建的' } }),
    ).record;
    const act = (action: string, values: object) =>
      as('officer').post(`/api/records/report-approval/${made.id}/actions/${action}`, { version: 1, values });
    expect(refusal(await act('submit', {})).code).toBe('action-not-possible');
    const taken = { report: half, period: '2018H1', edition: made.id, number: 1, overridden: 0, turned: 0 };
    expect(refusal(await act('take', taken)).code).toBe('not-allowed');
  });
});

describe('handed in, returned, handed in again, signed', () => {
  let record = '';
  let first = '';

  test('an edition is taken, and waits for the division head', async () => {
    read('writeParagraph', await write('2018H1', 'own.plan', 0, '下半年办好友城合作论坛。'));
    const done = await handedIn('officer', '2018H1', { note: '份数含补录。' });
    ({ record } = done);
    first = done.edition.id;
    expect(done).toMatchObject({ type: 'report-approval', state: 'reviewing', edition: { number: 1 } });
    expect((await recordOf(record)).values).toMatchObject({
      name: '明港市外办2018年上半年工作总结',
      note: '份数含补录。',
      report: half,
      edition: first,
      overridden: 0,
      turned: 0,
      submittedOn: '2018-07-05',
    });
    const work = read('getWork', await as('division-head').get('/api/work?view=todo'));
    expect(JSON.stringify(work)).toContain(record);
  });

  test('the others of the office see it stand there, those outside see nothing', async () => {
    const { approval } = await reportOf('2018H1');
    expect(approval).toMatchObject({
      changed: [],
      edition: { number: 1, approval: { record, state: 'reviewing', current: true, signed: false } },
    });
    for (const who of ['applicant', 'far officer'])
      expect([403, 404]).toContain((await as(who).get(`/api/report-cases/${record}`)).status);
    expect(refusal(await as('far officer').get(`/api/report-cases/${record}`)).code).toBe('not-found');
    // Whoever supervises reads the case, and not the report.
    expect((await recordOf(record, 'supervisor')).state).toBe('reviewing');
    expect(refusal(await as('supervisor').get(`/api/report-cases/${record}`)).code).toBe('not-allowed');
  });

  test('it is not handed in a second time meanwhile, and no edition is left over', async () => {
    const again = refusal(await handIn('director', '2018-01-01..2018-06-30'));
    expect([again.code, again.detail]).toEqual([
      'report-handed-in',
      '第1稿正在送审，还没有办完。要换稿，请先撤回，或等退回。',
    ]);
    expect(await editionsOf('2018H1')).toHaveLength(1);
  });

  test('what was not signed is no base of the next year', async () => {
    const lastYear = async () =>
      t.machine.db.inOffice(t.office.id, async (tx) => {
        const { findLastEdition } = await import('../engine/reports/editions/read-edition.ts');
        const { parsePeriod } = await import('../model/period.ts');
        return (await findLastEdition(tx, t.machine.registry, parsePeriod('2018H1')))?.id;
      });
    expect(await lastYear()).toBeUndefined();
  });

  test('a return with a reason reaches whoever handed it in; the edition itself stays', async () => {
    const back = { kind: 'return', step: 0, to: 'applicant', reason: '打算部分再具体一些。' };
    read('giveCommand', await command('division-head', record, back));
    expect(await recordOf(record)).toMatchObject({
      state: 'returned',
      values: { reason: '打算部分再具体一些。' },
    });
    const sent = await t.owner(`SELECT kind FROM outbox WHERE record_id = '${record}' AND kind = 'returned'`);
    expect(sent).toHaveLength(1);
    expect((await editionsOf('2018H1'))[0]?.approval).toMatchObject({ state: 'returned', current: true });
  });

  test('what was returned is not handed in again: another edition goes in, with the same case', async () => {
    const old = refusal(await handIn('officer', '2018H1', { edition: first }));
    expect([old.code, old.detail]).toEqual(['edition-handed-in', '第1稿已经送审过。请送新的一稿。']);
    read('writeParagraph', await write('2018H1', 'own.plan', 1, '下半年办好第3届友城合作论坛。'));
    const next = await handedIn('officer', '2018H1');
    expect(next).toMatchObject({ record, state: 'reviewing', edition: { number: 2 } });
    const { editions, changed } = await caseOf(record, 'division-head');
    expect(editions.map(({ number, approval }) => [number, approval?.current])).toEqual([
      [2, true],
      [1, false],
    ]);
    expect(changed).toEqual([
      { block: 'own.plan', before: '下半年办好友城合作论坛。', after: '下半年办好第3届友城合作论坛。' },
    ]);
    const stays = read('getEdition', await as('officer').get(`/api/report-editions/${first}`));
    expect(wordsOf(stays.blocks, 'own.plan')).toBe('下半年办好友城合作论坛。');
  });

  test('withdrawn, it may be handed in with another edition', async () => {
    read('giveCommand', await command('officer', record, { kind: 'withdraw', reason: '改一个字' }));
    expect((await recordOf(record)).state).toBe('ready');
    expect((await handedIn('division-head', '2018H1')).edition.number).toBe(3);
  });

  test('read, examined and signed: who and when stands beside the edition, and the office stands by it', async () => {
    for (const [step, who] of ['division-head', 'deputy-director', 'director'].entries()) {
      const { process } = read(
        'getProcess',
        await as('officer').get(`/api/records/report-approval/${record}/process`),
      );
      // Whoever handed it in has read it: that step is behind them.
      if (process?.current !== step) continue;
      if (who === 'director') await moveTo('2018-07-09');
      await approve(who, record, step);
    }
    const { approval } = await reportOf('2018H1');
    expect(approval).toMatchObject({
      changed: [],
      edition: {
        number: 3,
        approval: { state: 'signed', signed: true, signedOn: '2018-07-09', signedBy: '主任' },
      },
    });
    const { process } = read(
      'getProcess',
      await as('officer').get(`/api/records/report-approval/${record}/process`),
    );
    expect(process?.steps.map(({ label }) => label)).toEqual([
      '处室负责人核稿',
      '分管副主任审核',
      '主任签发',
    ]);
  });

  test('words that changed since are said to have changed; the signed edition stays', async () => {
    await moveTo('2018-07-10');
    read('writeParagraph', await write('2018H1', 'own.plan', 2, '下半年办好论坛。'));
    await legalization('2018-03-03');
    const { approval } = await reportOf('2018H1');
    expect([...(approval?.changed ?? [])].sort()).toEqual(
      expect.arrayContaining(['own.plan', 'work.consular.legalization']),
    );
    const edition = approval?.edition.id ?? '';
    const { blocks } = read('getEdition', await as('officer').get(`/api/report-editions/${edition}`));
    expect(wordsOf(blocks, 'own.plan')).toBe('下半年办好第3届友城合作论坛。');
  });

  test('after the signature another hand-in is another case', async () => {
    const next = await handedIn('officer', '2018H1');
    expect(next.record).not.toBe(record);
    expect(next.edition.number).toBe(4);
    expect((await recordOf(record)).state).toBe('signed');
  });
});

describe('beside each other', () => {
  test('two who hand the same report in at once: one case, one edition', async () => {
    const answers = await Promise.all(
      ['officer', 'director', 'division-head'].map((who) => handIn(who, '2016H1')),
    );
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
    for (const answer of answers.filter(({ status }) => status !== 200))
      expect(['report-handed-in', 'edition-meanwhile']).toContain(refusal(answer).code);
    expect(await editionsOf('2016H1')).toHaveLength(1);
  });

  test('a direct 定稿 remains: it has no case', async () => {
    read('freezeReport', await as('director').post(`/api/reports/${half}/editions`, { period: '2015H1' }));
    expect((await editionsOf('2015H1')).map(({ approval }) => approval)).toEqual([null]);
  });

  test('an edition that was made final can be handed in as it is', async () => {
    const [made] = await editionsOf('2015H1');
    const done = await handedIn('officer', '2015H1', { edition: made?.id });
    expect(done.edition).toEqual({ id: made?.id, number: 1 });
  });

  test('a figure that was overridden, and words that contradict theirs, are found for the reader', async () => {
    const live = { figure: 'consular.legalization-batches' };
    const put = (block: string, pieces: unknown[]) =>
      as('officer').put(`/api/reports/${half}/paragraphs/${block}?period=2018H2`, {
        base: 0,
        after: 'plans.heading',
        content: { pieces },
      });
    await moveTo('2019-01-05');
    await legalization('2018-08-01');
    await legalization('2017-08-01');
    await legalization('2017-09-01');
    read(
      'writeParagraph',
      await put('own.a', ['办理', { ...live, override: { text: '9批次', reason: '一批未录' } }, '。']),
    );
    read('writeParagraph', await put('own.b', ['同比增长', { figure: `${live.figure}#change` }, '。']));
    const { record } = await handedIn('officer', '2018H2');
    expect((await recordOf(record)).values).toMatchObject({ overridden: 1, turned: 1 });
    const { findings } = read(
      'getProcess',
      await as('division-head').get(`/api/records/report-approval/${record}/process`),
    );
    expect(findings.map(({ rule, severity }) => [rule, severity])).toEqual([
      ['F08', 'warn'],
      ['F09', 'warn'],
    ]);
  });
});
