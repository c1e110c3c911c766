import { expect, test } from 'vitest';
import { parsePeriod } from './period.ts';
import { lightOf, reachedOf, targetFits } from './target.ts';

const year = parsePeriod('2018');
const half = parsePeriod('2018H1');

test('the target of a year is one for its beginning, and for what stands on a day of it', () => {
  expect(targetFits(year, half, true)).toBe(true);
  expect(targetFits(year, parsePeriod('2018H2'), true)).toBe(false);
  expect(targetFits(year, parsePeriod('2018H2'), false)).toBe(true);
  expect(targetFits(half, year, true)).toBe(false);
  expect(targetFits(year, parsePeriod('2019H1'), false)).toBe(false);
  expect(targetFits(half, half, true)).toBe(true);
});

test('how much is reached is half up, and nothing of zero', () => {
  expect(reachedOf(2000, 5000)).toBe(40);
  expect(reachedOf(3, 8)).toBe(37.5);
  expect(reachedOf(99, 100)).toBe(99);
  expect(reachedOf(1, 0)).toBeNull();
});

test.each([
  ['half of it in half the year', 2500, 5000, 'good'],
  ['a little less', 2000, 5000, 'behind'],
  ['far less', 1900, 5000, 'late'],
  ['all of it', 5000, 5000, 'good'],
])('what accumulates is held against the days gone by: %s', (_what, value, target, light) => {
  expect(lightOf({ value, target, of: year, upTo: half.to, accumulates: true, lowerIsBetter: false })).toBe(
    light,
  );
});

test('what stands is there or not, and late when the time is over', () => {
  const stock = { target: 100, of: year, accumulates: false, lowerIsBetter: false };
  expect(lightOf({ ...stock, value: 99, upTo: half.to })).toBe('behind');
  expect(lightOf({ ...stock, value: 100, upTo: half.to })).toBe('good');
  expect(lightOf({ ...stock, value: 99, upTo: year.to })).toBe('late');
});

test('where lower is better the target is a ceiling', () => {
  const cap = { target: 100, of: year, lowerIsBetter: true, upTo: half.to };
  expect(lightOf({ ...cap, value: 40, accumulates: true })).toBe('good');
  expect(lightOf({ ...cap, value: 60, accumulates: true })).toBe('behind');
  expect(lightOf({ ...cap, value: 101, accumulates: true })).toBe('late');
  expect(lightOf({ ...cap, value: 3, target: 5, accumulates: false })).toBe('good');
  expect(lightOf({ ...cap, value: 6, target: 5, accumulates: false })).toBe('behind');
});
