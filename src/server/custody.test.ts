import { afterAll, beforeAll, beforeEach, expect, inject, test } from 'vitest';
import { createProcessDriver } from '../../test/harness/drive-process.ts';
import { openTestApp, read, refusal, type Client, type TestApp } from '../../test/harness/server.ts';
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

const post = async (type: string, values: Values, action?: string, login = 'officer') =>
  (await as(login)).post(
    `/api/records/${type}`,
    { values, ...(action === undefined ? {} : { action }) },
    { 'idempotency-key': newId() },
  );
const act = async (type: string, id: string, action: string, values: Values = {}) => {
  const { record } = await page(type, id);
  return (await as('officer')).post(
    `/api/records/${type}/${id}/actions/${action}`,
    { version: record.version, values },
    { 'idempotency-key': newId() },
  );
};
const get = async (path: string, login = 'officer') => (await as(login)).get(path);
const page = async (type: string, id: string, login = 'officer') =>
  read('getRecord', await get(`/api/records/${type}/${id}`, login));

/** A passport of its own, of whoever the example names. */
async function newDocument(name = 'affairs'): Promise<string> {
  const example = examples['travel-document']?.find((one) => one.name === name);
  if (!example) throw new Error(`no example ${name}`);
  return (await t.store.storeAgain('travel-document', example)).id;
}

/** A delegation that was approved: it leaves on 15 July for eight days. */
async function newTrip(): Promise<string> {
  const example = examples['delegation']?.find(({ name }) => name === 'two-countries');
  if (!example) throw new Error('no example');
  const { store, machine, office } = t;
  const entries = await store.resolve(example.asked ?? {});
  const bundle = machine.registry.getType('delegation');
  const driver = createProcessDriver(machine, office, bundle, entries);
  const saved = await store.storeAgain('delegation', example);
  return (await driver.approveUntil(saved, 'approved')).id;
}

const educate = async (delegation: string, people: readonly string[]) =>
  read(
    'createRecord',
    await post(
      'education-note',
      {
        delegation,
        heldOn: '2018-06-14',
        heldBy: '市外办',
        topics: ['discipline', 'secrecy', 'safety', 'money'],
        attended: await Promise.all(
          people.map(async (name) => ({ person: (await t.store.store('person', name)).id })),
        ),
      },
      'record',
    ),
  );
const lend = (document: string, more: Values, login?: string) =>
  post('document-loan', { document, purpose: 'trip', lentOn: '2018-06-15', ...more }, undefined, login);
const mends = (answer: Awaited<ReturnType<typeof lend>>) =>
  refusal(answer).findings.map(({ path, code }) => `${path} ${code}`);

test('nobody lends a document to a trip that is not approved, without education, or to who is no member', async () => {
  const document = await newDocument();
  const { id: draft } = await t.store.store('delegation', 'one-country');
  expect(mends(await lend(document, { delegation: draft }))).toEqual([
    'delegation rule-blocks',
    'delegation rule-blocks',
  ]);
  const trip = await newTrip();
  const refused = refusal(await lend(document, { delegation: trip }));
  expect(refused.findings).toHaveLength(1);
  expect(JSON.stringify(refused.findings)).toContain('行前教育');
  // The education of others does not help.
  await educate(trip, ['li-gang']);
  expect(mends(await lend(document, { delegation: trip }))).toEqual(['delegation rule-blocks']);
  // A passport that is valid until August is too short for July, and has left no trace in the cabinet.
  await educate(trip, ['wang-min']);
  const short = await newDocument('short');
  expect(mends(await lend(short, { delegation: trip }))).toEqual(['document rule-blocks']);
  expect((await page('travel-document', short)).record.state).toBe('inCustody');
  expect(mends(await lend(document, { delegation: trip, purpose: undefined }))).toEqual(['purpose required']);
});

test('a document is lent once, however many ask at the same moment, and comes back', async () => {
  const [document, trip] = [await newDocument(), await newTrip()];
  await educate(trip, ['wang-min']);
  const answers = await Promise.all([1, 2, 3].map(() => lend(document, { delegation: trip })));
  expect(answers.map(({ status }) => status).sort()).toEqual([200, 422, 422]);
  const lost = answers.filter(({ status }) => status === 422).map(mends);
  expect(lost).toEqual([['document held-elsewhere'], ['document held-elsewhere']]);
  const lent = answers.find(({ status }) => status === 200);
  const { record } = read('createRecord', lent ?? answers[0]!);
  expect(record.values).toMatchObject({
    name: '王敏 公务普通护照',
    receiver: '王敏',
    endsOn: '2018-07-23',
    dueOn: '2018-07-30',
    unit: t.office.units.applicant,
  });
  expect(record.unitId).toBe(t.office.units.applicant);
  const held = await page('travel-document', document);
  expect([held.record.state, held.actions]).toEqual(['lent', []]);
  // Who moved it stands in its own history.
  const history = read('getHistory', await get(`/api/records/travel-document/${document}/history`));
  expect(history.entries[0]).toMatchObject({ action: 'lend', actor: 'officer' });

  // By hand nobody moves it, nor does the unit enter a loan.
  expect(refusal(await act('travel-document', document, 'takeBack')).code).toBe('not-allowed');
  expect(refusal(await lend(await newDocument(), { delegation: trip }, 'applicant')).code).toBe(
    'not-allowed',
  );

  // Not back before it left, nor tomorrow.
  for (const [returnedOn, code] of [
    ['2018-06-14', 'dates-out-of-order'],
    ['2018-06-16', 'date-too-late'],
  ] as const)
    expect(mends(await act('document-loan', record.id, 'giveBack', { returnedOn }))).toEqual([
      `returnedOn ${code}`,
    ]);
  const back = read(
    'actOnRecord',
    await act('document-loan', record.id, 'giveBack', { returnedOn: '2018-06-15' }),
  );
  expect(back.record.values).toMatchObject({ returnedBy: '王敏', condition: 'good' });
  expect((await page('travel-document', document)).record.state).toBe('inCustody');
  expect(refusal(await act('document-loan', record.id, 'giveBack', { returnedOn: '2018-06-15' })).code).toBe(
    'action-not-possible',
  );
  expect((await lend(document, { delegation: trip })).status).toBe(200);
});

test('what was entered by mistake, corrected to another document or lost, moves what it holds', async () => {
  const [first, second] = [await newDocument(), await newDocument()];
  const given = { purpose: 'visa', agreedOn: '2018-06-20' };
  const { record } = read('createRecord', await lend(first, given));
  const put = await (
    await as('officer')
  ).put(`/api/records/document-loan/${record.id}`, {
    version: record.version,
    values: { document: second },
  });
  expect(put.status).toBe(200);
  const states = async () =>
    Promise.all([first, second].map(async (id) => (await page('travel-document', id)).record.state));
  expect(await states()).toEqual(['inCustody', 'lent']);
  expect((await act('document-loan', record.id, 'void')).status).toBe(200);
  expect(await states()).toEqual(['inCustody', 'inCustody']);
  const again = read('createRecord', await lend(first, given));
  const lost = await act('document-loan', again.record.id, 'reportLost', {
    lostOn: '2018-06-15',
    reason: '遗失',
  });
  expect(lost.status).toBe(200);
  expect(await states()).toEqual(['lost', 'inCustody']);
  expect(mends(await lend(first, given))).toEqual(['document held-elsewhere']);
});

test('the day by which it is due goes along with the trip: leaving later, and being cancelled', async () => {
  const [document, trip] = [await newDocument(), await newTrip()];
  await educate(trip, ['wang-min']);
  const { record } = read('createRecord', await lend(document, { delegation: trip }));
  const due = async () => (await page('document-loan', record.id)).record.values['dueOn'];
  expect(await due()).toBe('2018-07-30');
  today = '2018-07-10';
  // The unit cancels: it may not even write in the ledger, and the ledger follows.
  const cancelled = await act('delegation', trip, 'cancel', {
    cancelledOn: '2018-07-10',
    reason: '外方推迟',
  });
  expect(cancelled.status).toBe(200);
  expect(await due()).toBe('2018-07-17');
  const history = read('getHistory', await get(`/api/records/document-loan/${record.id}/history`));
  expect(history.entries[0]?.changes.map(({ path }) => path).sort()).toEqual([
    'cancelledOn',
    'dueOn',
    'endsOn',
  ]);
  expect((await act('document-loan', record.id, 'giveBack', { returnedOn: '2018-07-10' })).status).toBe(200);
  expect((await page('travel-document', document)).record.state).toBe('inCustody');
});

const sweep = () => sweepOffice(t.machine, t.office.id);
const heard = async (login: string, record: string) =>
  (
    await t.owner(
      `SELECT m.kind FROM message m JOIN account a ON a.office_id = m.office_id AND a.id = m.account_id
       WHERE m.office_id = $1 AND a.login = $2 AND m.record_id = $3 ORDER BY m.at, m.kind`,
      [t.office.id, login, record],
    )
  ).map(({ kind }) => kind);

test('whoever has it hears the day before, the day after, and then the division head does: each once', async () => {
  const document = await newDocument();
  const given = { purpose: 'visa', agreedOn: '2018-06-20' };
  const { record } = read('createRecord', await lend(document, given));
  const on = async (day: string) => {
    today = day;
    await sweep();
    await sweep();
    const logins = ['applicant', 'officer', 'other', 'division-head'];
    return Promise.all(logins.map((login) => heard(login, record.id)));
  };
  expect(await on('2018-06-18')).toEqual([[], [], [], []]);
  expect(await on('2018-06-19')).toEqual([['due'], ['due'], [], []]);
  expect(await on('2018-06-20')).toEqual([['due'], ['due'], [], []]);
  expect(await on('2018-06-21')).toEqual([['due', 'overdue'], ['due', 'overdue'], [], []]);
  expect(await on('2018-06-26')).toEqual([['due', 'overdue'], ['due', 'overdue'], [], []]);
  expect(await on('2018-06-27')).toEqual([['due', 'overdue'], ['due', 'overdue'], [], ['escalated']]);
  const list = read('listMessages', await get('/api/messages', 'applicant')).messages;
  expect(list[0]).toMatchObject({ kind: 'overdue', title: '王敏 公务普通护照', type: 'document-loan' });
  expect((await act('document-loan', record.id, 'giveBack', { returnedOn: '2018-06-27' })).status).toBe(200);
});

test('long overdue, the unit’s lock is proposed once, names the documents, is confirmed and released by heads', async () => {
  const document = await newDocument();
  const given = { purpose: 'visa', agreedOn: '2018-06-20' };
  const { record } = read('createRecord', await lend(document, given));
  const measures = async () => read('listMeasures', await get('/api/measures', 'director')).measures;
  const handIn = async () => {
    const { values } = examples['delegation']?.find(({ name }) => name === 'one-country') ?? {};
    const travel = { from: '2018-10-15', to: '2018-10-19' };
    const legs = [{ country: 'DE', city: '柏林', stay: travel }];
    const later = { ...(await t.store.resolve(values ?? {})), travel, legs };
    return post('delegation', later, 'submit', 'applicant');
  };
  today = '2018-07-20';
  await sweep();
  expect(await measures()).toEqual([]);
  today = '2018-07-21';
  await sweep();
  await sweep();
  const [proposed, ...more] = await measures();
  expect(more).toEqual([]);
  expect(proposed).toMatchObject({
    status: 'proposed',
    unit: { id: t.office.units.applicant },
    proposed: { name: '系统' },
    grounds: [{ type: 'document-loan', id: record.id, title: '王敏 公务普通护照', state: 'out' }],
    may: ['confirm', 'drop'],
  });
  expect(proposed?.why).toContain('王敏 公务普通护照（2018-06-20到期，逾期31天）');
  expect(proposed?.why).toContain('规则C08');
  expect(await heard('director', proposed?.id ?? '')).toEqual(['suspension']);
  // It has no effect by itself, and neither an officer nor the unit may confirm it.
  expect((await handIn()).status).toBe(200);
  const decide = async (login: string, decision: string, reason = '') =>
    (await as(login)).post(`/api/measures/${proposed?.id ?? ''}`, { decision, reason });
  for (const login of ['officer', 'applicant'])
    expect(refusal(await decide(login, 'confirm')).code).toBe('not-allowed');
  expect((await decide('director', 'confirm')).status).toBe(200);
  const refused = refusal(await handIn());
  expect([refused.code, refused.detail]).toEqual(['unit-suspended', expect.stringContaining('王敏')]);

  // All is back: a person still has to end it, and it is not proposed again.
  expect((await act('document-loan', record.id, 'giveBack', { returnedOn: today })).status).toBe(200);
  await sweep();
  expect((await measures())[0]).toMatchObject({ status: 'confirmed', grounds: [{ state: 'returned' }] });
  expect((await decide('director', 'release', '证照已全部交回')).status).toBe(200);
  await sweep();
  expect((await measures()).map(({ status }) => status)).toEqual(['released']);
  expect((await handIn()).status).toBe(200);
});

test('a proposal is taken back when the document comes before anybody confirmed it; not adopted, it is not made again', async () => {
  const [first, second] = [await newDocument(), await newDocument()];
  const given = { purpose: 'other', agreedOn: '2018-06-20' };
  const one = read('createRecord', await lend(first, given)).record;
  const measures = async () => read('listMeasures', await get('/api/measures', 'director')).measures;
  today = '2018-08-01';
  await sweep();
  const before = await measures();
  expect(before[0]).toMatchObject({ status: 'proposed', grounds: [{ id: one.id }] });
  expect((await act('document-loan', one.id, 'giveBack', { returnedOn: today })).status).toBe(200);
  expect((await measures()).find(({ id }) => id === before[0]?.id)).toMatchObject({
    status: 'dropped',
    decided: { name: '系统', reason: '证照已全部办结，系统撤回。' },
    may: [],
  });

  const two = read('createRecord', await lend(second, given)).record;
  await sweep();
  const next = (await measures())[0];
  expect(next).toMatchObject({ status: 'proposed', grounds: [{ id: two.id }] });
  const drop = { decision: 'drop', reason: '单位已书面说明' };
  expect((await (await as('director')).post(`/api/measures/${next?.id ?? ''}`, drop)).status).toBe(200);
  await sweep();
  expect((await measures()).filter(({ status }) => status === 'proposed')).toEqual([]);
  // Another one that is late is another matter.
  const third = read('createRecord', await lend(first, given)).record;
  await sweep();
  const [last] = await measures();
  expect(last?.status).toBe('proposed');
  expect(last?.grounds.map(({ id }) => id).sort()).toEqual([two.id, third.id].sort());
});

test('nobody outside the office sees another unit’s documents, nor a number in full', async () => {
  const document = await newDocument();
  const { record } = read('createRecord', await lend(document, { purpose: 'visa', agreedOn: '2018-06-20' }));
  const far = await t.addOffice();
  for (const [login, office] of [
    ['other', t.office],
    ['audit-admin', t.office],
    ['director', far],
  ] as const) {
    const client = await t.signIn(login, office);
    for (const path of [`travel-document/${document}`, `document-loan/${record.id}`])
      expect([login, (await client.get(`/api/records/${path}`)).status]).toEqual([login, 404]);
  }
  const own = await page('travel-document', document, 'applicant');
  expect(own.record.values['number']).toEqual({ masked: 'PE123****' });
  expect([own.revealable, own.actions, own.editable]).toEqual([[], [], false]);
});
