import { addDays, type CivilDate } from './date.ts';

/** What the State Council announced for one year: days off beside the weekends, and weekends that are worked. */
export interface CalendarYear {
  readonly holidays: ReadonlySet<CivilDate>;
  readonly workdays: ReadonlySet<CivilDate>;
}

/** The working days of the years that are loaded. What stands in a year that is not loaded is never guessed. */
export interface Calendar {
  isLoaded(year: number): boolean;
  /**
   * Whether offices work on that day.
   * @throws RangeError for a year that is not loaded: ask `isLoaded` first
   */
  isWorkday(day: CivilDate): boolean;
}

/** A part of a time that does not count: the days after `from`, up to and with `to`. Without `to` it still lasts. */
export interface Pause {
  readonly from: CivilDate;
  readonly to?: CivilDate | undefined;
}

/** A computed day. `on` is undefined where it cannot be told: a year is missing, or a pause has no end. */
export interface CountedDay {
  readonly on: CivilDate | undefined;
  /** The years that would have been needed and are not loaded. */
  readonly missing: readonly number[];
}

/** A count of working days: exact when nothing is missing, otherwise at least so many. */
export interface DayCount {
  readonly days: number;
  readonly missing: readonly number[];
}

const yearOf = (day: CivilDate): number => Number(day.slice(0, 4));

/** Makes the calendar of the years that the office has loaded, one entry for each year. */
export function makeCalendar(years: ReadonlyMap<number, CalendarYear>): Calendar {
  // A list of cases asks for the same few weeks over and over.
  const known = new Map<CivilDate, boolean>();
  const find = (day: CivilDate): boolean => {
    const year = years.get(yearOf(day));
    if (!year) throw new RangeError(`the holidays of ${day.slice(0, 4)} are not loaded`);
    if (year.workdays.has(day)) return true;
    if (year.holidays.has(day)) return false;
    const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
    return weekday !== 0 && weekday !== 6;
  };
  return {
    isLoaded: (year) => years.has(year),
    isWorkday(day) {
      let worked = known.get(day);
      if (worked === undefined) {
        worked = find(day);
        known.set(day, worked);
      }
      return worked;
    },
  };
}

/** Whether a day lies in one of the pauses. The day on which a pause begins still counts, that of its end does not. */
export function isPaused(pauses: readonly Pause[], day: CivilDate): boolean {
  return pauses.some(({ from, to }) => from < day && (to === undefined || day <= to));
}

/**
 * The n-th working day after `from`; the day itself is not counted (行政许可法 第82条 and the usage of 期间, from
 * memory). Paused days are left out. For n = 0 it is `from`.
 */
export function addWorkingDays(
  calendar: Calendar,
  from: CivilDate,
  n: number,
  pauses: readonly Pause[] = [],
): CountedDay {
  if (!Number.isInteger(n) || n < 0) throw new RangeError(`${n} is not a number of working days`);
  const open = pauses.flatMap((pause) => (pause.to === undefined ? [pause.from] : [])).sort()[0];
  let on = from;
  for (let left = n; left > 0;) {
    on = addDays(on, 1);
    if (open !== undefined && on > open) return { on: undefined, missing: [] };
    if (!calendar.isLoaded(yearOf(on))) return { on: undefined, missing: [yearOf(on)] };
    if (calendar.isWorkday(on) && !isPaused(pauses, on)) left -= 1;
  }
  return { on, missing: [] };
}

/** The working days after `from` up to and with `to`, without the paused ones; none when `to` is not later. */
export function workingDaysBetween(
  calendar: Calendar,
  from: CivilDate,
  to: CivilDate,
  pauses: readonly Pause[] = [],
): DayCount {
  const missing = new Set<number>();
  let days = 0;
  for (let day = addDays(from, 1); day <= to; day = addDays(day, 1)) {
    if (isPaused(pauses, day)) continue;
    if (!calendar.isLoaded(yearOf(day))) missing.add(yearOf(day));
    else if (calendar.isWorkday(day)) days += 1;
  }
  return { days, missing: [...missing] };
}

/** The working days from one day to another, both of them counted, as a notice (公示) stands on both. */
export function workingDaysWithin(calendar: Calendar, from: CivilDate, to: CivilDate): DayCount {
  return workingDaysBetween(calendar, addDays(from, -1), to);
}
