import { randomBytes } from 'node:crypto';
import { sql } from 'kysely';
import { compile } from '../database/compile.ts';
import type { Statement } from '../database/database.ts';
import { canonicalJson } from './canonical-json.ts';
import { saltLength, textHash } from './hashes.ts';

/** One thing that was done to a record. */
export interface AuditEntry {
  /** A UUIDv7 of the application. */
  readonly id: string;
  readonly at: Date;
  readonly actor: { readonly userId: string; readonly name: string };
  /** `create`, `save`, `reveal`, or an action of the workflow. */
  readonly action: string;
  readonly type: string;
  readonly recordId: string;
  /** Of the record, after it. */
  readonly version: number;
  readonly demo: boolean;
  readonly reason?: string;
  /** Before and after, sensitive entries as masks: plain ones never come here. */
  readonly changes: readonly { readonly path: string; readonly before: unknown; readonly after: unknown }[];
}

/** What the audit is to hold. */
export interface AuditAsked {
  readonly officeId: string;
  readonly entries: readonly AuditEntry[];
}

/**
 * The statements that write audit entries, one for the entries and one for their values, however many there are. They
 * go into the transaction of what they report. Their texts are always the same, so they are prepared once.
 */
export function auditStatements({ officeId, entries }: AuditAsked): Statement[] {
  if (entries.length === 0) return [];
  const values = entries.map(({ changes }) => {
    const salt = randomBytes(saltLength);
    const text = canonicalJson(changes);
    return { salt, text, hash: textHash(salt, text) };
  });
  const each = <T>(read: (entry: AuditEntry) => T): T[] => entries.map(read);
  return [
    compile(
      sql`INSERT INTO audit_entry (office_id, id, at, actor_id, actor_name, action, type, record_id, version, demo, reason, value_hash)
        SELECT ${officeId}::uuid, * FROM unnest(${each((e) => e.id)}::uuid[], ${each((e) => e.at)}::timestamptz[],
          ${each((e) => e.actor.userId)}::uuid[], ${each((e) => e.actor.name)}::text[], ${each((e) => e.action)}::text[],
          ${each((e) => e.type)}::text[], ${each((e) => e.recordId)}::uuid[], ${each((e) => e.version)}::integer[],
          ${each((e) => e.demo)}::boolean[], ${each((e) => e.reason ?? null)}::text[], ${values.map((v) => v.hash)}::bytea[])`,
      'audit-entry',
    ),
    compile(
      sql`INSERT INTO audit_value (office_id, entry_id, salt, changes)
        SELECT ${officeId}::uuid, * FROM unnest(${each((e) => e.id)}::uuid[], ${values.map((v) => v.salt)}::bytea[],
          ${values.map((v) => v.text)}::jsonb[])`,
      'audit-value',
    ),
  ];
}
