import { expect, test } from 'vitest';
import { codesOf, keptOf, printed, valueOf } from '../kind-harness.ts';
import { dateRange } from './kind.ts';

const stay = dateRange('在当地停留', { min: '2000-01-01', max: '2030-12-31' });

test.each([
  [{ from: '2018-05-06', to: '2018-05-05' }, 'range-reversed'],
  [{ from: '2018-05-06' }, 'range-incomplete'],
  [{ from: '', to: '2018-05-06' }, 'range-incomplete'],
  [{ from: '2018-02-30', to: '2018-05-06' }, 'not-a-date'],
  [{ from: 1, to: 2 }, 'not-a-date'],
  [{ from: '1999-12-31', to: '2018-05-06' }, 'date-too-early'],
  [{ from: '2018-05-06', to: '2031-01-01' }, 'date-too-late'],
  ['2018-05-06', 'wrong-shape'],
  [['2018-05-06', '2018-05-07'], 'wrong-shape'],
])('refuses %j: %s', (input, code) => {
  expect(codesOf(stay, input)).toEqual([code]);
});

test('a required range without its ends is missing, not wrong', () => {
  expect(codesOf(dateRange('出境至入境日期', { required: true }), { from: '', to: null })).toEqual([
    'required',
  ]);
});

test.each([
  { from: '2018年5月6日', to: '2018.5.10' },
  '2018-05-06 至 2018-05-10',
  '2018.5.6～2018.5.10',
  '2018年5月6日—2018年5月10日',
])('reads %j, keeps it and prints it', (input) => {
  const value = valueOf(stay, input);
  expect(value).toEqual({ from: '2018-05-06', to: '2018-05-10' });
  expect(keptOf(stay, value)).toEqual(value);
  expect(valueOf(stay, printed(stay, value))).toEqual(value);
  expect(valueOf(stay, printed(stay, value, 'en'))).toEqual(value);
});

test('a single day is a range', () => {
  expect(valueOf(stay, { from: '2018-05-06', to: '2018-05-06' })).toEqual({
    from: '2018-05-06',
    to: '2018-05-06',
  });
});

test('nothing is kept as two empty columns', () => {
  expect(stay.kind.toColumns(undefined, {})).toEqual([null, null]);
  expect(keptOf(stay, undefined)).toBeUndefined();
});
