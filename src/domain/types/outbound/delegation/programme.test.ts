import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays } from '../../../../model/date.ts';
import type { Values } from '../../../../model/field.ts';
import { fillRows } from '../../../../model/rows-fill.ts';
import { fill, placeOf, programmeFor } from './programme.ts';
import { missingHalves, missingWeeks } from './rules/half-days.ts';

const span = (from: string, to: string) => ({ from, to });
const journey = {
  travel: span('2018-07-15', '2018-07-18'),
  legs: [
    { country: 'QA', city: '多哈', transit: true, stay: span('2018-07-15', '2018-07-15') },
    { country: 'DE', city: '柏林', stay: span('2018-07-15', '2018-07-17') },
    { country: 'FR', city: '巴黎', stay: span('2018-07-17', '2018-07-18') },
  ],
};
const short = (rows: readonly Values[]): string[] =>
  rows.map(({ day, half, city, nature, activity }) =>
    [String(day).slice(5), half, city ?? '–', nature, activity ?? ''].join(' ').trim(),
  );

describe('what the button fills in', () => {
  test('nothing while the days or the stays are not entered, or cannot be read', () => {
    for (const record of [
      {},
      { travel: journey.travel },
      { legs: journey.legs },
      { ...journey, travel: { from: '2018-07-15', to: '2018-07' } },
      { ...journey, travel: span('2018-07-18', '2018-07-15') },
      { ...journey, travel: null, legs: null },
      { ...journey, travel: span('2018-07-15', '9999-01-01') },
    ])
      expect(programmeFor(record)).toEqual([]);
  });
  test('the way out and home, the day of moving, and between them the city of the day', () => {
    expect(short(programmeFor(journey))).toEqual([
      '07-15 morning – transit 前往柏林',
      '07-15 afternoon 柏林 official',
      '07-16 morning 柏林 official',
      '07-16 afternoon 柏林 official',
      '07-17 morning 柏林 transit 由柏林前往巴黎',
      '07-17 afternoon 巴黎 official',
      '07-18 morning 巴黎 official',
      '07-18 afternoon – transit 回国',
    ]);
  });
  test('two days on the way, when the first stay begins on the second', () => {
    const late = {
      travel: span('2018-07-15', '2018-07-17'),
      legs: [{ city: '利马', stay: span('2018-07-16', '2018-07-16') }],
    };
    expect(short(programmeFor(late))).toEqual([
      '07-15 morning – transit 前往利马',
      '07-15 afternoon – transit 前往利马',
      '07-16 morning 利马 official',
      '07-16 afternoon 利马 official',
      '07-17 morning – transit 回国',
      '07-17 afternoon – transit 回国',
    ]);
  });
  test('a day there and back is no way, and more than thirty days are planned by weeks', () => {
    const one = {
      travel: span('2018-07-15', '2018-07-15'),
      legs: [{ city: '香港', stay: span('2018-07-15', '2018-07-15') }],
    };
    expect(short(programmeFor(one))).toEqual([
      '07-15 morning 香港 official',
      '07-15 afternoon 香港 official',
    ]);
    const long = {
      travel: span('2018-07-01', '2018-07-31'),
      legs: [{ city: '柏林', stay: span('2018-07-01', '2018-07-31') }],
    };
    expect(short(programmeFor(long))).toEqual(
      ['01', '08', '15', '22', '29'].map((day) => `07-${day} week 柏林 official`),
    );
  });
});

test('what was typed stays, and a journey that grew by a day gets that day alone', () => {
  const typed = {
    day: '2018-07-16',
    half: 'morning',
    city: '波恩',
    activity: '会谈',
    nature: 'official',
    id: 'r1',
  };
  const filled = fillRows([typed, { activity: '待定' }], fill, journey);
  expect(filled.added).toBe(7);
  expect(filled.rows[2]).toBe(typed);
  const longer = { ...journey, travel: span('2018-07-15', '2018-07-19') };
  expect(fillRows(filled.rows, fill, longer).added).toBe(2);
});

test('whatever the journey, the filled programme names every half-day or week once and lies within it', () => {
  const record = fc.record({
    start: fc.integer({ min: 0, max: 400 }),
    days: fc.integer({ min: 1, max: 70 }),
    stays: fc.array(fc.tuple(fc.nat(69), fc.nat(20), fc.constantFrom('柏林', '波恩', undefined)), {
      minLength: 1,
      maxLength: 5,
    }),
  });
  fc.assert(
    fc.property(record, ({ start, days, stays }) => {
      const from = addDays('2018-01-01', start);
      const travel = span(from, addDays(from, days - 1));
      const legs = stays.map(([at, length, city]) => ({
        city,
        stay: span(addDays(from, at), addDays(from, at + length)),
      }));
      const rows = programmeFor({ travel, legs });
      const places = rows.map((row) => placeOf(row) ?? '');
      expect(places).toEqual([...new Set(places)].sort());
      for (const { day } of rows) expect(String(day) >= travel.from && String(day) <= travel.to).toBe(true);
      // With words in every row nothing is missing.
      const programme = rows.map((row) => ({ activity: '会谈', ...row }));
      const gaps = days > 30 ? missingWeeks({ programme }, travel) : missingHalves({ programme }, travel);
      expect(gaps).toEqual([]);
    }),
  );
});
