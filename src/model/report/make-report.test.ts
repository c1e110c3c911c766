import { describe, expect, test } from 'vitest';
import { plainText } from '../document/line.ts';
import { parsePeriod } from '../period.ts';
import { sampleFigure as figure } from './figure-harness.ts';
import { makeReport, withoutEmpty } from './make-report.ts';
import {
  defineReport,
  defineSection,
  reportFaults,
  spanOf,
  type ReportFacts,
  type ReportFigure,
  type ReportNode,
} from './report.ts';
import { tell, tellingsOf } from './tellings.ts';

const heading = (level: 1 | 2 | 3, text = '题', body?: string): ReportNode => ({
  kind: 'heading',
  level,
  text,
  ...(body === undefined ? {} : { body }),
});
const paragraph = (text: string): ReportNode => ({ kind: 'paragraph', text });
const kept = (nodes: readonly ReportNode[]): string[] =>
  withoutEmpty(nodes.map((node, i) => ({ id: String(i), node }))).map(({ id }) => id);

describe('what has nothing under it vanishes', () => {
  test.each([
    ['a heading alone', [heading(1)], []],
    ['an empty paragraph', [paragraph(' ')], []],
    ['a heading over an empty paragraph', [heading(1), paragraph('')], []],
    ['headings over headings over nothing', [heading(1), heading(2), heading(2), paragraph('')], []],
    ['a heading before its equal', [heading(1), heading(1), paragraph('文')], ['1', '2']],
    ['a lower one before a higher one', [heading(1), heading(2), heading(1), paragraph('文')], ['2', '3']],
    ['nothing that leads to text', [heading(1), heading(2), paragraph('文')], ['0', '1', '2']],
    [
      'the empty one between two full ones',
      [heading(1), heading(2), paragraph('文'), heading(2), heading(2), paragraph('文')],
      ['0', '1', '2', '4', '5'],
    ],
    [
      'no item that is a sentence',
      [heading(1), heading(3, '', '一项。'), heading(3, '', '二项。')],
      ['0', '1', '2'],
    ],
    ['an item without words', [heading(1), heading(3, '', ' ')], []],
    ['a table without rows', [heading(1), { kind: 'table', columns: [1], rows: [] } as const], []],
  ])('%s', (_, nodes, ids) => {
    expect(kept(nodes)).toEqual(ids);
  });
});

describe('the length of a period', () => {
  test.each([
    ['2018-02', 'month'],
    ['2020-02', 'month'],
    ['2018Q2', 'quarter'],
    ['2018H1', 'half'],
    ['2018H2', 'half'],
    ['2018-01-01..2018-06-30', 'half'],
    ['2018-02-01..2018-07-31', 'other'],
    ['2018-01-02..2018-06-30', 'other'],
    ['2018-01-01..2018-06-29', 'other'],
    ['2018', 'year'],
    ['2017-07-01..2018-06-30', 'other'],
  ])('%s is %s', (period, span) => {
    expect(spanOf(parsePeriod(period))).toBe(span);
  });
});

const facts = (figures: readonly ReportFigure[], period = '2018H1'): ReportFacts => ({
  office: '某市外事办公室',
  period: parsePeriod(period),
  on: '2018-07-05',
  figures,
  highlights: [],
  restated: [],
});

describe('tellings', () => {
  test('what did not happen in either period is not told; what stopped is', () => {
    const told = tell(facts([figure('a', '件', 0, 0), figure('b', '件', 0, null), figure('c', '件', 0, 4)]), [
      { lead: '甲', figures: ['a'] },
      { lead: '乙', figures: ['b'] },
      { lead: '丙', figures: ['c'] },
      { lead: '丁', figures: ['unknown'] },
    ]);
    expect(plainText(told)).toBe('丙0件，同比下降100%。');
  });

  test('parts stand by themselves where their whole is not told', () => {
    const tellings = [
      {
        lead: '共',
        figures: ['all'],
        unlessSameAs: ['own'],
        parts: [{ lead: '双跨', figures: ['part'], share: true as const }],
      },
    ];
    const own = figure('own', '批', 9, null);
    const part = figure('part', '批', 2, null);
    const say = (all: number) =>
      plainText(tell(facts([own, part, figure('all', '批', all, null)]), tellings));
    expect(say(9)).toBe('双跨2批次。');
    expect(say(10)).toBe('共10批次；其中双跨2批次，占20%。');
  });

  test('a year is compared with the last one', () => {
    const list = [figure('a', '件', 3, 4)];
    expect(plainText(tell(facts(list, '2018'), tellingsOf(list)))).toBe('a3件，比上年下降25%。');
  });

  test('figures that share a label are told together', () => {
    const list = [
      { ...figure('in.a', '批', 68, 50), label: '接待外宾' },
      { ...figure('in.b', '人次', 839, 600), label: '接待外宾' },
      { ...figure('in.c', '国', 29, null), label: '其中来访国家' },
    ];
    expect(plainText(tell(facts(list), tellingsOf(list)))).toBe(
      '接待外宾68批次、839人次，同比分别增长36%和39.8%。来访国家29国。',
    );
  });
});

test('a report is its title and what its sections make of the facts', () => {
  const report = defineReport({
    name: 'test',
    label: '总结',
    en: 'Report',
    purpose: '',
    spans: ['half'],
    title: ({ office }) => office,
    sections: [
      defineSection({
        name: 'one',
        label: '一',
        en: 'One',
        make: ({ figures }) => figures.map(({ label }) => ({ id: label, node: paragraph(label) })),
      }),
      defineSection({ name: 'two', label: '二', en: 'Two', make: () => [{ id: 'h', node: heading(1) }] }),
    ],
  });
  expect(makeReport(report, facts([figure('a', '件', 1, null)])).map(({ id }) => id)).toEqual([
    'title',
    'one.a',
  ]);
  expect(makeReport(report, facts([]))).toHaveLength(1);
  expect([...reportFaults([report, report])]).toEqual(['two reports are called “test”']);
});

test('figures that nobody worded are told by their labels, those of one thing together', () => {
  const figure = (indicator: string, label: string) => ({ indicator, label }) as ReportFigure;
  const told = tellingsOf([
    figure('a', '接待外宾（批）'),
    figure('b', '接待外宾（人次）'),
    figure('c', '赏樱周 参会中外嘉宾'),
    figure('d', '消化违法建筑 其中临时建筑'),
    figure('e', '其中APEC Card申办'),
  ]);
  expect(told).toEqual([
    { lead: '接待外宾', figures: ['a', 'b'] },
    { lead: '赏樱周参会中外嘉宾', figures: ['c'] },
    { lead: '消化违法建筑中，临时建筑', figures: ['d'] },
    { lead: 'APEC Card申办', figures: ['e'] },
  ]);
});
