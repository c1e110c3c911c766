import { sql } from 'kysely';
import { compile, type Sql } from '../database/compile.ts';
import type { Row, Statement } from '../database/database.ts';
import type { SealContent, SealedEntry } from './hashes.ts';

/** The columns of an entry that are hashed; the instant to its last digit, which a Date would cut off. */
const entryColumns = sql`e.id, extract(epoch FROM e.at)::text AS epoch, e.actor_id, e.actor_name, e.action, e.type,
  e.record_id, e.version, e.demo, e.reason, e.value_hash`;

const valueColumns = sql`v.salt, v.changes::text AS changes`;

function unsealed(officeId: string): Sql {
  return sql`e.office_id = ${officeId}::uuid AND NOT EXISTS
    (SELECT 1 FROM audit_leaf l WHERE l.office_id = ${officeId}::uuid AND l.entry_id = e.id)`;
}

const firstId = '00000000-0000-0000-0000-000000000000';

/** Entries that no seal holds yet, in the order of their ids, from `from` on. */
export function unsealedEntries(officeId: string, from: string | undefined, most: number): Statement {
  return compile(
    sql`SELECT ${entryColumns} FROM audit_entry e
      WHERE ${unsealed(officeId)} AND e.id >= ${from ?? firstId}::uuid ORDER BY e.id LIMIT ${most}`,
    'audit-unsealed',
  );
}

/** Unsealed entries with their values, those after `after`. */
export function unsealedWithValues(officeId: string, after: string | undefined, most: number): Statement {
  return compile(
    sql`SELECT ${entryColumns}, ${valueColumns} FROM audit_entry e
      LEFT JOIN audit_value v ON v.office_id = ${officeId}::uuid AND v.entry_id = e.id
      WHERE ${unsealed(officeId)} AND e.id > ${after ?? firstId}::uuid ORDER BY e.id LIMIT ${most}`,
  );
}

/** Sealed places with the entries and values that they name, in the order of sealing, those after a place. */
export function leavesWithEntries(
  officeId: string,
  after: { seal: number; position: number },
  most: number,
): Statement {
  return compile(
    sql`SELECT l.seal_number, l.position, l.entry_id, ${entryColumns}, ${valueColumns} FROM audit_leaf l
      LEFT JOIN audit_entry e ON e.office_id = ${officeId}::uuid AND e.id = l.entry_id
      LEFT JOIN audit_value v ON v.office_id = ${officeId}::uuid AND v.entry_id = l.entry_id
      WHERE l.office_id = ${officeId}::uuid AND (l.seal_number, l.position) > (${after.seal}, ${after.position})
      ORDER BY l.seal_number, l.position LIMIT ${most}`,
  );
}

const sealColumns = sql`number, extract(epoch FROM at)::text AS epoch, entries, root, previous, key_id, signature`;

/** The seals of an office after a number, in order; all of them when `most` is left out. */
export function sealsAfter(officeId: string, number: number, most: number | undefined): Statement {
  return compile(
    sql`SELECT ${sealColumns} FROM audit_seal WHERE office_id = ${officeId}::uuid AND number > ${number}
      ORDER BY number LIMIT ${most ?? null}::bigint`,
    'audit-seals',
  );
}

/** The last seal of an office. */
export function lastSeal(officeId: string): Statement {
  return compile(
    sql`SELECT ${sealColumns} FROM audit_seal WHERE office_id = ${officeId}::uuid ORDER BY number DESC LIMIT 1`,
    'audit-last-seal',
  );
}

/** A seal with its signature. */
export interface StoredSeal extends SealContent {
  readonly keyId: string;
  readonly signature: Uint8Array;
}

export function readSeal(officeId: string, row: Row): StoredSeal {
  return {
    officeId,
    number: Number(row.number),
    at: String(row.epoch),
    entries: Number(row.entries),
    root: bytes(row.root),
    previous: bytes(row.previous),
    keyId: String(row.key_id),
    signature: bytes(row.signature),
  };
}

export function readEntry(officeId: string, row: Row): SealedEntry {
  return {
    officeId,
    id: String(row.id),
    at: String(row.epoch),
    actorId: String(row.actor_id),
    actorName: String(row.actor_name),
    action: String(row.action),
    type: String(row.type),
    recordId: String(row.record_id),
    version: Number(row.version),
    demo: row.demo === true,
    reason: typeof row.reason === 'string' ? row.reason : null,
    valueHash: bytes(row.value_hash),
  };
}

export function bytes(value: unknown): Uint8Array {
  return value instanceof Uint8Array ? value : new Uint8Array();
}
