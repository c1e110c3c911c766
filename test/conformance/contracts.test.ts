import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { z } from 'zod';
import type { Contract } from '../../src/api/contract.ts';
import { contracts, type ContractName } from '../../src/api/contracts.ts';
import { codesOf } from '../../src/api/openapi/problem-responses.ts';
import { openTestApp, read, refusal, type Answer, type Client, type TestApp } from '../harness/server.ts';
import { everyType, fullestExample } from './prepare.ts';

let place: TestApp;
let officer: Client;
beforeAll(async () => {
  place = await openTestApp(inject('database'));
  officer = await place.signIn('officer');
});
afterAll(() => place.close());

const everyContract = Object.entries(contracts) as [ContractName, Contract][];
const somewhere = (path: string): string =>
  path
    .replace(':type', everyType[0]?.[0] ?? '')
    .replace(/:(id|file)\b/g, '00000000-0000-7000-8000-000000000000')
    .replace(/:(\w+)/g, 'nothing');

const closed = everyContract.filter(([, contract]) => !contract.open);
const writing = everyContract.filter(([, contract]) => contract.method !== 'GET');

test.each(closed)('%s is closed to whoever is not signed in', async (_name, { method, path }) => {
  const answer = await place.stranger.send(method, somewhere(path), undefined, { 'x-wutong': '1' });
  expect(refusal(answer)).toMatchObject({ status: 401, code: 'not-signed-in' });
});

test.each(writing)('%s is closed to forms of other sites', async (_name, { method, path }) => {
  const answer = await officer.send(method, somewhere(path), undefined, {});
  expect(refusal(answer)).toMatchObject({ status: 403, code: 'bad-origin' });
});

test.each(everyContract)('%s refuses with codes that it declares', async (_name, contract) => {
  const sent = contract.body ? {} : undefined;
  // Somebody else than who asks below: one of the endpoints signs the person out everywhere else.
  const somebody = await place.signIn('director');
  const answer = await somebody.send(contract.method, somewhere(contract.path), sent, { 'x-wutong': '1' });
  if (answer.status !== 200) expect(codesOf(contract)).toContain(refusal(answer).code);
  expect(answer.status).toBeLessThan(500);
});

/** An answer that says what its contract says and nothing beside it. */
function expectExact(name: ContractName, answer: Answer): void {
  expect(read(name, answer), name).toEqual(answer.body);
}

describe.each(everyType)('%s', (name, bundle) => {
  test('answers hold what the contracts say, and no more', async () => {
    const saved = await place.store.storeAgain(name, fullestExample(bundle));
    const record = `/api/records/${name}/${saved.id}`;
    expectExact('listRecords', await officer.get(`/api/records/${name}?total=1`));
    expectExact('getRecord', await officer.get(record));
    expectExact('listForms', await officer.get(`${record}/forms`));
    expectExact('getHistory', await officer.get(`${record}/history`));
    expectExact('lookUp', await officer.get(`/api/lookup/${name}?q=`));
    expectExact('searchAll', await officer.get(`/api/search?q=${encodeURIComponent('德国')}`));
    expectExact('listFigures', await officer.get('/api/figures?period=2018H1'));
    for (const { name: indicator } of bundle.indicators)
      expectExact('listFigureRecords', await officer.get(`/api/figures/${indicator}/records?period=2018H1`));
  });

  test('the entries that come are those that the interface describes', async () => {
    const saved = await place.store.storeAgain(name, fullestExample(bundle));
    const { values } = read('getRecord', await officer.get(`/api/records/${name}/${saved.id}`)).record;
    expect(Object.keys(values).length).toBeGreaterThan(3);
    for (const [entry, value] of Object.entries(values)) {
      const field = bundle.type.fields[entry];
      const schema = z.fromJSONSchema((field?.kind.schema(field.options) ?? false) as never);
      expect(schema.safeParse(value), entry).toMatchObject({ success: true });
      expect(schema.safeParse({ not: ['such'] }).success, entry).toBe(false);
    }
  });
});
