import { sql } from 'kysely';
import { makeCalendar, type Calendar, type CalendarYear } from '../../model/calendar.ts';
import { compile } from '../database/compile.ts';
import type { Row, Transaction } from '../database/database.ts';
import { seedYears } from './seed-calendar.ts';

interface Kept {
  readonly stamp: string;
  readonly calendar: Calendar;
}

// A calendar is small and read with every step: it is kept until the stamp of the office's own years changes.
const kept = new Map<string, Kept>();

/**
 * The working days of an office: a year that it has written down itself replaces the one that the program brings; a
 * year that neither has is not loaded.
 */
export async function readCalendar(tx: Transaction): Promise<Calendar> {
  const [row] = await tx.query(
    compile(
      sql`SELECT count(*)::text || ' ' || coalesce(max(set_at)::text, '') AS stamp FROM calendar_year WHERE office_id = ${tx.officeId}`,
      'calendar-stamp',
    ),
  );
  const stamp = String(row?.stamp ?? '');
  const known = kept.get(tx.officeId);
  if (known?.stamp === stamp) return known.calendar;
  const calendar = makeCalendar(await readYears(tx));
  kept.set(tx.officeId, { stamp, calendar });
  return calendar;
}

/** All years that are loaded for an office. */
export async function readYears(tx: Transaction): Promise<Map<number, CalendarYear>> {
  const [years, days] = await Promise.all([
    tx.query(compile(sql`SELECT year FROM calendar_year WHERE office_id = ${tx.officeId}`, 'calendar-years')),
    tx.query(
      compile(sql`SELECT day, kind FROM calendar_day WHERE office_id = ${tx.officeId}`, 'calendar-days'),
    ),
  ]);
  const all = new Map(seedYears());
  for (const { year } of years) {
    const own = days.filter(({ day }) => String(day).startsWith(`${String(year)}-`));
    const ofKind = (kind: string): Set<string> =>
      new Set(own.filter((row: Row) => row.kind === kind).map(({ day }) => String(day)));
    all.set(Number(year), { holidays: ofKind('holiday'), workdays: ofKind('workday') });
  }
  return all;
}
