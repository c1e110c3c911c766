import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, daysBetween, isCivilDate, lastDayOfMonth, shiftYears } from './date.ts';
import { lastYear, parsePeriod, periodAsOf, periodBefore, periodLabel } from './period.ts';

describe('what is no period is refused', () => {
  test.each([
    '',
    '2018H3',
    '2018Q5',
    '2018-13',
    '2018-00',
    '18H1',
    '2018-06-30..2018-01-01',
    '2018-02-30..2018-03-01',
    '2018H1;',
  ])('“%s”', (text) =>
    expect(() => parsePeriod(text)).toThrowError(expect.objectContaining({ code: 'bad-period' })),
  );
});

test.each([
  ['2018H1', '2018-01-01', '2018-06-30', '2018年上半年'],
  ['2018H2', '2018-07-01', '2018-12-31', '2018年下半年'],
  ['2018', '2018-01-01', '2018-12-31', '2018年'],
  ['2018Q2', '2018-04-01', '2018-06-30', '2018年第二季度'],
  ['2020-02', '2020-02-01', '2020-02-29', '2020年2月'],
  ['2018-01-01..2018-06-30', '2018-01-01', '2018-06-30', '2018年1—6月'],
  ['2018-01-01..2018-01-31', '2018-01-01', '2018-01-31', '2018年1月'],
  ['2018-01-01..2018-05-20', '2018-01-01', '2018-05-20', '2018年（截至5月20日）'],
  ['2018-02-01..2018-05-20', '2018-02-01', '2018-05-20', '2018-02-01 至 2018-05-20'],
  ['2017-01-01..2018-05-20', '2017-01-01', '2018-05-20', '2017-01-01 至 2018-05-20'],
])('%s is from %s to %s', (text, from, to, label) => {
  const period = parsePeriod(text);
  expect(period).toEqual({ name: text, from, to });
  expect(periodLabel(period)).toBe(label);
});

test.each([
  ['2018H1', '2017H1'],
  ['2020-02', '2019-02'],
  ['2021-02-01..2021-02-28', '2020-02-01..2020-02-29'],
  ['2020-02-29..2020-03-15', '2019-02-28..2019-03-15'],
])('last year’s period of %s is %s', (text, before) => {
  expect(lastYear(parsePeriod(text))).toEqual(parsePeriod(before));
});

const day = fc.integer({ min: 0, max: 80_000 }).map((n) => addDays('1950-01-01', n));

test('days add up, and a day is a day', () => {
  fc.assert(
    fc.property(day, fc.integer({ min: -5000, max: 5000 }), (from, n) => {
      const to = addDays(from, n);
      expect(isCivilDate(to)).toBe(true);
      expect(daysBetween(from, to)).toBe(n);
      expect(isCivilDate(shiftYears(from, -1))).toBe(true);
      expect(addDays(lastDayOfMonth(Number(to.slice(0, 4)), Number(to.slice(5, 7))), 1).slice(8)).toBe('01');
    }),
  );
});

test.each([
  ['2018H1', '2017H2'],
  ['2018H2', '2018H1'],
  ['2018Q1', '2017Q4'],
  ['2018Q3', '2018Q2'],
  ['2018-01', '2017-12'],
  ['2018-03', '2018-02'],
  ['2018', '2017'],
  ['2018-04-01..2018-05-31', '2018-02-01..2018-03-31'],
  ['2018-01-01..2018-06-20', '2017-07-14..2017-12-31'],
  ['2018-03-10..2018-03-10', '2018-03-09..2018-03-09'],
])('the period before %s is %s', (text, before) =>
  expect(periodBefore(parsePeriod(text))).toEqual(parsePeriod(before)),
);

test('the period before ends on the day before, and odd days are as many', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 4000 }), fc.integer({ min: 0, max: 400 }), (start, length) => {
      const from = addDays('2012-01-01', start);
      const to = addDays(from, length);
      const period = parsePeriod(`${from}..${to}`);
      const before = periodBefore(period);
      expect(addDays(before.to, 1)).toBe(from);
      if (!from.endsWith('-01')) expect(daysBetween(before.from, before.to)).toBe(length);
    }),
  );
});

test('a period as of one of its days is compared with the same days of last year', () => {
  const half = parsePeriod('2020H1');
  expect(periodAsOf(half, '2019-12-31')).toBeUndefined();
  expect(periodAsOf(half, '2020-07-01')).toBeUndefined();
  const asOf = periodAsOf(half, '2020-05-20');
  expect(asOf?.name).toBe('2020-01-01..2020-05-20');
  expect(asOf && lastYear(asOf).name).toBe('2019-01-01..2019-05-20');
  const leap = periodAsOf(half, '2020-02-29');
  expect(leap && lastYear(leap).name).toBe('2019-01-01..2019-02-28');
});
