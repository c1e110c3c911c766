import fc from 'fast-check';
import { expect, test } from 'vitest';
import { percentChange } from './indicator.ts';

test('without a base, or on a base of zero, there is no percentage', () => {
  expect(percentChange(5, null)).toBeNull();
  expect(percentChange(5, 0)).toBeNull();
});

test.each([
  [407, 517, -21.3],
  [1204, 1342, -10.3],
  [88, 77, 14.3],
  [352, 305, 15.4],
  // Half up, away from zero, where binary fractions alone would round the other way.
  [10_005, 10_000, 0.1],
  [9_995, 10_000, -0.1],
  [100, 100, 0],
  [0, 8, -100],
])('%i against %i is %f %%', (value, previous, percent) => {
  expect(percentChange(value, previous)).toBe(percent);
});

test('it is within half a unit of the last decimal of the exact change, and never minus zero', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 1_000_000 }),
      fc.integer({ min: 1, max: 1_000_000 }),
      fc.integer({ min: 0, max: 3 }),
      (value, previous, decimals) => {
        const percent = percentChange(value, previous, decimals) ?? Number.NaN;
        const exact = ((value - previous) / previous) * 100;
        expect(Math.abs(percent - exact)).toBeLessThanOrEqual(0.5 / 10 ** decimals + 1e-6);
        expect(Object.is(percent, -0)).toBe(false);
      },
    ),
  );
});
