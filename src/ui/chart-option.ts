import type { EChartsCoreOption } from 'echarts/core';

/** The colours of a chart, told apart by their brightness too: on grey paper and by eyes that see no red. */
export const chartColours: readonly string[] = [
  '#16507d',
  '#9dbad2',
  '#8a5a00',
  '#1b6e3f',
  '#b42318',
  '#6b4a8f',
  '#2f8f9d',
  '#5a6673',
];

/** One row of numbers in a chart; null is a gap, not a zero. */
export interface ChartSeries {
  readonly name: string;
  readonly unit: string;
  readonly values: readonly (number | null)[];
  readonly shape: 'bar' | 'line';
  /** What stands beside for comparison only. */
  readonly faint?: boolean;
}

/** How large the words in it are: on a wall they are read from afar. */
const sizes = { page: 12, wall: 20 } as const;

/** Bars or lines over columns; numbers of another unit have an axis of their own on the right. */
export function chartOption(asked: {
  readonly columns: readonly string[];
  readonly series: readonly ChartSeries[];
  readonly size?: keyof typeof sizes;
  write(value: number): string;
}): EChartsCoreOption {
  const { columns, series, size = 'page', write } = asked;
  const fontSize = sizes[size];
  const units = [...new Set(series.map(({ unit }) => unit))].slice(0, 2);
  const text = { color: '#4b5765', fontSize };
  const most = Math.max(0, ...series.map(({ values }) => values.length));
  return {
    color: [...chartColours],
    textStyle: text,
    grid: { left: 4, right: 8, top: fontSize * 3, bottom: 4, containLabel: true },
    legend: { top: 0, left: 0, itemHeight: fontSize * 0.8, textStyle: text, type: 'scroll' },
    tooltip: {
      trigger: 'axis',
      confine: true,
      axisPointer: { type: 'shadow' },
      valueFormatter: (value: unknown) => (typeof value === 'number' ? write(value) : '—'),
    },
    xAxis: {
      type: 'category',
      data: [...columns],
      axisTick: { show: false },
      axisLine: { lineStyle: { color: '#b9c2cc' } },
      axisLabel: { ...text, hideOverlap: true },
    },
    yAxis: units.map((_unit, at) => ({
      type: 'value',
      position: at === 0 ? 'left' : 'right',
      splitNumber: 4,
      minInterval: series.every(({ values }) =>
        values.every((value) => value === null || Number.isInteger(value)),
      )
        ? 1
        : 0,
      splitLine: { show: at === 0, lineStyle: { color: '#dfe4e9' } },
      axisLabel: { ...text, formatter: write },
    })),
    series: series.map(({ name, unit, values, shape, faint }, at) => ({
      // One unit stands in the heading; of two each row says its own.
      name: units.length > 1 ? `${name}（${unit}）` : name,
      type: shape,
      data: [...values],
      yAxisIndex: Math.max(0, units.indexOf(unit)),
      barMaxWidth: 28,
      barGap: '8%',
      connectNulls: false,
      symbolSize: 7,
      cursor: 'pointer',
      lineStyle: { width: faint ? 1.5 : 2.5, type: faint ? 'dashed' : 'solid' },
      itemStyle: { color: chartColours[at % chartColours.length] },
      label: {
        show: shape === 'bar' && !faint && most <= 12 && series.length <= 2,
        position: 'top',
        fontSize,
        color: '#1c2530',
        formatter: ({ value }: { value: unknown }) => (typeof value === 'number' ? write(value) : ''),
      },
    })),
  };
}
