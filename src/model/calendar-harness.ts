import fc from 'fast-check';
import { makeCalendar, type Calendar, type Pause } from './calendar.ts';
import { addDays, type CivilDate } from './date.ts';

/** A day of the two years that random calendars have, or of the months around them, which they lack. */
export const anyDay: fc.Arbitrary<CivilDate> = fc
  .integer({ min: -40, max: 770 })
  .map((n) => addDays('2018-01-01', n));

/** Pauses as a history can have them: closed, one after the other or touching. */
export const anyPauses: fc.Arbitrary<readonly Pause[]> = fc
  .array(fc.tuple(anyDay, fc.integer({ min: 0, max: 30 })), { maxLength: 4 })
  .map((list) => list.map(([from, length]) => ({ from, to: addDays(from, length) })));

const someDays = (year: number): fc.Arbitrary<ReadonlySet<CivilDate>> =>
  fc
    .array(fc.integer({ min: 0, max: 364 }), { maxLength: 40 })
    .map((list) => new Set(list.map((n) => addDays(`${year}-01-01`, n))));

const yearOf = (year: number) => fc.record({ holidays: someDays(year), workdays: someDays(year) });

/** Two years with holidays and make-up days anywhere; what lies before and after is not loaded. */
export const calendarOf = (): fc.Arbitrary<Calendar> =>
  fc.tuple(yearOf(2018), yearOf(2019)).map(([first, second]) =>
    makeCalendar(
      new Map([
        [2018, first],
        [2019, second],
      ]),
    ),
  );
