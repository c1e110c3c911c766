import { sql } from 'kysely';
import type { Calendar } from '../../model/calendar.ts';
import type { CivilDate } from '../../model/date.ts';
import type { ProcessState } from '../../model/process/state.ts';
import { compile } from '../database/compile.ts';
import type { Transaction } from '../database/database.ts';
import { dueOf } from './waiting.ts';

/**
 * Computes the deadlines of all open steps anew, after the calendar was edited. The events say when a step opened and
 * paused; only what follows from them moves.
 * @returns how many deadlines moved
 */
export async function reckonDeadlines(
  tx: Transaction,
  calendar: Calendar,
  today: CivilDate,
): Promise<number> {
  const rows = await tx.query(
    compile(
      sql`SELECT record_id, state, due_on FROM process_case WHERE office_id = ${tx.officeId} AND status <> 'ended' FOR UPDATE`,
    ),
  );
  const moved = rows.flatMap((row) => {
    const due = dueOf(row.state as ProcessState, calendar, today);
    return due === (row.due_on ?? null) ? [] : [{ record_id: String(row.record_id), due_on: due }];
  });
  if (moved.length === 0) return 0;
  const json = JSON.stringify(moved);
  for (const table of ['process_case', 'process_seat'])
    await tx.query(
      compile(
        sql`UPDATE ${sql.table(table)} AS c SET due_on = v.due_on
          FROM jsonb_to_recordset(${json}::jsonb) AS v (record_id uuid, due_on date)
          WHERE c.office_id = ${tx.officeId} AND c.record_id = v.record_id`,
      ),
    );
  return moved.length;
}
