import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { makeCrowd } from '../../test/harness/crowd.ts';
import { openTestApp, read, refusal, type TestApp } from '../../test/harness/server.ts';

let t: TestApp;
const { as, join } = makeCrowd();

beforeAll(async () => {
  t = await openTestApp(inject('database'));
  for (const login of ['applicant', 'other', 'officer', 'supervisor', 'audit-admin', 'stranger'])
    join(login, await t.signIn(login));
  join('far officer', await t.signIn('officer', await t.addOffice()));
});
afterAll(() => t.close());

const printed = async (path: string) =>
  read('getHistory', await as('officer').get(`${path}/history`)).entries.filter(
    ({ action }) => action === 'print.dossier',
  );

test('whoever may not read a record notes no print of it; a type without a whole print has none', async () => {
  const { id } = await t.store.store('delegation', 'two-countries');
  const path = `/api/records/delegation/${id}`;
  for (const name of ['other', 'far officer', 'audit-admin', 'stranger'])
    expect([name, refusal(await as(name).post(`${path}/dossier`)).code]).toEqual([name, 'not-found']);
  expect(await printed(path)).toEqual([]);
  const person = await t.store.store('person', 'wang-min');
  expect(refusal(await as('officer').post(`/api/records/person/${person.id}/dossier`)).code).toBe(
    'not-found',
  );
});

test('each print stands in the history with who made it', async () => {
  const { id } = await t.store.store('delegation', 'two-countries');
  const path = `/api/records/delegation/${id}`;
  for (const name of ['applicant', 'supervisor'])
    expect((await as(name).post(`${path}/dossier`)).status).toBe(200);
  expect((await printed(path)).map(({ actor }) => actor)).toEqual(['supervisor', 'applicant']);
});
