import fc from 'fast-check';
import { expect, test } from 'vitest';
import { codesOf, keptOf, printed, valueOf } from '../kind-harness.ts';
import { number } from './kind.ts';

const days = number('天数', { min: 1, max: 20_000, unit: '天' });
const rate = number('增长率', { decimals: 2 });

test.each([
  ['五', 'not-a-number'],
  ['1,23', 'not-a-number'],
  ['1e3', 'not-a-number'],
  ['0x10', 'not-a-number'],
  [Number.NaN, 'not-a-number'],
  [Infinity, 'not-a-number'],
  [true, 'not-a-number'],
  ['2.5', 'too-many-decimals'],
  [0, 'number-too-small'],
  ['20001', 'number-too-large'],
])('refuses %j: %s', (input, code) => {
  expect(codesOf(days, input)).toEqual([code]);
});

test('refuses what its column could not hold', () => {
  expect(codesOf(number('数'), '2147483648')).toEqual(['number-too-large']);
  expect(codesOf(rate, '99999999999999')).toEqual(['number-too-large']);
  expect(codesOf(rate, 1e-7)).toEqual(['too-many-decimals']);
});

test.each([
  ['１２，３４５', 12_345],
  [' 8 ', 8],
  ['8.0', 8],
  ['007', 7],
  [12, 12],
])('reads %j as %d', (input, value) => {
  expect(valueOf(days, input)).toBe(value);
});

test('reads decimals and signs', () => {
  expect(valueOf(rate, '−２１．３')).toBe(-21.3);
  expect(valueOf(rate, '-0')).toBe(0);
  expect(Object.is(valueOf(rate, '-0'), 0)).toBe(true);
  expect(valueOf(rate, 0.1)).toBe(0.1);
});

test('prints the unit in Chinese', () => {
  expect(printed(days, 5)).toBe('5天');
  expect(printed(days, 5, 'en')).toBe('5');
});

test('whole numbers and decimals come back from their columns', () => {
  fc.assert(
    fc.property(fc.integer({ min: -1_000_000, max: 1_000_000 }), (cents) => {
      const value = valueOf(rate, (cents / 100).toFixed(2));
      expect(value).toBe(cents / 100);
      expect(keptOf(rate, value)).toBe(value);
    }),
  );
  expect(rate.kind.fromColumns(['12.50'], rate.options)).toBe(12.5);
});
