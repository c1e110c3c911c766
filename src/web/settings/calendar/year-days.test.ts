import { describe, expect, test } from 'vitest';
import {
  countWorkdays,
  holidayRuns,
  renameRun,
  sameMarks,
  stateOf,
  toggleDay,
  toMarks,
  weeksOf,
  workedWeekends,
  type Marks,
} from './year-days.ts';

const none: Marks = new Map();

describe('the grid of a month', () => {
  test('May 2018 begins on a Tuesday and has five weeks', () => {
    const weeks = weeksOf(2018, 5);
    expect(weeks).toHaveLength(5);
    expect(weeks[0]).toEqual([
      undefined,
      '2018-05-01',
      '2018-05-02',
      '2018-05-03',
      '2018-05-04',
      '2018-05-05',
      '2018-05-06',
    ]);
    expect(weeks[4]?.slice(3)).toEqual(['2018-05-31', undefined, undefined, undefined]);
  });
  test('a February of four whole weeks, and one of a leap year', () => {
    expect(weeksOf(2027, 2)).toHaveLength(4);
    expect(weeksOf(2024, 2).flat().filter(Boolean)).toHaveLength(29);
  });
  test('every day of a year stands there once', () => {
    const days = Array.from({ length: 12 }, (_m, month) => weeksOf(2020, month + 1)).flat(2);
    expect(new Set(days.filter(Boolean)).size).toBe(366);
  });
});

describe('a click', () => {
  test('makes a weekday a holiday, and a workday again', () => {
    const once = toggleDay('2018-05-02', none);
    expect(stateOf('2018-05-02', once)).toBe('holiday');
    expect(sameMarks(toggleDay('2018-05-02', once), none)).toBe(true);
  });
  test('lets a weekend be worked, be a holiday, be free again', () => {
    let marks = none;
    const seen = Array.from({ length: 4 }, () => {
      const state = stateOf('2018-05-05', marks);
      marks = toggleDay('2018-05-05', marks);
      return state;
    });
    expect(seen).toEqual(['rest', 'worked', 'holiday', 'rest']);
  });
  test('next to a holiday takes its name', () => {
    const marks = toMarks([{ day: '2018-05-01', kind: 'holiday', name: '劳动节' }]);
    expect(toggleDay('2018-05-02', marks).get('2018-05-02')?.name).toBe('劳动节');
  });
});

test('days that follow one another are one holiday; another name begins another', () => {
  const marks = toMarks([
    { day: '2018-10-02', kind: 'holiday', name: '国庆节' },
    { day: '2018-10-01', kind: 'holiday', name: '国庆节' },
    { day: '2018-10-03', kind: 'holiday', name: '中秋节' },
    { day: '2018-09-29', kind: 'workday', name: '' },
  ]);
  const runs = holidayRuns(marks);
  expect(runs).toEqual([
    { from: '2018-10-01', to: '2018-10-02', name: '国庆节' },
    { from: '2018-10-03', to: '2018-10-03', name: '中秋节' },
  ]);
  expect(workedWeekends(marks)).toEqual(['2018-09-29']);
  const [first] = runs;
  expect(first && holidayRuns(renameRun(first, '中秋节', marks))).toHaveLength(1);
});

test('the working days of a year', () => {
  expect(countWorkdays(2018, none)).toBe(261);
  expect(countWorkdays(2018, toggleDay('2018-05-05', toggleDay('2018-05-02', none)))).toBe(261);
});
