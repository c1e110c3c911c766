import { describe, expect, test } from 'vitest';
import { isEnd, readBetween, toSent, toTyped, usualSpans, writeBetween } from './between.ts';

describe('an end that cannot be sent', () => {
  test.each([
    ['date', '2018-02-30'],
    ['date', '2018'],
    ['integer', '1.5'],
    ['integer', 'x'],
    ['numeric', '1.234'],
    ['bigint', '１２'],
  ] as const)('%s %s', (column, typed) => expect(isEnd(column, typed)).toBe(false));
});

test('an end that can be sent, or is open', () => {
  expect(isEnd('date', '2018-06-30')).toBe(true);
  expect(isEnd('integer', '')).toBe(true);
  expect(isEnd('bigint', '1200.50')).toBe(true);
});

test('the address carries both ends, one of them, or nothing', () => {
  expect(writeBetween('', '')).toBe('');
  expect(readBetween(writeBetween('2018-01-01', ''))).toEqual({ from: '2018-01-01', to: '' });
  expect(readBetween('')).toEqual({ from: '', to: '' });
});

test('an amount travels in its smallest unit', () => {
  expect(toSent('bigint', '1200.5')).toBe('120050');
  expect(toSent('bigint', '0.29')).toBe('29');
  expect(toTyped('bigint', '120050')).toBe('1200.5');
  expect(toSent('integer', '7')).toBe('7');
});

test('the usual spans belong to the year of the day', () => {
  const spans = Object.fromEntries(usualSpans('2020-02-10').map(({ word, value }) => [word, value]));
  expect(spans.thisMonth).toBe('2020-02-01,2020-02-29');
  expect(spans.previousYear).toBe('2019-01-01,2019-12-31');
});
