import { sql } from 'kysely';
import { compile } from '../database/compile.ts';
import type { Transaction } from '../database/database.ts';

/**
 * Takes the next numbers of a series in a year. The row stays locked until the transaction ends: whoever comes next
 * waits, and a case that is not saved gives its number back, so that none is ever missing.
 * @returns as many numbers as were asked for, in order
 */
export async function takeNumbers(
  tx: Transaction,
  asked: { readonly series: string; readonly year: number; readonly count: number },
): Promise<number[]> {
  const [row] = await tx.query(
    compile(
      sql`INSERT INTO number_series (office_id, series, year, last)
        VALUES (${tx.officeId}, ${asked.series}, ${asked.year}, ${asked.count}::integer)
        ON CONFLICT (office_id, series, year) DO UPDATE SET last = number_series.last + ${asked.count}::integer
        RETURNING last`,
      'number-series-take',
    ),
  );
  const last = Number(row?.last);
  return Array.from({ length: asked.count }, (_, i) => last - asked.count + 1 + i);
}
