import { expect, test } from 'vitest';
import { addDays, lastDayOfMonth } from './date.ts';
import { parsePeriod } from './period.ts';
import { reportedIn, sumOf, type ReportedValue } from './reported.ts';

let ids = 0;
const of = (period: string, value: number, more: Partial<ReportedValue> = {}): ReportedValue => ({
  id: String((ids += 1)).padStart(4, '0'),
  ...parsePeriod(period),
  value,
  estimate: false,
  approvedOn: '2018-07-10',
  ...more,
});
const half = parsePeriod('2018H1');
const valueOf = (values: readonly ReportedValue[], nature: 'flow' | 'stock' | 'rate' | 'rank') => {
  const parts = reportedIn(values, nature, half);
  return parts.length === 0 ? undefined : sumOf(parts);
};

test('months and quarters of a flow come to the half-year; one that is missing leaves no figure', () => {
  const parts = [of('2018Q1', 0.1), of('2018-04', 0.2), of('2018-05', 0.3)];
  expect(valueOf(parts, 'flow')).toBeUndefined();
  expect(valueOf([...parts, of('2018-06', 0.4)], 'flow')).toBe(1);
  // January lies in the quarter already: nothing counts twice.
  expect(valueOf([...parts, of('2018-06', 0.4), of('2018-01', 9)], 'flow')).toBe(1);
});

test('the number for the very days goes before its parts', () => {
  expect(valueOf([of('2018Q1', 1), of('2018Q2', 2), of('2018H1', 5)], 'flow')).toBe(5);
});

test('a stock is what stands at the end, and is never added', () => {
  expect(valueOf([of('2018-05', 97), of('2018-06', 99), of('2018Q2', 98)], 'stock')).toBe(99);
  expect(valueOf([of('2018-05', 97)], 'stock')).toBeUndefined();
});

test.each(['rate', 'rank'] as const)('a %s of months says nothing of the half-year', (nature) => {
  const months = [1, 2, 3, 4, 5, 6].map((month) => of(`2018-0${month}`, 3));
  expect(valueOf(months, nature)).toBeUndefined();
  expect(valueOf([...months, of('2018H1', 4)], nature)).toBe(4);
});

test('the final number replaces the estimate whenever it was approved; of two, the later one holds', () => {
  const estimate = of('2018H1', 10, { estimate: true, approvedOn: '2018-08-01' });
  expect(valueOf([estimate], 'flow')).toBe(10);
  expect(valueOf([of('2018H1', 11), estimate], 'flow')).toBe(11);
  expect(valueOf([of('2018H1', 12, { approvedOn: '2018-07-12' }), of('2018H1', 11)], 'flow')).toBe(12);
});

test('however a year is cut, its pieces come to it, and without any one of them there is no sum', () => {
  let state = 7;
  const dice = (below: number) => (state = (state * 48271) % 2147483647) % below;
  const year = parsePeriod('2018');
  for (let round = 0; round < 200; round++) {
    const pieces: ReportedValue[] = [];
    for (let month = 1; month <= 12;) {
      const last = Math.min(12, month + dice(5));
      const from = `2018-${String(month).padStart(2, '0')}-01`;
      pieces.push(of(`${from}..${lastDayOfMonth(2018, last)}`, dice(1000) / 10));
      month = last + 1;
    }
    // Others in between that belong to no way from end to end.
    const odd = of(`${addDays(year.from, 1 + dice(300))}..2018-12-30`, 5000);
    const found = reportedIn(
      [odd, ...pieces].sort(() => dice(3) - 1),
      'flow',
      year,
    );
    expect(sumOf(found)).toBe(sumOf(pieces));
    expect([...found]).toEqual(pieces);
    if (pieces.length < 2) continue;
    const lost = dice(pieces.length);
    expect(reportedIn([odd, ...pieces.filter((_piece, i) => i !== lost)], 'flow', year)).toEqual([]);
  }
});
