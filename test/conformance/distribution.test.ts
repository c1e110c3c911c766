import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import type { Client } from 'pg';
import type { Statement } from '../../src/engine/database/database.ts';
import { exercisesOf } from '../harness/exercise-type.ts';
import { explained, readPlan } from '../harness/explain.ts';
import { openTestMachine, type TestMachine } from '../harness/machine.ts';
import { makeOffice, type TestOffice } from '../harness/office.ts';
import { bucketsOf, openPartitionedDatabase } from '../harness/partitioned-database.ts';
import { createStatementRecorder } from '../harness/record-statements.ts';
import { everyType, examples } from './prepare.ts';

// Tables without an office: small ones that a distributed database keeps whole on every machine.
const reference = ['machine_setting', 'office', 'schema_migration'];
const recorder = createStatementRecorder();
let place: TestMachine;
let office: TestOffice;
let spread: Awaited<ReturnType<typeof openPartitionedDatabase>>;

beforeAll(async () => {
  place = await openTestMachine(inject('database'), { wrap: recorder.wrap });
  office = await makeOffice(place);
  spread = await openPartitionedDatabase(inject('database'));
});
afterAll(() => Promise.all([place.close(), spread.close()]));

describe('the schema can be spread over machines by office', () => {
  const ask = (text: string) => place.owner(text);

  test('every table is an office’s or one of the small reference tables', async () => {
    const rows =
      await ask(`SELECT relname AS name FROM pg_class c WHERE relnamespace = 'public'::regnamespace AND relkind IN ('r', 'p')
      AND NOT EXISTS (SELECT 1 FROM pg_attribute a WHERE a.attrelid = c.oid AND a.attname = 'office_id' AND a.attnotnull) ORDER BY 1`);
    expect(rows.map(({ name }) => name)).toEqual(reference);
  });

  test('office_id leads every primary key and unique constraint or index', async () => {
    const rows = await ask(`SELECT i.indexrelid::regclass::text AS name, a.attname AS first FROM pg_index i
      JOIN pg_class c ON c.oid = i.indrelid JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum = i.indkey[0]
      WHERE c.relnamespace = 'public'::regnamespace AND i.indisunique`);
    const office = rows.filter(
      ({ name }) => !reference.some((table) => String(name).startsWith(`${table}_`)),
    );
    expect(office.length).toBeGreaterThan(15);
    for (const { name, first } of office) expect(first, String(name)).toBe('office_id');
  });

  test('office_id leads every other index but those of words, whose tokens carry the office', async () => {
    const rows =
      await ask(`SELECT i.indexrelid::regclass::text AS name, am.amname AS method, a.attname AS first FROM pg_index i
      JOIN pg_class c ON c.oid = i.indrelid JOIN pg_class x ON x.oid = i.indexrelid JOIN pg_am am ON am.oid = x.relam
      JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum = i.indkey[0]
      WHERE c.relnamespace = 'public'::regnamespace AND NOT i.indisunique`);
    for (const { name, method, first } of rows)
      if (method !== 'gin') expect(first, String(name)).toBe('office_id');
  });

  test('foreign keys stay inside the office or lead to a reference table, and delete nothing', async () => {
    const rows =
      await ask(`SELECT conname AS name, conrelid::regclass::text AS from, confrelid::regclass::text AS to, confdeltype AS deletes,
        (SELECT array_agg(attname::text ORDER BY at) FROM unnest(conkey) WITH ORDINALITY k (n, at) JOIN pg_attribute a ON a.attrelid = conrelid AND a.attnum = n) AS own,
        (SELECT array_agg(attname::text ORDER BY at) FROM unnest(confkey) WITH ORDINALITY k (n, at) JOIN pg_attribute a ON a.attrelid = confrelid AND a.attnum = n) AS theirs
      FROM pg_constraint WHERE contype = 'f' AND connamespace = 'public'::regnamespace`);
    expect(rows.length).toBeGreaterThan(15);
    for (const { name, from, to, own, theirs, deletes } of rows) {
      expect(deletes, String(name)).toBe('a');
      if (reference.includes(String(from))) expect(reference, String(name)).toContain(to);
      if (reference.includes(String(to))) continue;
      expect([(own as string[])[0], (theirs as string[])[0]], String(name)).toEqual([
        'office_id',
        'office_id',
      ]);
    }
  });

  test('no triggers, sequences, rules, inheritance or unlogged tables', async () => {
    const rows = await ask(`
      SELECT 'trigger ' || tgname AS what FROM pg_trigger WHERE NOT tgisinternal
      UNION ALL SELECT 'relation ' || relname FROM pg_class WHERE relnamespace = 'public'::regnamespace AND (relkind IN ('S', 'f') OR relpersistence <> 'p')
      UNION ALL SELECT 'inherits ' || inhrelid::regclass::text FROM pg_inherits i JOIN pg_class c ON c.oid = i.inhrelid WHERE c.relnamespace = 'public'::regnamespace
      UNION ALL SELECT 'identity ' || attrelid::regclass::text FROM pg_attribute WHERE attidentity <> '' AND attrelid::regclass::text NOT LIKE 'pg_%'
      UNION ALL SELECT 'rule ' || rulename FROM pg_rules WHERE schemaname = 'public'`);
    expect(rows).toEqual([]);
  });

  test('every office table has the second wall, and the app role owns nothing', async () => {
    const rows =
      await ask(`SELECT c.relname AS name FROM pg_class c WHERE c.relnamespace = 'public'::regnamespace AND c.relkind = 'r'
      AND (NOT c.relrowsecurity OR pg_get_userbyid(c.relowner) = 'wutong_app'
        OR NOT EXISTS (SELECT 1 FROM pg_policies p WHERE p.tablename = c.relname AND p.policyname = 'office_wall' AND p.cmd = 'ALL')) ORDER BY 1`);
    expect(rows.map(({ name }) => name)).toEqual(reference);
  });
});

/** How a statement is answered: by one bucket, by reference tables alone, or by several. */
async function classOf(owner: Client, statement: Statement): Promise<string> {
  const { text, values = [] } = explained(statement);
  const plan = readPlan((await owner.query({ text, values: [...values] })).rows as never);
  const touched = bucketsOf(plan.map(({ table }) => table));
  return touched.size === 0 ? 'none' : touched.size === 1 ? 'one' : 'several';
}

const volatile = /\b(clock_timestamp|now|random|gen_random_uuid|statement_timestamp)\s*\(/i;

describe('every statement of a request is answered by one machine', () => {
  test('a statement without the office, or joined on something else, is seen', async () => {
    const { owner } = spread;
    const id = office.id;
    expect(await classOf(owner, { text: 'SELECT * FROM unit WHERE office_id = $1', values: [id] })).toBe(
      'one',
    );
    expect(await classOf(owner, { text: 'SELECT * FROM unit WHERE id = $1', values: [id] })).toBe('several');
    const crossed = 'SELECT 1 FROM account a JOIN unit u ON u.id = a.unit_id WHERE a.office_id = $1';
    expect(await classOf(owner, { text: crossed, values: [id] })).toBe('several');
    expect(await classOf(owner, { text: 'SELECT 1 FROM office' })).toBe('none');
  });

  test.each(everyType)('%s', async (_name, bundle) => {
    const statements = new Map<string, Statement>();
    recorder.take();
    for (const { run } of await exercisesOf(place.machine, office, bundle, examples)) await run();
    for (const statement of recorder.take()) statements.set(statement.text, statement);
    expect(statements.size).toBeGreaterThan(15);
    for (const statement of statements.values()) {
      const { text } = statement;
      const found = await classOf(spread.owner, statement);
      const insert = /^\s*INSERT INTO \w+ \(office_id\b/.test(text);
      // The office itself is a reference table, read by its key.
      // An insert names no partition beforehand: its first column must be the one office of the transaction. A finder
      // hides its statement, which carries the office by the setting.
      if (found === 'none' && /^\s*SELECT [\w, ]+ FROM office WHERE id = \$1$/.test(text)) continue;
      if (found === 'none')
        expect(insert ? /(SELECT|VALUES \()\s*\$\d+/.test(text) : /SELECT find_\w+\(/.test(text), text).toBe(
          true,
        );
      else expect(found, text).toBe('one');
      const sets = /\b(?:DO UPDATE )?SET\b([\s\S]*)/.exec(text)?.[1] ?? '';
      expect(sets, text).not.toMatch(volatile);
      expect(text).not.toMatch(/GROUPING SETS|WITH RECURSIVE|pg_advisory|LISTEN|nextval/i);
    }
  });
});
