import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { newId } from '../../src/model/id.ts';
import { createExampleStore } from '../harness/example-store.ts';
import { openTestMachine, type TestMachine } from '../harness/machine.ts';
import { makeOffice, type TestOffice } from '../harness/office.ts';
import { everyType, examples, fullestExample } from './prepare.ts';

let place: TestMachine;
let offices: TestOffice[];
let tables: string[];

beforeAll(async () => {
  place = await openTestMachine(inject('database'));
  offices = [await makeOffice(place), await makeOffice(place)];
  for (const office of offices) {
    const store = createExampleStore(place.machine, office, examples);
    for (const [name, bundle] of everyType) await store.storeAgain(name, fullestExample(bundle));
  }
  const rows = await place.owner(
    `SELECT c.relname AS name FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid AND a.attname = 'office_id'
     WHERE c.relnamespace = 'public'::regnamespace AND c.relkind = 'r' ORDER BY 1`,
  );
  tables = rows.map((row) => String(row.name));
});
afterAll(() => place.close());

const distinct = (table: string) => ({ text: `SELECT DISTINCT office_id FROM ${table}` });

test('a statement that forgets the office shows one office only, in every table', async () => {
  expect(tables.length).toBeGreaterThan(15);
  let seen = 0;
  for (const table of tables)
    for (const { id } of offices) {
      const rows = await place.machine.db.inOffice(id, (tx) => tx.query(distinct(table)));
      expect(rows.length, table).toBeLessThan(2);
      for (const row of rows) expect(row.office_id, table).toBe(id);
      seen += rows.length;
    }
  expect(seen).toBeGreaterThan(2 * everyType.length);
});

test('without an office nothing is there', async () => {
  for (const table of tables) expect(await place.machine.db.outside(distinct(table)), table).toEqual([]);
  for (const [name] of everyType) {
    const finder = `find_${name.replaceAll('-', '_')}`;
    const found = await place.machine.db.outside({ text: `SELECT ${finder}(''::tsquery, '{%}', 10) AS id` });
    expect(found, finder).toEqual([]);
  }
});

test('nothing can be written into another office, nor moved there', async () => {
  const [ours, theirs] = offices as [TestOffice, TestOffice];
  const write = (text: string, values: readonly unknown[]) =>
    place.machine.db.inOffice(ours.id, (tx) => tx.query({ text, values }));
  for (const [name] of everyType) {
    const table = name.replaceAll('-', '_');
    const moving = write(`UPDATE ${table} SET office_id = $1`, [theirs.id]);
    await expect(moving, table).rejects.toThrow(/row-level security/);
    expect(
      await write(`UPDATE ${table} SET state = 'x' WHERE office_id = $1 RETURNING id`, [theirs.id]),
    ).toEqual([]);
  }
  const entering = write(
    `INSERT INTO draft (office_id, id, account_id, type, content, saved_at) VALUES ($1, $2, $3, 'x', '', now())`,
    [theirs.id, newId(), theirs.actor('officer').userId],
  );
  await expect(entering).rejects.toThrow(/row-level security/);
});

test('what is written for good cannot be changed or deleted by the app role', async () => {
  const [ours] = offices as [TestOffice];
  const run = (text: string) => place.machine.db.inOffice(ours.id, (tx) => tx.query({ text }));
  for (const table of ['audit_entry', 'audit_value', 'audit_seal', 'audit_leaf', 'file'])
    for (const text of [
      `DELETE FROM ${table}`,
      `UPDATE ${table} SET office_id = office_id`,
      `TRUNCATE ${table}`,
    ])
      await expect(run(text), text).rejects.toThrow(/permission denied/);
  for (const [name] of everyType)
    await expect(run(`DELETE FROM ${name.replaceAll('-', '_')}`), name).rejects.toThrow(/permission denied/);
});
