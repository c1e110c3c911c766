import { describe, expect, test } from 'vitest';
import { byTime, timeOf, type Absence } from './absence-times.ts';

const today = '2018-05-07';
const at = (from: string, to: string, ended = false): Absence => ({
  id: `${from} ${to}`,
  person: { id: 'p', name: '李秋白' },
  from,
  to,
  substitute: null,
  note: '',
  setBy: '',
  setAt: '',
  ended,
});

describe('an absence is now, soon or over', () => {
  test('both of its ends count', () => {
    expect(timeOf(at('2018-05-07', '2018-05-09'), today)).toBe('now');
    expect(timeOf(at('2018-05-01', '2018-05-07'), today)).toBe('now');
  });
  test('it begins tomorrow, it ended yesterday', () => {
    expect(timeOf(at('2018-05-08', '2018-05-09'), today)).toBe('soon');
    expect(timeOf(at('2018-05-01', '2018-05-06'), today)).toBe('past');
  });
  test('ended early is over although its days last', () =>
    expect(timeOf(at('2018-05-07', '2018-05-09', true), today)).toBe('past'));
});

test('what begins first stands first, what is over stays in its order', () => {
  const sorted = byTime(
    [
      at('2018-06-01', '2018-06-02'),
      at('2018-05-20', '2018-05-21'),
      at('2018-04-20', '2018-04-21'),
      at('2018-01-01', '2018-01-02'),
    ],
    today,
  );
  expect(sorted.now).toEqual([]);
  expect(sorted.soon.map(({ from }) => from)).toEqual(['2018-05-20', '2018-06-01']);
  expect(sorted.past.map(({ from }) => from)).toEqual(['2018-04-20', '2018-01-01']);
});
