import table from 'chinese-days/dist/chinese-days.json' with { type: 'json' };
import type { CalendarYear } from '../../model/calendar.ts';
import type { CivilDate } from '../../model/date.ts';

/**
 * The holidays and make-up working days that come with the program, by year. They only fill the office's own table,
 * which people edit: the arrangement of a year is announced in the November before. The package takes every weekday of
 * a year that it lacks for a working day; here such a year is simply not there.
 */
export function seedYears(): ReadonlyMap<number, CalendarYear> {
  const years = new Map<number, { holidays: Set<CivilDate>; workdays: Set<CivilDate> }>();
  for (const kind of ['holidays', 'workdays'] as const)
    for (const day of Object.keys(table[kind])) {
      const year = Number(day.slice(0, 4));
      const found = years.get(year) ?? { holidays: new Set(), workdays: new Set() };
      found[kind].add(day);
      years.set(year, found);
    }
  return new Map([...years].sort(([a], [b]) => a - b));
}
