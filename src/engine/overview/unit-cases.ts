import { sql } from 'kysely';
import type { Actor } from '../../model/actor.ts';
import { civilDateOf } from '../../model/date.ts';
import { readCalendar } from '../calendar/office-calendar.ts';
import { allOf, compile } from '../database/compile.ts';
import type { Transaction } from '../database/database.ts';
import type { Machine } from '../machine.ts';
import { caseColumns, toWorkRow, visibleCases, type WorkRow } from '../work/list-work.ts';

/** More open cases no page of a unit names. */
const mostCases = 100;

/** The open cases of a unit, what waits longest first: of each, whom or what it waits for, since when, until when. */
export async function readUnitCases(
  tx: Transaction,
  machine: Machine,
  actor: Actor,
  unit: string,
): Promise<{ readonly rows: WorkRow[]; readonly more: boolean }> {
  const today = civilDateOf(machine.clock.now());
  const [rows, calendar] = await Promise.all([
    tx.query(
      compile(sql`SELECT ${caseColumns}, u.name AS unit
        FROM process_case c JOIN unit u ON u.office_id = c.office_id AND u.id = c.unit_id
        WHERE ${allOf([
          sql`c.office_id = ${tx.officeId}`,
          sql`c.unit_id = ${unit}::uuid`,
          sql`c.status <> 'ended'`,
          visibleCases(machine, actor),
        ])} ORDER BY c.due_on NULLS LAST, c.since, c.record_id LIMIT ${mostCases + 1}`),
    ),
    readCalendar(tx),
  ]);
  return {
    rows: rows.slice(0, mostCases).map((row) => toWorkRow(row, calendar, today, actor.userId)),
    more: rows.length > mostCases,
  };
}
