import { sql } from 'kysely';
import { compile } from '../database/compile.ts';
import type { Transaction } from '../database/database.ts';

/** That somebody asked for a finding to be let pass, and what was answered. */
export interface Waiver {
  readonly status: 'asked' | 'granted' | 'declined';
  readonly reason: string;
  readonly askedBy: string;
  readonly askedAt: string;
  readonly decidedBy: string | null;
  readonly decidedAt: string | null;
  readonly answer: string;
}

const iso = (value: unknown): string => (value instanceof Date ? value.toISOString() : String(value));

/** The waivers of records by `<record> <finding>`. */
export async function readWaivers(
  tx: Transaction,
  recordIds: readonly string[],
): Promise<Map<string, Waiver>> {
  if (recordIds.length === 0) return new Map();
  const rows = await tx.query(
    compile(
      sql`SELECT w.record_id, w.finding, w.status, w.reason, w.asked_at, w.decided_at, w.answer, a.name AS asked_by, d.name AS decided_by
        FROM rule_waiver w
        LEFT JOIN account a ON a.office_id = w.office_id AND a.id = w.asked_by
        LEFT JOIN account d ON d.office_id = w.office_id AND d.id = w.decided_by
        WHERE w.office_id = ${tx.officeId} AND w.record_id = ANY(${[...recordIds]}::uuid[])`,
      'waivers-of-records',
    ),
  );
  return new Map(
    rows.map((row) => [
      `${String(row.record_id)} ${String(row.finding)}`,
      {
        status: String(row.status) as Waiver['status'],
        reason: String(row.reason),
        askedBy: String(row.asked_by ?? ''),
        askedAt: iso(row.asked_at),
        decidedBy: row.decided_by === null ? null : String(row.decided_by),
        decidedAt: row.decided_at === null ? null : iso(row.decided_at),
        answer: String(row.answer),
      },
    ]),
  );
}
