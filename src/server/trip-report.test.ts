import { afterAll, beforeAll, beforeEach, expect, inject, test } from 'vitest';
import { bringTo } from '../../test/harness/bring-to.ts';
import {
  openTestApp,
  read,
  refusal,
  type Answer,
  type Client,
  type TestApp,
} from '../../test/harness/server.ts';
import { examples } from '../domain/examples.gen.ts';
import { sweepOffice } from '../engine/messages/sweep.ts';
import { noonOf } from '../model/date.ts';
import type { Values } from '../model/field.ts';
import { newId } from '../model/id.ts';

let t: TestApp;
let today = '2018-06-15';
beforeAll(async () => {
  t = await openTestApp(inject('database'), { now: () => noonOf(today) });
});
afterAll(() => t.close());
beforeEach(() => {
  today = '2018-06-15';
  clients.clear();
});

// A session does not outlive the days that these tests leap over.
const clients = new Map<string, Promise<Client>>();
const as = (login: string): Promise<Client> => {
  const key = `${login} ${today}`;
  const known = clients.get(key) ?? t.signIn(login);
  clients.set(key, known);
  return known;
};
const page = async (type: string, id: string, login = 'officer') =>
  read('getRecord', await (await as(login)).get(`/api/records/${type}/${id}`));
const act = async (id: string, action: string, values: Values = {}, login = 'applicant') => {
  const { record } = await page('trip-report', id);
  return (await as(login)).post(
    `/api/records/trip-report/${id}/actions/${action}`,
    { version: record.version, values },
    { 'idempotency-key': newId() },
  );
};
const write = async (values: Values, login = 'applicant') =>
  (await as(login)).post('/api/records/trip-report', { values }, { 'idempotency-key': newId() });
const correct = async (id: string, values: Values, login = 'applicant') => {
  const { record } = await page('trip-report', id);
  return (await as(login)).put(`/api/records/trip-report/${id}`, { version: record.version, values });
};
const mends = (answer: Answer) => refusal(answer).findings.map(({ path, code }) => `${path} ${code}`);
const handIn = (id: string) => act(id, 'handIn', { reporter: '王敏' });

/** The delegation of the examples, taken to a state: away from 15 July to 22 July for the eight days approved. */
async function trip(state: 'approved' | 'abroad' | 'back', returnedOn = '2018-07-22'): Promise<string> {
  today = '2018-06-15';
  const example = examples['delegation']?.find(({ name }) => name === 'two-countries');
  if (!example) throw new Error('no example');
  const saved = await t.store.storeAgain('delegation', example);
  const asked = await t.store.resolve(example.asked ?? {});
  const entries = { ...asked, departedOn: '2018-07-15', returnedOn };
  const bundle = t.machine.registry.getType('delegation');
  const go = (from: typeof saved, to: string) =>
    bringTo(t.machine, t.office, bundle, { saved: from, state: to, entries });
  const approved = await go(saved, 'approved');
  today = '2018-07-23';
  if (state !== 'approved') await go(approved, state);
  return saved.id;
}

/** What the unit writes: whole, but for what the test leaves out. */
async function whole(delegation: string, more: Values = {}): Promise<Values> {
  const example = examples['trip-report']?.find(({ name }) => name === 'whole');
  const { delegation: _of, deviation: _why, ...values } = example?.values ?? {};
  const files = async (field: string, count: number) => {
    const client = await as('applicant');
    const { png } = await import('../engine/files/sample-files.ts');
    return Promise.all(
      Array.from({ length: count }, async (_, i) => {
        const answer = await client.upload(`/api/files/trip-report/${field}`, `照片${i}.png`, png);
        return read('uploadFile', answer).id;
      }),
    );
  };
  const { pdf } = await import('../engine/files/sample-files.ts');
  const full = await (await as('applicant')).upload('/api/files/trip-report/report', '报告.pdf', pdf);
  const {
    ticket: _ticket,
    report: _report,
    photos: _photos,
    noticePhoto: _photo,
    results,
    ...plain
  } = values;
  const [result] = results as Values[];
  return {
    ...(await t.store.resolve({
      ...plain,
      results: [{ ...result, progress: undefined, doneOn: undefined }],
    })),
    delegation,
    actual: { from: '2018-07-15', to: '2018-07-22' },
    noticeFrom: '2018-07-23',
    noticeTo: '2018-07-23',
    noticePhoto: await files('noticePhoto', 1),
    photos: await files('photos', 3),
    report: [read('uploadFile', full).id],
    ...more,
  };
}

test('a report is not handed in before they are home, nor without notice, report and photographs', async () => {
  const away = await trip('abroad');
  const { record } = read('createRecord', await write(await whole(away)));
  expect(record.values['dueOn']).toBeUndefined();
  const early = refusal(await handIn(record.id));
  expect(early.findings.map(({ path, code }) => `${path} ${code}`)).toEqual(['delegation held-elsewhere']);
  expect(JSON.stringify(early.findings)).toContain('出访中');

  const home = await trip('back');
  const bare = read('createRecord', await write({ delegation: home })).record;
  // Everything that lacks is said at once: eleven entries, the five of the notice, the report and the photographs.
  expect(mends(await handIn(bare.id))).toHaveLength(18);
  const { photos, report: _report, noticeFrom: _from, noticePhoto: _photo, ...some } = await whole(home);
  const lacking = read(
    'createRecord',
    await write({ ...some, photos: (photos as string[]).slice(0, 2) }),
  ).record;
  expect(mends(await handIn(lacking.id)).sort()).toEqual([
    'noticeFrom rule-blocks',
    'noticePhoto rule-blocks',
    'photos rule-blocks',
    'report rule-blocks',
  ]);
  // Nothing of it moved the delegation.
  expect((await page('delegation', home)).record.state).toBe('back');
});

test('a day too many and somebody else must be explained; a red-eye flight needs its ticket', async () => {
  const home = await trip('back', '2018-07-23');
  const values = await whole(home, {
    actual: { from: '2018-07-15', to: '2018-07-23' },
    travellers: [{ person: (await t.store.store('person', 'wang-min')).id }],
  });
  const { record } = read('createRecord', await write(values));
  expect(mends(await handIn(record.id))).toEqual(['deviation rule-blocks', 'deviation rule-blocks']);
  await correct(record.id, { redEye: true });
  expect(mends(await handIn(record.id))).toEqual(['ticket rule-blocks', 'deviation rule-blocks']);
  await correct(record.id, { redEye: false, deviation: '航班取消，改签；两人临时因病未成行。' });
  expect((await handIn(record.id)).status).toBe(200);
});

test('handed in, returned, handed in again and accepted, it moves its delegation, once', async () => {
  const home = await trip('back');
  const { record } = read('createRecord', await write(await whole(home)));
  expect(record.values).toMatchObject({
    approvedDays: 8,
    approvedFrom: '2018-07-15',
    approvedTo: '2018-07-22',
    departedOn: '2018-07-15',
    returnedOn: '2018-07-22',
    dueOn: '2018-08-22',
    actualDays: 8,
    actualPersons: 3,
    openResults: 1,
  });
  const of = async () => (await page('delegation', home)).record;
  expect(read('actOnRecord', await handIn(record.id)).record.values).toMatchObject({
    handedInOn: '2018-07-23',
    inTimeOn: '2018-07-23',
  });
  expect(await of()).toMatchObject({ state: 'reporting', values: { reportedOn: '2018-07-23' } });
  // A second report for the same trip waits in vain; the unit accepts nothing itself.
  const second = read('createRecord', await write(await whole(home))).record;
  expect(mends(await handIn(second.id))).toEqual(['delegation held-elsewhere']);
  expect(refusal(await act(record.id, 'accept')).code).toBe('not-allowed');
  expect((await page('delegation', home)).actions).toEqual([]);

  expect((await act(record.id, 'giveBack', { reason: '请补充签约内容。' }, 'officer')).status).toBe(200);
  const returned = await of();
  expect(returned.state).toBe('back');
  expect(returned.values['reportedOn']).toBeUndefined();
  today = '2018-08-30';
  expect((await handIn(record.id)).status).toBe(200);
  const accepted = read('actOnRecord', await act(record.id, 'accept', {}, 'officer'));
  // Late only by what the office asked for: the first day counts.
  expect(accepted.record.values).toMatchObject({ handedInOn: '2018-07-23', inTimeOn: '2018-07-23' });
  expect(await of()).toMatchObject({ state: 'closed', values: { reportedOn: '2018-08-30' } });
  const history = read(
    'getHistory',
    await (await as('officer')).get(`/api/records/delegation/${home}/history`),
  );
  expect(history.entries[0]).toMatchObject({ action: 'closeByReport', actor: 'officer' });
  expect(mends(await handIn(second.id))).toEqual(['delegation held-elsewhere']);
});

test('two who hand in for one trip at the same moment: one is taken', async () => {
  const home = await trip('back');
  const values = await whole(home);
  const drafts = await Promise.all(
    [1, 2].map(async () => read('createRecord', await write(values)).record.id),
  );
  const answers = await Promise.all(drafts.map(handIn));
  expect(answers.map(({ status }) => status).sort()).toEqual([200, 422]);
});

test('what was accepted stands; matters go on, none is dropped, and all are done before it is followed up', async () => {
  const home = await trip('back');
  const { record } = read('createRecord', await write(await whole(home)));
  await handIn(record.id);
  await act(record.id, 'accept', {}, 'officer');
  expect(mends(await correct(record.id, { done: '改写。' }))).toEqual(['done rule-blocks']);
  expect(mends(await correct(record.id, { photos: [] }))).toContain('photos rule-blocks');
  expect(mends(await correct(record.id, { results: [] }))).toEqual(['results rule-blocks']);
  expect(mends(await act(record.id, 'follow')).sort()).toEqual([
    'results.0.doneOn rule-blocks',
    'results.0.progress rule-blocks',
  ]);
  const now = (await page('trip-report', record.id)).record;
  const [row] = now.values['results'] as Values[];
  const done = [{ ...row, progress: '已接待来访。', doneOn: '2018-07-23' }];
  expect((await correct(record.id, { results: done })).status).toBe(200);
  expect((await act(record.id, 'follow')).status).toBe(200);
  expect(refusal(await act(record.id, 'close')).code).toBe('not-allowed');
  const closed = read('actOnRecord', await act(record.id, 'close', {}, 'officer'));
  expect(closed.record).toMatchObject({
    state: 'closed',
    values: { closedOn: '2018-07-23', openResults: 0 },
  });
});

test.each([
  ['the general month', null, '2018-08-22'],
  ['15 working days in Tianjin', 'TJ', '2018-08-10'],
  ['20 days in Beijing', 'BJ', '2018-08-11'],
])('the report is due after %s', async (_what, province, due) => {
  await t.owner('UPDATE office SET province = $2 WHERE id = $1', [t.office.id, province]);
  const home = await trip('back');
  await t.owner('UPDATE office SET province = NULL WHERE id = $1', [t.office.id]);
  expect((await page('delegation', home)).record.values['reportDueOn']).toBe(due);
});

test('a trip without a report is reminded of the day before and after, then its division head; a draft goes along', async () => {
  const away = await trip('abroad');
  const { record } = read('createRecord', await write({ delegation: away }));
  const { record: trip_ } = await page('delegation', away);
  const back = await (
    await as('applicant')
  ).post(
    `/api/records/delegation/${away}/actions/comeBack`,
    { version: trip_.version, values: { returnedOn: '2018-07-22' } },
    { 'idempotency-key': newId() },
  );
  expect(back.status).toBe(200);
  expect((await page('trip-report', record.id)).record.values).toMatchObject({
    returnedOn: '2018-07-22',
    dueOn: '2018-08-22',
  });
  const heard = async (login: string) =>
    (
      await t.owner(
        `SELECT m.kind FROM message m JOIN account a ON a.office_id = m.office_id AND a.id = m.account_id
         WHERE m.office_id = $1 AND a.login = $2 AND m.record_id = $3 AND m.kind IN ('due', 'overdue', 'escalated')
         ORDER BY m.at, m.kind`,
        [t.office.id, login, away],
      )
    ).map(({ kind }) => kind);
  const on = async (day: string) => {
    today = day;
    await sweepOffice(t.machine, t.office.id);
    await sweepOffice(t.machine, t.office.id);
    return Promise.all(['applicant', 'other', 'division-head'].map(heard));
  };
  expect(await on('2018-08-20')).toEqual([[], [], []]);
  expect(await on('2018-08-21')).toEqual([['due'], [], []]);
  expect(await on('2018-08-23')).toEqual([['due', 'overdue'], [], []]);
  expect(await on('2018-08-29')).toEqual([['due', 'overdue'], [], ['escalated']]);
  const late = read(
    'listRecords',
    await (
      await as('officer')
    ).get('/api/records/delegation?f.state.in=back&f.reportDueOn.between=,2018-08-28&sort=reportDueOn'),
  );
  expect(late.rows.map(({ id }) => id)).toContain(away);
});

test('the notice after travel is printed from the draft, and not before they are home', async () => {
  const away = await trip('abroad');
  const early = read('createRecord', await write({ delegation: away })).record;
  const get = async (id: string, form: string) =>
    (await as('applicant')).get(`/api/records/trip-report/${id}/forms/${form}`);
  expect(refusal(await get(early.id, 'notice')).status).toBeGreaterThanOrEqual(400);
  const { record } = read('createRecord', await write(await whole(await trip('back'))));
  for (const form of ['notice', 'cover']) {
    const printed = await get(record.id, form);
    expect(printed.status).toBe(200);
    expect(printed.bytes.subarray(0, 2).toString()).toBe('PK');
  }
});

test('nobody of another unit or office writes or reads it, and nobody moves the delegation by hand', async () => {
  const home = await trip('back');
  const { record } = read('createRecord', await write(await whole(home)));
  expect((await write({ delegation: home }, 'other')).status).toBe(422);
  const far = await t.addOffice();
  for (const [login, office] of [
    ['other', t.office],
    ['audit-admin', t.office],
    ['director', far],
  ] as const) {
    const client = await t.signIn(login, office);
    expect([login, (await client.get(`/api/records/trip-report/${record.id}`)).status]).toEqual([login, 404]);
  }
  const { record: standing } = await page('delegation', home);
  const byHand = await (
    await as('officer')
  ).post(`/api/records/delegation/${home}/actions/takeReport`, { version: standing.version, values: {} });
  expect(refusal(byHand).code).toBe('not-allowed');
});
