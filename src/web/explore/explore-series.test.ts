import { expect, test } from 'vitest';
import { drawn } from './explore-series.ts';

const indicators = [
  { name: 'a', label: '甲', unit: '批' },
  { name: 'b', label: '乙', unit: '人次' },
  { name: 'c', label: '丙', unit: '份' },
];
const rows = Array.from({ length: 30 }, (_nothing, at) => ({
  key: `k${at}`,
  label: `行${at}`,
  values: [[at], [2 * at], [3 * at]],
}));

test('figures alone go through time, and of three units the first two are drawn', () => {
  const { columns, series, unitsLeft } = drawn(
    {
      columns: ['1月', '2月'],
      indicators,
      rows: [],
      figures: [
        [1, 2],
        [3, null],
        [5, 6],
      ],
    },
    'line',
    0,
  );
  expect(columns).toEqual(['1月', '2月']);
  expect(series.map(({ name, values, places }) => [name, values, places])).toEqual([
    ['甲', [1, 2], [0, 1]],
    ['乙', [3, null], [0, 1]],
  ]);
  expect(unitsLeft).toBe(true);
});

test('rows of one column stand side by side, so many as can be read', () => {
  const found = drawn({ columns: ['2018'], indicators, rows, figures: [[0], [0], [0]] }, 'bar', 0);
  expect([found.columns.length, found.rowsLeft, found.series.length]).toEqual([24, 6, 2]);
  expect(found.series[1]?.values.slice(0, 3)).toEqual([0, 2, 4]);
  expect(found.series[1]?.keys.slice(0, 2)).toEqual(['k0', 'k1']);
});

test('rows through time are lines of the indicator that was picked', () => {
  const through = rows.map((row) => ({
    ...row,
    values: [
      [1, 2],
      [3, 4],
      [5, 6],
    ],
  }));
  const found = drawn({ columns: ['1月', '2月'], indicators, rows: through, figures: [] }, 'line', 1);
  expect([found.series.length, found.rowsLeft, found.unitsLeft]).toEqual([8, 22, false]);
  expect(found.series[0]).toMatchObject({ name: '行0', unit: '人次', values: [3, 4], indicator: 'b' });
});
