import { sql } from 'kysely';
import { WutongError } from '../../../model/errors.ts';
import type { Period } from '../../../model/period.ts';
import { compile, type Sql } from '../../database/compile.ts';
import type { Row, Transaction } from '../../database/database.ts';
import type { Edition, WholeEdition } from './edition.ts';

const head = sql`e.id, e.report, e.period, e.number, e.made_at,
  (SELECT a.name FROM account a WHERE a.office_id = e.office_id AND a.id = e.made_by) AS made_by`;

function toEdition(row: Row): Edition {
  return {
    id: String(row.id),
    report: String(row.report),
    period: String(row.period),
    number: Number(row.number),
    madeAt: (row.made_at as Date).toISOString(),
    madeBy: String(row.made_by ?? ''),
  };
}

/** The editions of an office, latest first, at most 200. */
export async function listEditions(tx: Transaction): Promise<Edition[]> {
  const rows = await tx.query(
    compile(
      sql`SELECT ${head} FROM report_edition e WHERE e.office_id = ${tx.officeId}::uuid ORDER BY e.made_at DESC, e.id DESC LIMIT 200`,
      'editions',
    ),
  );
  return rows.map(toEdition);
}

/** @throws not-found */
export async function getEdition(tx: Transaction, id: string): Promise<WholeEdition> {
  const found = await readEdition(tx, sql`e.id = ${id}::uuid`);
  if (!found) throw new WutongError('not-found');
  return found;
}

/** The edition of a period that was made last, of whatever report: all keep the figures of the whole office. */
export function findLastEdition(tx: Transaction, period: Period): Promise<WholeEdition | undefined> {
  return readEdition(tx, sql`e.period_from = ${period.from}::date AND e.period_to = ${period.to}::date`);
}

async function readEdition(tx: Transaction, where: Sql): Promise<WholeEdition | undefined> {
  const [row] = await tx.query(
    compile(
      sql`SELECT ${head}, e.blocks, e.figures, e.columns FROM report_edition e
        WHERE e.office_id = ${tx.officeId}::uuid AND ${where} ORDER BY e.made_at DESC, e.id DESC LIMIT 1`,
    ),
  );
  return (
    row && { ...toEdition(row), ...(row as unknown as Pick<WholeEdition, 'blocks' | 'figures' | 'columns'>) }
  );
}
