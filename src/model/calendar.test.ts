import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  addWorkingDays,
  isPaused,
  makeCalendar,
  workingDaysBetween,
  workingDaysWithin,
  type CalendarYear,
} from './calendar.ts';
import { addDays } from './date.ts';
import { anyDay, anyPauses, calendarOf } from './calendar-harness.ts';

const may: CalendarYear = {
  holidays: new Set(['2018-04-29', '2018-04-30', '2018-05-01']),
  workdays: new Set(['2018-04-28']),
};
const calendar = makeCalendar(new Map([[2018, may]]));

describe('a day', () => {
  test.each([
    ['2018-04-27', true],
    ['2018-04-28', true], // Saturday, worked
    ['2018-04-29', false],
    ['2018-04-30', false], // Monday, off
    ['2018-05-01', false],
    ['2018-05-02', true],
    ['2018-05-05', false],
    ['2018-05-06', false],
  ])('%s: worked %s', (day, worked) => expect(calendar.isWorkday(day)).toBe(worked));

  test('a make-up day wins where a table says both', () => {
    const both = makeCalendar(
      new Map([[2018, { holidays: new Set(['2018-05-05']), workdays: new Set(['2018-05-05']) }]]),
    );
    expect(both.isWorkday('2018-05-05')).toBe(true);
  });
});

describe('the n-th working day', () => {
  test('does not count the day on which it begins', () => {
    expect(addWorkingDays(calendar, '2018-04-27', 1).on).toBe('2018-04-28');
    expect(addWorkingDays(calendar, '2018-04-27', 2).on).toBe('2018-05-02');
    expect(addWorkingDays(calendar, '2018-04-29', 0).on).toBe('2018-04-29');
  });
  test('leaves out the pauses, whose first day still counts', () => {
    expect(addWorkingDays(calendar, '2018-05-07', 2, [{ from: '2018-05-08', to: '2018-05-10' }]).on).toBe(
      '2018-05-11',
    );
  });
  test('is not told across a year that is not loaded, nor while a pause has no end', () => {
    expect(addWorkingDays(calendar, '2018-12-28', 5)).toEqual({ on: undefined, missing: [2019] });
    expect(addWorkingDays(calendar, '2018-05-07', 5, [{ from: '2018-05-08' }])).toEqual({
      on: undefined,
      missing: [],
    });
    expect(addWorkingDays(calendar, '2018-05-07', 1, [{ from: '2018-05-08' }]).on).toBe('2018-05-08');
  });
  test.each([-1, 1.5, Number.NaN])('refuses %s days', (n) => {
    expect(() => addWorkingDays(calendar, '2018-05-07', n)).toThrow(RangeError);
  });
});

describe('a count', () => {
  test('of a span takes the days after the first, within takes both', () => {
    expect(workingDaysBetween(calendar, '2018-05-07', '2018-05-11').days).toBe(4);
    expect(workingDaysWithin(calendar, '2018-05-07', '2018-05-11').days).toBe(5);
    expect(workingDaysWithin(calendar, '2018-05-12', '2018-05-13').days).toBe(0);
  });
  test('names the years that it could not count', () => {
    expect(workingDaysBetween(calendar, '2018-12-28', '2020-01-02')).toEqual({
      days: 1,
      missing: [2019, 2020],
    });
  });
});

const someDays = fc.integer({ min: 0, max: 60 });

describe('for every calendar', () => {
  test('adding n and counting gives n back, and it lands on a working day', () => {
    fc.assert(
      fc.property(calendarOf(), anyDay, someDays, anyPauses, (any, from, n, pauses) => {
        const { on } = addWorkingDays(any, from, n, pauses);
        if (on === undefined) return;
        expect(workingDaysBetween(any, from, on, pauses)).toEqual({ days: n, missing: [] });
        if (n > 0) expect(any.isWorkday(on) && !isPaused(pauses, on)).toBe(true);
      }),
    );
  });
  test('more days, a later day; a later start, no earlier end', () => {
    fc.assert(
      fc.property(calendarOf(), anyDay, someDays, (any, from, n) => {
        const at = addWorkingDays(any, from, n).on;
        const more = addWorkingDays(any, from, n + 1).on;
        const later = addWorkingDays(any, addDays(from, 1), n).on;
        if (at === undefined) expect(more).toBeUndefined();
        if (more !== undefined) expect(at !== undefined && at < more).toBe(true);
        if (at !== undefined && later !== undefined) expect(at <= later).toBe(true);
      }),
    );
  });
  test('a pause never shortens, and counts of two parts are the count of the whole', () => {
    fc.assert(
      fc.property(calendarOf(), anyDay, someDays, someDays, anyPauses, (any, from, a, b, pauses) => {
        const [mid, to] = [addDays(from, a), addDays(from, a + b)];
        const count = (x: string, y: string): number => workingDaysBetween(any, x, y, pauses).days;
        expect(count(from, mid) + count(mid, to)).toBe(count(from, to));
        expect(count(from, to)).toBeLessThanOrEqual(workingDaysBetween(any, from, to).days);
      }),
    );
  });
});
