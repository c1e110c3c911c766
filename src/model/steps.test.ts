import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays } from './date.ts';
import { parsePeriod } from './period.ts';
import { lengthOf, stepOf, steps, stepsOf, trendOf } from './steps.ts';

const names = (period: string, step: (typeof steps)[number]) =>
  stepsOf(parsePeriod(period), step).map(({ name }) => name);

describe('a span is cut', () => {
  test('into whole months, quarters, half-years and years', () => {
    expect(names('2018Q2', 'month')).toEqual(['2018-04', '2018-05', '2018-06']);
    expect(names('2018', 'quarter')).toEqual(['2018Q1', '2018Q2', '2018Q3', '2018Q4']);
    expect(names('2017-07-01..2018-06-30', 'half')).toEqual(['2017H2', '2018H1']);
    expect(names('2018H1', 'year')).toEqual(['2018-01-01..2018-06-30']);
  });
  test('and keeps as many days at its ends as belong to it', () => {
    expect(names('2018-01-20..2018-03-05', 'month')).toEqual([
      '2018-01-20..2018-01-31',
      '2018-02',
      '2018-03-01..2018-03-05',
    ]);
  });
  test('without gap and overlap, whatever it is', () => {
    const day = fc.integer({ min: 0, max: 4000 }).map((n) => addDays('2012-02-20', n));
    fc.assert(
      fc.property(day, day, fc.constantFrom(...steps), (a, b, step) => {
        const [from, to] = a < b ? [a, b] : [b, a];
        const cut = stepsOf({ from, to }, step);
        expect([cut[0]?.from, cut.at(-1)?.to, cut.length]).toEqual([from, to, lengthOf({ from, to }, step)]);
        for (const [at, one] of cut.entries()) {
          expect(one.from <= one.to).toBe(true);
          expect(parsePeriod(one.name)).toEqual(one);
          expect(stepOf(one.from, step)).toEqual(stepOf(one.to, step));
          if (at > 0) expect(one.from).toBe(addDays(cut[at - 1]?.to ?? '', 1));
        }
      }),
    );
  });
});

describe('a trend', () => {
  const trend = (period: string) => {
    const { step, periods, leads } = trendOf(parsePeriod(period));
    return [step, periods.length, periods[0]?.name, periods.at(-1)?.name, leads];
  };
  test('of up to two years has their months', () => {
    expect(trend('2018H1')).toEqual(['month', 6, '2018-01', '2018-06', false]);
    expect(trend('2017-01-01..2018-12-31')).toEqual(['month', 24, '2017-01', '2018-12', false]);
  });
  test('of a longer time has quarters, half-years or years', () => {
    expect(trend('2016-01-01..2018-12-31')).toEqual(['quarter', 12, '2016Q1', '2018Q4', false]);
    expect(trend('2009-01-01..2018-12-31')).toEqual(['half', 20, '2009H1', '2018H2', false]);
    expect(trend('1901-01-01..2018-12-31').slice(0, 2)).toEqual(['year', 118]);
  });
  test('of one month, or less, has the eleven before it', () => {
    expect(trend('2018-03')).toEqual(['month', 12, '2017-04', '2018-03', true]);
    expect(trend('2018-03-05..2018-03-09')).toEqual(['month', 12, '2017-04', '2018-03-05..2018-03-09', true]);
  });
});
