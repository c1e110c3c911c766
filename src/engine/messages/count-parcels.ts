import { sql } from 'kysely';
import { compile } from '../database/compile.ts';
import type { Transaction } from '../database/database.ts';

/** Of an office: what is due and has not left, since when, and what was given up. */
export async function countParcels(
  tx: Transaction,
  now: Date,
): Promise<{ readonly waiting: number; readonly oldest: Date | null; readonly dead: number }> {
  const [row] = await tx.query(
    compile(
      sql`SELECT count(*) FILTER (WHERE state <> 'dead') AS waiting, min(made_at) FILTER (WHERE state <> 'dead') AS oldest,
          count(*) FILTER (WHERE state = 'dead') AS dead
        FROM parcel WHERE office_id = ${tx.officeId} AND (state = 'dead'
          OR (state IN ('waiting', 'sending') AND (due_at <= ${now}::timestamptz OR attempts > 0)))`,
      'parcels-count',
    ),
  );
  return {
    waiting: Number(row?.waiting ?? 0),
    oldest: row?.oldest instanceof Date ? row.oldest : null,
    dead: Number(row?.dead ?? 0),
  };
}
