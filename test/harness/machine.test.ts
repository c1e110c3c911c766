import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { examples } from '../../src/domain/examples.gen.ts';
import { createExampleStore } from './example-store.ts';
import { openTestMachine, type TestMachine } from './machine.ts';
import { makeOffice } from './office.ts';

let one: TestMachine;
let two: TestMachine;

beforeAll(async () => {
  one = await openTestMachine(inject('database'));
  two = await openTestMachine(inject('database'));
});
afterAll(() => Promise.all([one.close(), two.close()]));

test('a reference to nothing is refused by its name', async () => {
  const store = createExampleStore(one.machine, await makeOffice(one), examples);
  await expect(store.resolve({ unit: { $ref: 'unit:nowhere' } })).rejects.toThrow('“nowhere”');
  await expect(store.resolve({ person: { $ref: 'person:nobody' } })).rejects.toThrow('“person:nobody”');
  await expect(store.resolve({ letter: [{ $ref: 'file:exe' }] })).rejects.toThrow('“exe”');
});

test('each test machine has a database of its own', async () => {
  const store = createExampleStore(one.machine, await makeOffice(one), examples);
  const first = await store.store('delegation', 'two-countries');
  expect(await store.store('delegation', 'two-countries')).toEqual(first);
  const count = (machine: TestMachine) => machine.owner('SELECT count(*)::int AS n FROM delegation');
  expect(await count(one)).toEqual([{ n: 1 }]);
  expect(await count(two)).toEqual([{ n: 0 }]);
});
