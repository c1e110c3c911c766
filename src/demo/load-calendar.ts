import type { Actor } from '../model/actor.ts';
import type { Calendar } from '../model/calendar.ts';
import type { Machine } from '../engine/machine.ts';
import { readCalendar } from '../engine/calendar/office-calendar.ts';
import { setCalendarYear, type CalendarDay } from '../engine/settings/calendar-years.ts';

const fixed: readonly (readonly [string, string])[] = [
  ['01-01', '元旦'],
  ['05-01', '劳动节'],
  ['10-01', '国庆节'],
  ['10-02', '国庆节'],
  ['10-03', '国庆节'],
];

/**
 * The working days of an office. A year that has not been announced yet gets holidays of the demonstration, which say
 * so: a real office has to write its own.
 */
export async function loadCalendar(
  machine: Machine,
  actor: Actor,
  years: readonly number[],
): Promise<Calendar> {
  const read = (): Promise<Calendar> => machine.db.inOffice(actor.officeId, readCalendar);
  const calendar = await read();
  const missing = years.filter((year) => !calendar.isLoaded(year));
  for (const year of missing) {
    const days = fixed.map(([day, name]): CalendarDay => ({ day: `${year}-${day}`, kind: 'holiday', name }));
    await setCalendarYear(machine, actor, year, {
      source: '演示用，不是国务院的安排',
      days,
      demo: true,
    });
  }
  return missing.length === 0 ? calendar : read();
}
