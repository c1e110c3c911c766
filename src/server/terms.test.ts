import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { openTestApp, read, refusal, type Client, type TestApp } from '../../test/harness/server.ts';

let t: TestApp;
let officer: Client;
let administrator: Client;
beforeAll(async () => {
  t = await openTestApp(inject('database'));
  [officer, administrator] = [await t.signIn('officer'), await t.signIn('system-admin')];
});
afterAll(() => t.close());

test('terms of the office: set by the system administrator, given to everybody who signs in, refused when one is there twice', async () => {
  const terms = [{ from: '团组', to: '出访团' }];
  const set = (client: Client, given: object[]) => client.put('/api/admin/terms', { terms: given });
  expect(refusal(await set(officer, terms)).code).toBe('not-allowed');
  expect(refusal(await set(await t.signIn('security-admin'), terms)).code).toBe('not-allowed');
  const twice = refusal(await set(administrator, [...terms, { from: '团组', to: '队' }]));
  expect([twice.code, twice.detail]).toEqual(['term-twice', '“团组”写了两次，只能有一种说法。']);
  expect((await set(administrator, [{ from: '团', to: '' }])).status).toBe(400);
  expect((await set(administrator, terms)).status).toBe(200);
  expect(read('getMe', await officer.get('/api/session')).terms).toEqual(terms);
  expect(read('getTerms', await administrator.get('/api/admin/terms'))).toEqual({ maySet: true, terms });
  expect((await set(administrator, [])).status).toBe(200);
  expect(read('getMe', await officer.get('/api/session')).terms).toEqual([]);
});
