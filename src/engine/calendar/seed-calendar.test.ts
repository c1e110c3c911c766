import { expect, test } from 'vitest';
import { addWorkingDays, makeCalendar } from '../../model/calendar.ts';
import { seedYears } from './seed-calendar.ts';

const calendar = makeCalendar(seedYears());

test('the years from 2004 to 2026 come with the program, 2027 does not', () => {
  expect([...seedYears().keys()]).toEqual(Array.from({ length: 23 }, (_, i) => 2004 + i));
  expect(calendar.isLoaded(2026)).toBe(true);
  expect(calendar.isLoaded(2027)).toBe(false);
  expect(() => calendar.isWorkday('2027-03-01')).toThrow('2027');
});

test('every year has both holidays and days that are not', () => {
  for (const [year, { holidays, workdays }] of seedYears()) {
    expect(holidays.size, String(year)).toBeGreaterThan(6);
    for (const day of [...holidays, ...workdays]) expect(day.slice(0, 4)).toBe(String(year));
    for (const day of workdays) expect(holidays.has(day), day).toBe(false);
  }
});

test.each([
  ['2026-10-01', false], // 国庆节
  ['2026-10-08', true],
  ['2026-10-10', true], // a Saturday that is worked
  ['2026-10-11', false], // a Sunday
  ['2026-02-16', false], // 春节, a Monday
  ['2018-02-11', true], // a Sunday before 春节 that was worked
])('%s: worked %s', (day, worked) => {
  expect(calendar.isWorkday(day)).toBe(worked);
});

test('a deadline over the holidays counts the Saturday that is worked', () => {
  expect(addWorkingDays(calendar, '2026-09-30', 3)).toEqual({ on: '2026-10-10', missing: [] });
});

test('a deadline into a year that is not loaded is not told', () => {
  expect(addWorkingDays(calendar, '2026-12-30', 5)).toEqual({ on: undefined, missing: [2027] });
});
