import { expect, test } from 'vitest';
import { compareReports } from './compare-table.ts';
import type { ReadFigure, ReadReport } from './reading-state.ts';

const indicators = [{ indicator: 'a', label: '审批团组', en: 'Approved', unit: '批' }];
const figure = (subject: string, value: number, more: Partial<ReadFigure> = {}): ReadFigure => ({
  start: 0,
  end: 1,
  quote: subject,
  value,
  unit: '批',
  subject,
  comparison: null,
  approx: false,
  period: null,
  role: 'result',
  confidence: 1,
  why: '',
  match: null,
  ...more,
});
const report = (id: string, figures: ReadFigure[]): ReadReport => ({
  file: { id, name: `${id}.txt`, size: 1, mime: 'text/plain' },
  format: 'txt',
  text: '',
  changes: 0,
  figures,
  office: null,
  period: null,
  plannedTasks: [],
  shortcomings: [],
  indicators,
});
const lines = (...reports: ReadReport[]) =>
  compareReports(reports).lines.map(({ label, cells }) => [label, ...cells.map((cell) => cell?.value)]);

test('targets, and what one report alone counts without an indicator, stay out', () => {
  expect(
    lines(
      report('x', [figure('接待侨胞', 3), figure('接待外宾', 9, { role: 'target' })]),
      report('y', [figure('接待外宾', 4)]),
    ),
  ).toEqual([]);
});

test('indicators come first; the same words and unit meet in one line, another unit does not', () => {
  expect(
    lines(
      report('x', [figure('共接待外宾', 68), figure('办理审批', 5, { indicator: 'a' })]),
      report('y', [figure('接待外宾', 56), figure('接待外宾', 311, { unit: '人次' }), figure('接待外宾', 1)]),
    ),
  ).toEqual([
    ['审批团组', 5, undefined],
    ['共接待外宾（批）', 68, 56],
  ]);
});
