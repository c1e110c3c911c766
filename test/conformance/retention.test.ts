import { existsSync } from 'node:fs';
import pg from 'pg';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { columnName } from '../../src/model/field.ts';
import { contentPath } from '../../src/engine/files/file-store.ts';
import { retentionRules, type TypeRetention } from '../../src/engine/retention/rules.ts';
import { runRetention } from '../../src/engine/retention/run.ts';
import { createSealer } from '../../src/engine/audit/create-sealer.ts';
import { verifyAudit } from '../../src/engine/audit/verify-audit.ts';
import { tableName } from '../../src/engine/schema/table.ts';
import { registry } from '../../src/domain/server.gen.ts';
import { createExampleStore } from '../harness/example-store.ts';
import { openTestMachine, type TestMachine } from '../harness/machine.ts';
import { makeOffice, type TestOffice } from '../harness/office.ts';
import { examples } from './prepare.ts';

let t: TestMachine;
let office: TestOffice;
let owner: pg.Client;
let stored = 1000;
beforeAll(async () => {
  t = await openTestMachine(inject('database'));
  office = await makeOffice(t);
  owner = new pg.Client(t.ownerConfig);
  await owner.connect();
});
afterAll(async () => {
  await owner.end();
  await t.close();
});

/** Every value of every table as text; bytes come as hex. */
async function dump(): Promise<string> {
  const tables = await t.owner(
    `SELECT relname AS name FROM pg_class WHERE relkind = 'r' AND relnamespace = 'public'::regnamespace`,
  );
  const rows: string[] = [];
  for (const { name } of tables)
    for (const { row } of await t.owner(`SELECT x::text AS row FROM "${String(name)}" x`))
      rows.push(`${String(name)} ${String(row)}`);
  return rows.join('\n');
}

/** Stores an example with all that a rule names, long ago. */
async function storeDue({ type, rule }: TypeRetention): Promise<string> {
  const [fullest] = (examples[type.name] ?? [])
    .filter((one) => 'valid' in one)
    .sort((a, b) => Object.keys(b.values).length - Object.keys(a.values).length);
  if (!fullest) throw new Error(`${type.name} has no example`);
  // Words that nobody else has, so that what is found later is of this record.
  const own = rule.entries.flatMap((name): [string, unknown][] => {
    const value = fullest.values[name];
    const plain = type.fields[name]?.kind.storage === 'columns' && typeof value === 'string';
    return plain ? [[name, `${value}${++stored}号`]] : [];
  });
  const example = { ...fullest, values: { ...fullest.values, ...Object.fromEntries(own) } };
  const { id } = await createExampleStore(t.machine, office, examples).storeAgain(type.name, example);
  await t.owner(
    `UPDATE ${tableName(type.name)} SET ${columnName(rule.from)} = '2000-01-01' WHERE id = $1 AND office_id = $2`,
    [id, office.id],
  );
  return id;
}

/** What the database holds of the entries of a rule: ciphers and blind indexes in hex, and plain words. */
async function tracesOf({ type, rule }: TypeRetention, id: string): Promise<string[]> {
  const [row = {}] = await t.owner(`SELECT * FROM ${tableName(type.name)} WHERE id = $1`, [id]);
  return rule.entries.flatMap((name) =>
    ['', '_cipher', '_blind'].flatMap((suffix) => {
      const value = row[columnName(name, suffix)];
      if (value instanceof Uint8Array) return [Buffer.from(value).toString('hex')];
      return typeof value === 'string' && value.length > 3 ? [value] : [];
    }),
  );
}

/** A row of the same table that is another record's. */
const isOther = (line: string, { type }: TypeRetention, id: string): boolean =>
  line.startsWith(`${tableName(type.name)} `) && !line.includes(id);

const rules = retentionRules(registry).map((one): [string, TypeRetention] => [
  `${one.type.name}: ${one.rule.label}`,
  one,
]);

test.each(rules)('%s: nothing of it is left anywhere, and the audit is whole', async (_, declared) => {
  const id = await storeDue(declared);
  const traces = await tracesOf(declared, id);
  expect(traces.length).toBeGreaterThan(0);
  const before = await dump();
  for (const trace of traces) expect(before).toContain(trace);
  const done = await runRetention(t.machine, owner);
  const { type, rule } = declared;
  expect(done.find((one) => one.type === type.name && one.rule === rule.name)?.records).toBe(1);
  const after = await dump();
  // Another record of the same guest has the same blind index; of this one no line may have it.
  for (const trace of traces)
    expect(after.split('\n').filter((line) => line.includes(trace) && !isOther(line, declared, id))).toEqual(
      [],
    );
  const sealer = createSealer({
    db: t.machine.db,
    signer: t.signer,
    headsFile: t.headsFile,
    clock: { now: () => new Date() },
  });
  await sealer.sealAll([office.id]);
  const report = await verifyAudit({
    db: t.machine.db,
    signer: t.signer,
    headsFile: t.headsFile,
    officeIds: [office.id],
  });
  expect(report.offices[0]?.faults).toEqual([]);
});

test('files go with their rows and their contents, unless somebody else holds the same content', async () => {
  const delegation = registry.getType('delegation');
  const retention = [
    {
      name: 'papers',
      label: '附件',
      en: 'Papers',
      entries: ['attachments'],
      from: 'returnedOn',
      days: 0,
      clause: { source: 'pipl-2021', article: '第47条' },
    },
  ];
  const bundle = { ...delegation, type: { ...delegation.type, retention } };
  const machine = { ...t.machine, registry: { ...registry, types: [bundle] } };
  const filesOf = (id: string) =>
    t.owner(
      `SELECT f.id, f.hash FROM file_link l JOIN file f ON f.office_id = l.office_id AND f.id = l.file_id
       WHERE l.record_id = $1 AND l.path = 'attachments'`,
      [id],
    );
  const example = (examples['delegation'] ?? []).find(
    (one) => 'valid' in one && Array.isArray(one.values['attachments']),
  );
  if (!example) throw new Error('no delegation with attachments');
  const store = createExampleStore(t.machine, office, examples);
  const [one, two] = [
    await store.storeAgain('delegation', example),
    await store.storeAgain('delegation', example),
  ];
  await t.owner(`UPDATE delegation SET returned_on = '2000-01-01' WHERE id = $1`, [one.id]);
  const papers = (await filesOf(two.id)).length;
  const [file] = await filesOf(one.id);
  const place = contentPath(t.machine.files, String(file?.hash));
  expect(existsSync(place)).toBe(true);
  expect((await runRetention(machine, owner))[0]?.records).toBe(1);
  expect(await filesOf(one.id)).toEqual([]);
  // The other delegation holds the same paper.
  expect([existsSync(place), (await filesOf(two.id)).length]).toEqual([true, papers]);
  await t.owner(`UPDATE delegation SET returned_on = '2000-01-01' WHERE id = $1`, [two.id]);
  await t.owner(`DELETE FROM file_link WHERE path <> 'attachments'`);
  await t.owner(`DELETE FROM file WHERE hash = $1 AND id <> $2`, [
    file?.hash,
    (await filesOf(two.id))[0]?.id,
  ]);
  expect((await runRetention(machine, owner))[0]?.records).toBe(1);
  expect(await t.owner('SELECT 1 FROM file WHERE hash = $1', [file?.hash])).toEqual([]);
  expect(existsSync(place)).toBe(false);
  expect(await t.owner('SELECT 1 FROM erased_content')).toEqual([]);
});
