import { expect, test } from 'vitest';
import { chartOption, type ChartSeries } from './chart-option.ts';

const series = (name: string, unit: string, values: (number | null)[]): ChartSeries => ({
  name,
  unit,
  values,
  shape: 'bar',
});
const option = (...all: ChartSeries[]) =>
  chartOption({ columns: ['1月', '2月'], series: all, write: (value) => `${value}!` }) as {
    yAxis: { minInterval: number }[];
    series: { name: string; yAxisIndex: number; data: unknown[]; label: { show: boolean } }[];
    tooltip: { valueFormatter(value: unknown): string };
  };

test('a second unit has an axis of its own, a third shares the first', () => {
  const { yAxis, series: drawn } = option(
    series('团组', '批', [1, 2]),
    series('人次', '人次', [1, 2]),
    series('率', '%', [1.5, null]),
  );
  expect(yAxis.map(({ minInterval }) => minInterval)).toEqual([0, 0]);
  expect(drawn.map(({ name }) => name)).toEqual(['团组（批）', '人次（人次）', '率（%）']);
  expect(drawn.map(({ yAxisIndex }) => yAxisIndex)).toEqual([0, 1, 0]);
  expect(drawn.map(({ label }) => label.show)).toEqual([false, false, false]);
});

test('a gap stays a gap, and is told as none', () => {
  const { series: drawn, tooltip, yAxis } = option(series('团组', '批', [3, null]));
  expect([drawn[0]?.data, drawn[0]?.label.show]).toEqual([[3, null], true]);
  expect([yAxis[0]?.minInterval, drawn[0]?.name]).toEqual([1, '团组']);
  expect([tooltip.valueFormatter(3), tooltip.valueFormatter(null)]).toEqual(['3!', '—']);
});
