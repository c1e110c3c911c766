import fc from 'fast-check';
import { expect, test } from 'vitest';
import { codesOf, keptOf, valueOf } from '../kind-harness.ts';
import { date } from './kind.ts';

const day = date('批准日期', { min: '2000-01-01', max: '2030-12-31' });

test.each([
  ['2018-02-29', 'not-a-date'],
  ['2018-13-01', 'not-a-date'],
  ['2018.4.31', 'not-a-date'],
  ['2018-5', 'not-a-date'],
  ['2018-5/6', 'not-a-date'],
  ['18-5-6', 'not-a-date'],
  [43_226, 'not-a-date'],
  [new Date(0), 'not-a-date'],
  ['1999-12-31', 'date-too-early'],
  ['2031-01-01', 'date-too-late'],
])('refuses %j: %s', (input, code) => {
  expect(codesOf(day, input)).toEqual([code]);
});

test.each([
  '2018-05-06',
  '2018/5/6',
  '2018.5.6',
  '2018年5月6日',
  '２０１８。５。６',
  '20180506',
  ' 2018 年 5 月 6 日 ',
])('reads %s', (input) => {
  expect(valueOf(day, input)).toBe('2018-05-06');
});

test('every day comes back from its column, also where the driver gives an instant', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 11_000 }), (days) => {
      const value = new Date(Date.UTC(2000, 0, 1 + days)).toISOString().slice(0, 10);
      expect(keptOf(day, valueOf(day, value))).toBe(value);
    }),
  );
  expect(day.kind.fromColumns([new Date('2018-05-05T16:00:00Z')], {})).toBe('2018-05-06');
});
