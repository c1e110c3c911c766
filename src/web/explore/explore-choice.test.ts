import { describe, expect, test } from 'vitest';
import { lastThreeYears, lastTwelveMonths, queryOf, readChoice, writeChoice } from './explore-choice.ts';

const read = (text: string) => readChoice(new URLSearchParams(text), '2018H1');

describe('an address', () => {
  test('that says nothing, or nonsense, gives the usual', () => {
    const usual = { indicators: [], period: '2018H1', chart: 'bar' };
    expect(read('')).toEqual(usual);
    expect(read('period=2018H9&step=week&chart=pie&by=')).toEqual(usual);
  });
  test('asks for no more indicators and columns than there is room for', () => {
    const many = Array.from({ length: 12 }, (_nothing, at) => `a.${at}`).join();
    expect(read(`i=${many},a.1`).indicators).toHaveLength(8);
    expect(read('period=2010-01-01..2018-12-31&step=month').step).toBeUndefined();
    expect(read('period=2010-01-01..2018-12-31&step=quarter').step).toBe('quarter');
  });
  test('holds the whole choice, and comes back as it was', () => {
    const choice = {
      indicators: ['outbound.approved-batches', 'reported.economy.retail'],
      period: '2017-01-01..2018-06-30',
      step: 'quarter',
      by: 'country',
      chart: 'line',
    } as const;
    expect(readChoice(writeChoice(choice), '2018H1')).toEqual(choice);
    expect(queryOf(choice)).toEqual({
      indicators: 'outbound.approved-batches,reported.economy.retail',
      period: '2017-01-01..2018-06-30',
      step: 'quarter',
      by: 'country',
    });
  });
});

test('the usual spans', () => {
  expect(lastTwelveMonths('2018-07-10')).toBe('2017-07-01..2018-06-30');
  expect(lastTwelveMonths('2018-03-31')).toBe('2017-03-01..2018-02-28');
  expect(lastThreeYears('2018-07-10')).toBe('2016-01-01..2018-12-31');
});
