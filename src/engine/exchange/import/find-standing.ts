import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import type { Actor } from '../../../model/actor.ts';
import { columnName, type Values } from '../../../model/field.ts';
import type { TypeBundle } from '../../../model/record-type.ts';
import { reachOf, restriction, walled } from '../../access/reach.ts';
import { canonicalJson } from '../../audit/canonical-json.ts';
import { compile } from '../../database/compile.ts';
import type { Transaction } from '../../database/database.ts';
import type { Machine } from '../../machine.ts';
import { readRecords } from '../../record/read-records.ts';
import { readRow } from '../../record/row-values.ts';
import type { StoredRecord } from '../../record/stored-record.ts';
import { chineseOrder, readColumns, tableName } from '../../schema/table.ts';

/** The records of these ids, as far as the person may read them. */
export async function readStanding(
  tx: Transaction,
  { type }: TypeBundle,
  actor: Actor,
  ids: readonly string[],
): Promise<Map<string, StoredRecord>> {
  const where = restriction(reachOf(actor, type, 'read'), actor);
  const records = await readRecords(tx, type, [...new Set(ids)], { where });
  return new Map(records.map((record) => [record.id, record]));
}

/**
 * What is known of sealed entries without opening them: record → entry → blind index, to tell whether a number that a
 * workbook brings is the one that is stored.
 */
export async function readBlinds(
  tx: Transaction,
  { type }: TypeBundle,
  ids: readonly string[],
): Promise<Map<string, Readonly<Record<string, string>>>> {
  const sealed = Object.keys(type.fields).filter((name) => type.fields[name]?.kind.storage === 'sealed');
  if (sealed.length === 0 || ids.length === 0) return new Map();
  const columns = sealed.map(
    (name) => sql`encode(${sql.ref(columnName(name, '_blind'))}, 'hex') AS ${sql.ref(name)}`,
  );
  const rows = await tx.query(
    compile(
      sql`SELECT id, ${sql.join(columns)} FROM ${sql.table(tableName(type.name))}
        WHERE office_id = ${tx.officeId} AND id = ANY(${[...ids]}::uuid[])`,
      `import-blinds-${type.name}`,
    ),
  );
  return new Map(
    rows.map((row) => [String(row.id), Object.fromEntries(sealed.map((name) => [name, String(row[name])]))]),
  );
}

/** What the keys of a record say, the same for the same record; undefined while the leading one is empty. */
export function keyOf({ type }: TypeBundle, values: Values): string | undefined {
  const [leading] = type.keys ?? [];
  if (leading === undefined || typeof values[leading] !== 'string') return undefined;
  return canonicalJson((type.keys ?? []).map((name) => values[name] ?? null));
}

/** Keys → ids of the records that have them, as far as the person may read them. */
export async function findByKeys(
  tx: Transaction,
  bundle: TypeBundle,
  actor: Actor,
  records: readonly Values[],
): Promise<Map<string, string[]>> {
  const { type } = bundle;
  const [leading] = type.keys ?? [];
  const found = new Map<string, string[]>();
  const words = records.flatMap((values) => {
    const word = values[leading ?? ''];
    return typeof word === 'string' ? [word] : [];
  });
  if (leading === undefined || words.length === 0) return found;
  const column = sql`${sql.ref(columnName(leading))} ${sql.raw(chineseOrder)}`;
  const rows = await tx.query(
    compile(
      sql`SELECT ${sql.raw(readColumns(bundle).join(', '))} FROM ${sql.table(tableName(type.name))}
        WHERE ${walled(reachOf(actor, type, 'read'), actor, [sql`${column} = ANY(${[...new Set(words)]}::text[])`])}`,
    ),
  );
  for (const row of rows) {
    const key = keyOf(bundle, readRow(type.fields, row));
    if (key !== undefined) found.set(key, [...(found.get(key) ?? []), String(row.id)]);
  }
  return found;
}

/**
 * By what a row without a number is known again: an HMAC of its content, for numbers of passports may be in it. The
 * first is by the current key, the others by those that are not retired yet.
 */
export function fingerprintsOf(machine: Machine, officeId: string, type: string, values: Values): string[] {
  const digest = createHash('sha256').update(canonicalJson(values)).digest('hex');
  const place = { office: officeId, type, field: 'import-row' };
  return machine.values.blinds(place, digest).map((blind) => Buffer.from(blind).toString('hex'));
}

/** Fingerprints of rows that were imported before → the records that came of them. */
export async function findImported(
  tx: Transaction,
  type: string,
  fingerprints: readonly string[],
): Promise<Map<string, string>> {
  if (fingerprints.length === 0) return new Map();
  const rows = await tx.query(
    compile(
      sql`SELECT encode(fingerprint, 'hex') AS fingerprint, record_id FROM import_row WHERE office_id = ${tx.officeId}
        AND type = ${type} AND fingerprint = ANY(${fingerprints.map((hex) => Buffer.from(hex, 'hex'))}::bytea[])`,
      'import-rows-find',
    ),
  );
  return new Map(rows.map((row) => [String(row.fingerprint), String(row.record_id)]));
}

/** Keeps which records came of rows without a number. */
export async function keepImported(
  tx: Transaction,
  type: string,
  rows: readonly { readonly fingerprint: string; readonly recordId: string }[],
): Promise<void> {
  if (rows.length === 0) return;
  await tx.query(
    compile(
      sql`INSERT INTO import_row (office_id, type, fingerprint, record_id)
        SELECT ${tx.officeId}::uuid, ${type}::text, decode(v.fingerprint, 'hex'), v."recordId"
        FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS v (fingerprint text, "recordId" uuid)
        ON CONFLICT (office_id, type, fingerprint) DO NOTHING`,
      'import-rows-keep',
    ),
  );
}
