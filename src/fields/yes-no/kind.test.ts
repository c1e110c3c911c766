import { expect, test } from 'vitest';
import { codesOf, keptOf, printed, valueOf } from '../kind-harness.ts';
import { yesNo } from './kind.ts';

const counted = yesNo('计入因公人次');

test.each(['也许', 2, {}, [true]])('refuses %j', (input) => {
  expect(codesOf(counted, input)).toEqual(['wrong-shape']);
});

test.each([true, 'true', 'YES', '是', '１', 1])('reads %j as yes', (input) => {
  expect(valueOf(counted, input)).toBe(true);
});

test.each([false, 'false', 'No', ' 否 ', 0])('reads %j as no', (input) => {
  expect(valueOf(counted, input)).toBe(false);
});

test('yes, no and neither come back', () => {
  for (const value of [true, false, undefined]) expect(keptOf(counted, value)).toBe(value);
  expect(printed(counted, false)).toBe('否');
  expect(printed(counted, true, 'en')).toBe('Yes');
});
