import { describe, expect, test } from 'vitest';
import type { DocumentNode } from '../../model/document.ts';
import { figuresIn, plainText } from '../../model/document/line.ts';
import { parsePeriod } from '../../model/period.ts';
import { makeReport } from '../../model/report/make-report.ts';
import type { ReportFacts, ReportFigure, Span } from '../../model/report/report.ts';
import { namesTold } from '../../model/report/tellings.ts';
import { registry } from '../server.gen.ts';
import { reports } from './reports.ts';
import { topics } from './sections/topics.ts';

const declared = registry.types.flatMap(({ type, indicators }) =>
  indicators.map((indicator, i): ReportFigure => ({
    indicator: indicator.name,
    label: indicator.label,
    kind: indicator.kind,
    unit: indicator.unit,
    // Each another value, so that no total equals its part; rates below their target.
    value: indicator.unit === '%' ? 50.5 : 1000 + i,
    previous: indicator.unit === '%' ? 40 : 900,
    percent: indicator.unit === '%' ? null : 11.1,
    basis: '日期',
    baseFrom: 'records',
    pack: type.pack === 'reports' ? 'reports' : (indicator.name.split('.')[0] ?? ''),
    definition: indicator.definition,
    ...(indicator.target === undefined ? {} : { target: indicator.target }),
  })),
);
const periods: Readonly<Record<Span, string>> = {
  month: '2018-05',
  quarter: '2018Q2',
  half: '2018H1',
  year: '2018',
  other: '2018-02-01..2018-06-10',
};
const facts = (period: string, figures: readonly ReportFigure[] = declared): ReportFacts => ({
  office: '某市外事办公室',
  period: parsePeriod(period),
  on: '2018-07-05',
  figures,
  highlights: [{ id: 'h1', pack: 'outbound', sentence: '首次举办某活动' }],
  restated: [],
});
const linesOf = (node: DocumentNode) =>
  node.kind === 'paragraph' ? [node.text] : node.kind === 'heading' && node.body ? [node.body] : [];
const told = (nodes: readonly DocumentNode[]): Set<string> =>
  new Set(nodes.flatMap(linesOf).flatMap((line) => figuresIn(line).map(({ figure }) => figure)));

describe.each(reports.map((report) => [report.name, report] as const))('%s', (_, report) => {
  test.each(report.spans)('of a %s has words, and names of its own for its parts', (span) => {
    const blocks = makeReport(report, facts(periods[span]));
    expect(blocks.length).toBeGreaterThan(1);
    expect(new Set(blocks.map(({ id }) => id)).size).toBe(blocks.length);
  });

  test('of an office without any figure is little more than its title', () => {
    const { highlights, ...none } = facts('2018H1', []);
    expect(makeReport(report, { ...none, highlights: highlights.slice(1) })).toHaveLength(1);
  });
});

test('the half-year report tells every figure that the office has, in words', () => {
  const [halfYear] = reports;
  if (!halfYear) throw new Error('no report');
  const nodes = makeReport(halfYear, facts('2018H1')).map(({ node }) => node);
  const names = told(nodes);
  expect(declared.map(({ indicator }) => indicator).filter((name) => !names.has(name))).toEqual([]);
  const table = nodes.find(({ kind }) => kind === 'table');
  // A row for each figure, and one above each field.
  const fields = new Set(declared.map(({ pack }) => pack)).size;
  expect(table?.kind === 'table' && table.rows.length).toBe(declared.length + fields);
});

test('a figure that nobody worded is told under its field, by its label', () => {
  const reported = [
    { ...declared[0], indicator: 'inbound.guests', label: '接待外宾', unit: '批', pack: 'inbound' },
    { ...declared[0], indicator: 'inbound.guest-times', label: '接待外宾', unit: '人次', pack: 'inbound' },
  ] as ReportFigure[];
  const [halfYear] = reports;
  if (!halfYear) throw new Error('no report');
  const words = makeReport(halfYear, facts('2018H1', reported))
    .flatMap(({ node }) => linesOf(node))
    .map(plainText);
  expect(words.join('')).toContain('接待外宾1,000批次、1,000人次，同比分别增长11.1%和11.1%。');
});

test('topics name figures that exist, each once', () => {
  const names = Object.values(topics).flatMap((list) => list.flatMap(({ tellings }) => namesTold(tellings)));
  expect(names.filter((name) => !declared.some(({ indicator }) => indicator === name))).toEqual([]);
  expect(names.filter((name, i) => names.indexOf(name) !== i)).toEqual([]);
});

test('missed targets and what is overdue are owned up to, and followed by what is done about them', () => {
  const [halfYear] = reports;
  if (!halfYear) throw new Error('no report');
  const words = makeReport(halfYear, facts('2018H1'))
    .filter(({ id }) => /^(shortcomings|plans)/.test(id))
    .flatMap(({ node }) => linesOf(node))
    .map(plainText);
  expect(words.some((line) => line.includes('未达到100%的目标。'))).toBe(true);
  expect(words.some((line) => /因公证照仍有[\d,]+本次到期未交还。/.test(line))).toBe(true);
  expect(words.some((line) => /^催缴到期未交还的因公证照，共[\d,]+本次。$/.test(line))).toBe(true);
});
