import { sql } from 'kysely';
import type { Actor } from '../../../model/actor.ts';
import { newId } from '../../../model/id.ts';
import type { Period } from '../../../model/period.ts';
import { compile, type Sql } from '../../database/compile.ts';
import type { Transaction } from '../../database/database.ts';

/** A report in work: what it is and of when. */
export interface WorkOf {
  readonly report: string;
  readonly period: Period;
}

/** The condition on `report_work w` that it is this one. */
export const ofWork = ({ report, period }: WorkOf): Sql =>
  sql`w.report = ${report} AND w.period_from = ${period.from}::date AND w.period_to = ${period.to}::date`;

/** The report in work, begun if nobody has, and held until the end of the transaction: writers of it wait for each other. */
export async function openWork(
  tx: Transaction,
  actor: Pick<Actor, 'userId'>,
  { report, period }: WorkOf,
  now: Date,
): Promise<string> {
  const [row] = await tx.query(
    compile(
      sql`INSERT INTO report_work (office_id, id, report, period, period_from, period_to, made_by, made_at)
        VALUES (${tx.officeId}::uuid, ${newId()}::uuid, ${report}, ${period.name}, ${period.from}::date, ${period.to}::date,
          ${actor.userId}::uuid, ${now}::timestamptz)
        ON CONFLICT (office_id, report, period_from, period_to) DO UPDATE SET period = report_work.period RETURNING id`,
    ),
  );
  return String(row?.id);
}

/** The reports that somebody has begun to write, latest begun first, at most 200. */
export async function listWorks(tx: Transaction): Promise<{ id: string; report: string; period: string }[]> {
  const rows = await tx.query(
    compile(
      sql`SELECT id, report, period FROM report_work WHERE office_id = ${tx.officeId}::uuid ORDER BY made_at DESC, id DESC LIMIT 200`,
      'report-works',
    ),
  );
  return rows.map(({ id, report, period }) => ({
    id: String(id),
    report: String(report),
    period: String(period),
  }));
}
