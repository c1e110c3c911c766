import { addDays, lastDayOfMonth, type CivilDate } from '../../../model/date.ts';
import type { CallOutput } from '../../client.ts';

export type CalendarDay = CallOutput<'getCalendar'>['days'][number];
/** The marked days of a year: days off beside the weekends, and weekends that are worked. */
export type Marks = ReadonlyMap<CivilDate, { readonly kind: CalendarDay['kind']; readonly name: string }>;

/** What a day is: a weekday or a weekend as it comes, a holiday, or a weekend that is worked. */
export type DayState = 'work' | 'rest' | 'holiday' | 'worked';

export function isWeekend(day: CivilDate): boolean {
  return weekdayOf(day) > 4;
}

/** 0 for Monday to 6 for Sunday. */
export function weekdayOf(day: CivilDate): number {
  return (new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7;
}

/** The weeks of a month (1-12) from Monday to Sunday; places before the first and after the last day are empty. */
export function weeksOf(year: number, month: number): (CivilDate | undefined)[][] {
  const first = `${year}-${String(month).padStart(2, '0')}-01`;
  const last = Number(lastDayOfMonth(year, month).slice(8));
  const lead = weekdayOf(first);
  const count = Math.ceil((lead + last) / 7);
  return Array.from({ length: count }, (_week, week) =>
    Array.from({ length: 7 }, (_day, day) => {
      const at = week * 7 + day - lead;
      return at < 0 || at >= last ? undefined : addDays(first, at);
    }),
  );
}

export function toMarks(days: readonly CalendarDay[]): Marks {
  return new Map(days.map(({ day, kind, name }) => [day, { kind, name }]));
}

export function toDays(marks: Marks): CalendarDay[] {
  return [...marks].map(([day, mark]) => ({ day, ...mark })).sort((a, b) => (a.day < b.day ? -1 : 1));
}

export function stateOf(day: CivilDate, marks: Marks): DayState {
  const mark = marks.get(day);
  if (mark) return mark.kind === 'holiday' ? 'holiday' : 'worked';
  return isWeekend(day) ? 'rest' : 'work';
}

/**
 * The next thing that a day may be. A weekday is worked or a holiday; a weekend is free, worked, or named as part of a
 * holiday. A new holiday takes the name of its neighbour.
 */
export function toggleDay(day: CivilDate, marks: Marks): Marks {
  const next = new Map(marks);
  const state = stateOf(day, marks);
  if (state === 'holiday') next.delete(day);
  else if (state === 'rest') next.set(day, { kind: 'workday', name: '' });
  else next.set(day, { kind: 'holiday', name: neighbourName(day, marks) });
  return next;
}

function neighbourName(day: CivilDate, marks: Marks): string {
  for (const near of [addDays(day, -1), addDays(day, 1)]) {
    const mark = marks.get(near);
    if (mark?.kind === 'holiday') return mark.name;
  }
  return '';
}

/** Days off that follow one another under one name. */
export interface HolidayRun {
  readonly from: CivilDate;
  readonly to: CivilDate;
  readonly name: string;
}

export function holidayRuns(marks: Marks): HolidayRun[] {
  const runs: HolidayRun[] = [];
  for (const { day, kind, name } of toDays(marks)) {
    if (kind !== 'holiday') continue;
    const last = runs.at(-1);
    if (last && last.name === name && addDays(last.to, 1) === day)
      runs[runs.length - 1] = { ...last, to: day };
    else runs.push({ from: day, to: day, name });
  }
  return runs;
}

/** Gives all days of a run one name. */
export function renameRun(run: HolidayRun, name: string, marks: Marks): Marks {
  const next = new Map(marks);
  for (let day = run.from; day <= run.to; day = addDays(day, 1)) next.set(day, { kind: 'holiday', name });
  return next;
}

/** The weekends that are worked, in order. */
export function workedWeekends(marks: Marks): CivilDate[] {
  return toDays(marks).flatMap(({ day, kind }) => (kind === 'workday' ? [day] : []));
}

/** How many days of the year are worked. */
export function countWorkdays(year: number, marks: Marks): number {
  let count = 0;
  for (let day = `${year}-01-01`; day <= `${year}-12-31`; day = addDays(day, 1)) {
    const state = stateOf(day, marks);
    if (state === 'work' || state === 'worked') count += 1;
  }
  return count;
}

/** Whether two sets of marks say the same. */
export function sameMarks(a: Marks, b: Marks): boolean {
  return (
    a.size === b.size &&
    [...a].every(([day, { kind, name }]) => b.get(day)?.kind === kind && b.get(day)?.name === name)
  );
}
