import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { withClient } from '../../src/engine/embedded/make-database.ts';
import { draftMigration } from '../../src/engine/schema/draft-migration.ts';
import { declaredTables, tablesOf } from '../../src/engine/schema/table.ts';
import { printSchema } from '../../scripts/gen/print-schema.ts';
import { cloneDatabase, root, type OwnDatabase } from '../harness/database.ts';
import { everyType, registry } from './prepare.ts';

let database: OwnDatabase;
beforeAll(async () => {
  database = await cloneDatabase(inject('database'));
});
afterAll(() => database.drop());

test('the migrations give exactly schema.sql', async () => {
  expect(await printSchema(database.ownerConfig)).toBe(readFileSync(join(root, 'schema.sql'), 'utf8'));
});

test('no declared table, column or index is missing, and nothing waits for a decision', async () => {
  expect(await draftMigration(database.ownerConfig, declaredTables(registry.types))).toBe('');
});

test('what differs is drafted, and what cannot be drafted is put to a person', async () => {
  const other = await cloneDatabase(inject('database'));
  const change = (text: string) => withClient(other.ownerConfig, (client) => client.query(text));
  const draft = () => draftMigration(other.ownerConfig, declaredTables(registry.types));
  try {
    const [name, bundle] = everyType[0] ?? [];
    const table = String(name).replaceAll('-', '_');
    const [own] = bundle ? tablesOf(bundle) : [];
    const last = own?.columns.at(-1);
    await change(`ALTER TABLE ${table} DROP COLUMN ${last?.name} CASCADE`);
    expect(await draft()).toContain(`ALTER TABLE ${table} ADD COLUMN ${last?.name} ${last?.type};`);
    await change(`ALTER TABLE ${table} ADD COLUMN ${last?.name} ${last?.type}`);
    await change(`DROP INDEX ${table}_state`);
    expect(await draft()).toContain(`CREATE INDEX ${table}_state ON ${table}`);
    const [tied] = await withClient(other.ownerConfig, async (client) => {
      const text = `SELECT conname AS name FROM pg_constraint WHERE conrelid = $1::regclass AND conname LIKE '%unit_id_fkey'`;
      return (await client.query<{ name: string }>(text, [table])).rows;
    });
    await change(`ALTER TABLE ${table} DROP CONSTRAINT ${tied?.name}`);
    expect(await draft()).toContain(
      `ALTER TABLE ${table} ADD FOREIGN KEY (office_id, unit_id) REFERENCES unit`,
    );
    await change(`ALTER TABLE ${table} ADD COLUMN forgotten text`);
    expect(await draft()).toContain(`-- DECIDE: ${table}.forgotten is no longer declared`);
    await change(`ALTER TABLE ${table} ALTER COLUMN version TYPE bigint`);
    expect(await draft()).toContain(`-- DECIDE: ${table}.version is bigint, declared as integer`);
  } finally {
    await other.drop();
  }
});

describe('the printed schema shows', () => {
  test.each([
    ['a column', 'ALTER TABLE unit ADD COLUMN x text'],
    ['a default', `ALTER TABLE unit ALTER COLUMN name SET DEFAULT 'x'`],
    ['a column that may be empty', 'ALTER TABLE unit ALTER COLUMN name DROP NOT NULL'],
    ['a check', 'ALTER TABLE unit ADD CHECK (sort >= 0)'],
    ['a key', 'ALTER TABLE unit ADD UNIQUE (office_id, name)'],
    ['an index', 'CREATE INDEX x ON unit (office_id, name)'],
    ['a collation', 'ALTER TABLE unit ALTER COLUMN name TYPE text COLLATE "zh-x-icu"'],
    ['a wall that fell', 'ALTER TABLE unit DISABLE ROW LEVEL SECURITY'],
    ['a policy', 'CREATE POLICY more ON unit USING (true)'],
    ['a right', 'GRANT DELETE ON unit TO wutong_app'],
    ['a right on a column', 'GRANT UPDATE (name) ON office TO wutong_app'],
    ['a right to call', 'GRANT EXECUTE ON FUNCTION find_person (tsquery, text[], integer) TO PUBLIC'],
    ['a function', 'CREATE FUNCTION x () RETURNS integer LANGUAGE sql AS $$ SELECT 1 $$'],
    ['a sequence', 'CREATE SEQUENCE x'],
    ['a table', 'CREATE TABLE x (id uuid PRIMARY KEY)'],
    [
      'a trigger',
      `CREATE TRIGGER x BEFORE UPDATE ON unit EXECUTE FUNCTION suppress_redundant_updates_trigger()`,
    ],
  ])('%s', async (_what, text) => {
    const other = await cloneDatabase(inject('database'));
    try {
      await withClient(other.ownerConfig, (client) => client.query(text));
      expect(await printSchema(other.ownerConfig)).not.toBe(await printSchema(database.ownerConfig));
    } finally {
      await other.drop();
    }
  });
});
