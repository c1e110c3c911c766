import { expect, test } from 'vitest';
import { shiftMonths } from './date.ts';

test.each([
  ['2018-07-10', -6, '2018-01-10'],
  ['2018-07-10', 6, '2019-01-10'],
  ['2018-08-31', -6, '2018-02-28'],
  ['2020-08-31', -6, '2020-02-29'],
  ['2018-12-31', 12, '2019-12-31'],
  ['2018-01-31', 1, '2018-02-28'],
  ['2018-01-01', -1, '2017-12-01'],
  ['2018-05-06', 0, '2018-05-06'],
])('%s and %i months is %s', (day, months, shifted) => {
  expect(shiftMonths(day, months)).toBe(shifted);
});
