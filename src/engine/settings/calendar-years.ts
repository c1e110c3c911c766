import { sql } from 'kysely';
import type { Actor } from '../../model/actor.ts';
import { civilDateOf, isCivilDate, type CivilDate } from '../../model/date.ts';
import { WutongError } from '../../model/errors.ts';
import { cleanLine } from '../../fields/clean-text.ts';
import { readCalendar } from '../calendar/office-calendar.ts';
import { seedYears } from '../calendar/seed-calendar.ts';
import { compile } from '../database/compile.ts';
import type { Machine } from '../machine.ts';
import { reckonDeadlines } from '../process/reckon-deadlines.ts';
import { demandDuty, hasDuty, noteSetting } from './duty.ts';

export interface CalendarDay {
  readonly day: CivilDate;
  readonly kind: 'holiday' | 'workday';
  readonly name: string;
}

/** A year as the office has it. */
export interface CalendarYearPage {
  readonly year: number;
  readonly loaded: boolean;
  readonly from: 'program' | 'office' | 'none';
  readonly source: string;
  readonly demo: boolean;
  readonly maySet: boolean;
  readonly days: readonly CalendarDay[];
}

/** One year: as the office wrote it down, else as the program brings it, else not loaded. */
export function getCalendarYear(machine: Machine, actor: Actor, year: number): Promise<CalendarYearPage> {
  return machine.db.inOffice(
    actor.officeId,
    async (tx) => {
      const [years, days] = await Promise.all([
        tx.query(
          compile(
            sql`SELECT source, demo FROM calendar_year WHERE office_id = ${actor.officeId} AND year = ${year}`,
          ),
        ),
        tx.query(
          compile(sql`SELECT day, kind, name FROM calendar_day WHERE office_id = ${actor.officeId}
            AND day BETWEEN ${`${year}-01-01`}::date AND ${`${year}-12-31`}::date ORDER BY day`),
        ),
      ]);
      const shared = { year, maySet: hasDuty(machine, actor, 'calendar') };
      const [own] = years;
      if (own)
        return {
          ...shared,
          loaded: true,
          from: 'office',
          source: String(own.source),
          demo: own.demo === true,
          days: days.map((row) => ({
            day: String(row.day),
            kind: row.kind as CalendarDay['kind'],
            name: String(row.name),
          })),
        };
      const seed = seedYears().get(year);
      if (!seed) return { ...shared, loaded: false, from: 'none', source: '', demo: false, days: [] };
      const ofKind = (kind: CalendarDay['kind'], set: ReadonlySet<CivilDate>): CalendarDay[] =>
        [...set].map((day) => ({ day, kind, name: '' }));
      return {
        ...shared,
        loaded: true,
        from: 'program',
        source: '国务院办公厅节假日安排（随程序提供，请核对）',
        demo: false,
        days: [...ofKind('holiday', seed.holidays), ...ofKind('workday', seed.workdays)].sort((a, b) =>
          a.day < b.day ? -1 : 1,
        ),
      };
    },
    { reading: true },
  );
}

/**
 * Writes a year down for the office; deadlines of open steps are computed anew in the same transaction.
 * @returns how many deadlines moved
 * @throws not-allowed, calendar-day-outside
 */
export async function setCalendarYear(
  machine: Machine,
  actor: Actor,
  year: number,
  given: { readonly source: string; readonly days: readonly CalendarDay[]; readonly demo?: boolean },
): Promise<number> {
  demandDuty(machine, actor, 'calendar', '修改节假日');
  const seen = new Set<string>();
  for (const { day } of given.days) {
    if (!isCivilDate(day) || !day.startsWith(`${year}-`) || seen.has(day))
      throw new WutongError('calendar-day-outside', { day, year });
    seen.add(day);
  }
  const now = machine.clock.now();
  const office = actor.officeId;
  return machine.db.inOffice(office, async (tx) => {
    const before = await tx.query(
      compile(sql`SELECT day, kind FROM calendar_day WHERE office_id = ${office}
        AND day BETWEEN ${`${year}-01-01`}::date AND ${`${year}-12-31`}::date ORDER BY day`),
    );
    await Promise.all([
      tx.query(
        compile(sql`DELETE FROM calendar_day WHERE office_id = ${office}
          AND day BETWEEN ${`${year}-01-01`}::date AND ${`${year}-12-31`}::date`),
      ),
      tx.query(
        compile(
          sql`INSERT INTO calendar_day (office_id, day, kind, name)
            SELECT ${office}::uuid, v.day, v.kind, v.name FROM jsonb_to_recordset(${JSON.stringify(given.days.map((one) => ({ ...one, name: cleanLine(one.name) })))}::jsonb) AS v (day date, kind text, name text)`,
        ),
      ),
      tx.query(
        compile(
          sql`INSERT INTO calendar_year (office_id, year, source, demo, set_by, set_at)
            VALUES (${office}, ${year}, ${cleanLine(given.source)}, ${given.demo === true}, ${actor.userId}, ${new Date()})
            ON CONFLICT (office_id, year) DO UPDATE SET source = excluded.source, demo = excluded.demo, set_by = excluded.set_by, set_at = excluded.set_at`,
        ),
      ),
      noteSetting(tx, actor, {
        type: 'calendar',
        action: 'set',
        reason: cleanLine(given.source),
        before: before.map(({ day, kind }) => `${String(day)} ${String(kind)}`),
        after: given.days.map(({ day, kind }) => `${day} ${kind}`),
      }),
    ]);
    return reckonDeadlines(tx, await readCalendar(tx), civilDateOf(now));
  });
}
