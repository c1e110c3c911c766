import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { examples } from '../domain/examples.gen.ts';
import { openTestApp, read, refusal, type Client, type TestApp } from '../../test/harness/server.ts';

let t: TestApp;
let officer: Client;
let administrator: Client;
let id: string;

beforeAll(async () => {
  t = await openTestApp(inject('database'));
  [officer, administrator] = [await t.signIn('officer'), await t.signIn('system-admin')];
  const values = await t.store.resolve(examples['legalization']?.[0]?.values ?? {});
  id = read('createRecord', await officer.post('/api/records/legalization', { values })).record.id;
});
afterAll(() => t.close());

const turn = (client: Client, pack: string, on: boolean) => client.put(`/api/admin/packs/${pack}`, { on });
const lines = async () => {
  const { packs } = read('listPacks', await administrator.get('/api/admin/packs'));
  return new Map(packs.map((line) => [line.pack, line]));
};
const figures = async () =>
  read('listFigures', await officer.get('/api/figures?period=2018H1')).figures.map(
    ({ indicator }) => indicator,
  );

test('only the system administrator switches; the other administrators look; nobody else even looks', async () => {
  for (const role of ['officer', 'director', 'applicant']) {
    const client = await t.signIn(role);
    expect(refusal(await client.get('/api/admin/packs')).code).toBe('not-allowed');
    expect(refusal(await turn(client, 'consular', false)).code).toBe('not-allowed');
  }
  for (const role of ['security-admin', 'audit-admin']) {
    const client = await t.signIn(role);
    expect(read('listPacks', await client.get('/api/admin/packs')).maySet).toBe(false);
    expect(refusal(await turn(client, 'consular', false)).code).toBe('not-allowed');
  }
  expect((await turn(administrator, 'nowhere', false)).status).toBe(404);
});

test('what other kinds of business cannot be without stays on, and says why', async () => {
  const refused = refusal(await turn(administrator, 'people', false));
  expect(refused.code).toBe('pack-needed');
  expect(refused.detail).toContain('因公出国（境）团组');
  expect((await lines()).get('people')).toMatchObject({ on: true });
  expect((await lines()).get('people')?.neededBy).toContain('delegation');
});

test('switched off, it is gone from list, page, save, export, search, figures and rights, in words; on again, all is there', async () => {
  expect((await lines()).get('consular')).toMatchObject({
    on: true,
    types: [{ type: 'legalization', records: 1 }],
  });
  const before = await figures();
  expect(before.some((name) => name.startsWith('consular.'))).toBe(true);
  expect((await turn(administrator, 'consular', false)).status).toBe(200);

  const record = `/api/records/legalization/${id}`;
  for (const answer of [
    await officer.get('/api/records/legalization'),
    await officer.get(record),
    await officer.put(record, { version: 1, values: { note: '改' } }),
    await officer.post('/api/records/legalization', { values: {} }),
    await officer.get(`${record}/history`),
  ]) {
    expect([answer.status, refusal(answer).code]).toEqual([403, 'pack-off']);
    expect(refusal(answer).detail).toContain('附加证明书');
  }
  const { rights } = read('getMe', await officer.get('/api/session'));
  expect(rights['legalization']).toEqual([]);
  expect(rights['delegation']).not.toEqual([]);
  expect((await figures()).filter((name) => name.startsWith('consular.'))).toEqual([]);
  expect((await lines()).get('consular')).toMatchObject({
    on: false,
    types: [{ type: 'legalization', records: 1 }],
  });

  expect((await turn(administrator, 'consular', true)).status).toBe(200);
  expect(read('getRecord', await officer.get(record)).record.id).toBe(id);
  expect(await figures()).toEqual(before);
});

test('what waits for somebody is passed over while it is off', async () => {
  const example = examples['delegation']?.find(({ name }) => name === 'two-countries');
  const { attachments: _none, inviters, ...rest } = await t.store.resolve(example?.values ?? {});
  const bare = (inviters as { letter?: unknown }[]).map(({ letter: _letter, ...inviter }) => inviter);
  const applicant = await t.signIn('applicant');
  const values = { ...rest, inviters: bare };
  expect((await applicant.post('/api/records/delegation', { values, action: 'submit' })).status).toBe(200);
  const finance = await t.signIn('unit-finance');
  const todo = async () => {
    const { counts } = read('countWork', await finance.get('/api/work/counts'));
    const { rows } = read('getWork', await finance.get('/api/work?view=todo'));
    return [counts.todo, rows.length];
  };
  const waiting = await todo();
  expect(waiting[0]).toBeGreaterThan(0);
  expect((await turn(administrator, 'outbound', false)).status).toBe(200);
  expect(await todo()).toEqual([0, 0]);
  expect((await turn(administrator, 'outbound', true)).status).toBe(200);
  expect(await todo()).toEqual(waiting);
});

test('another office goes on as it was, and the audit says who switched what', async () => {
  const neighbour = await t.signIn('officer', await t.addOffice());
  expect((await turn(administrator, 'consular', false)).status).toBe(200);
  expect((await neighbour.get('/api/records/legalization')).status).toBe(200);
  expect((await turn(administrator, 'consular', true)).status).toBe(200);
  const audit = await t.signIn('audit-admin');
  const { rows } = read('searchAudit', await audit.get('/api/admin/audit?type=pack'));
  expect(rows.map(({ action }) => action).slice(0, 2)).toEqual(['switchOn', 'switchOff']);
});
