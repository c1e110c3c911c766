import { sql } from 'kysely';
import { compile } from '../database/compile.ts';
import type { Row, Statement } from '../database/database.ts';

/** One line of a record's history, in the shape of the interface. `changes` is empty once the values were erased. */
export interface HistoryEntry {
  readonly id: string;
  readonly at: string;
  readonly actor: string;
  readonly action: string;
  readonly version: number;
  readonly demo: boolean;
  readonly reason: string | null;
  readonly changes: readonly { readonly path: string; readonly before: unknown; readonly after: unknown }[];
  readonly sealed: boolean;
}

/** The history of one record, the latest first; `readHistoryRow` reads its rows. */
export function historyStatement(asked: { officeId: string; type: string; recordId: string }): Statement {
  const { officeId, type, recordId } = asked;
  return compile(
    sql`SELECT e.id, e.at, e.actor_name, e.action, e.version, e.demo, e.reason, v.changes, l.entry_id IS NOT NULL AS sealed
      FROM audit_entry e
      LEFT JOIN audit_value v ON v.office_id = e.office_id AND v.entry_id = e.id
      LEFT JOIN audit_leaf l ON l.office_id = e.office_id AND l.entry_id = e.id
      WHERE e.office_id = ${officeId}::uuid AND e.type = ${type} AND e.record_id = ${recordId}::uuid
      ORDER BY e.id DESC`,
    'audit-history',
  );
}

/** A row of `historyStatement`. */
export function readHistoryRow(row: Row): HistoryEntry {
  return {
    id: String(row.id),
    at: row.at instanceof Date ? row.at.toISOString() : String(row.at),
    actor: String(row.actor_name),
    action: String(row.action),
    version: Number(row.version),
    demo: row.demo === true,
    reason: typeof row.reason === 'string' ? row.reason : null,
    changes: (row.changes ?? []) as HistoryEntry['changes'],
    sealed: row.sealed === true,
  };
}
