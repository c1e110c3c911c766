import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readReport } from '../../reading/read.ts';
import { figuresIn, plainText } from '../document/line.ts';
import { percentChange, shareOf } from '../indicator.ts';
import { amount, rounded, written } from './amount.ts';
import { parseFigureRef } from './figure-ref.ts';
import { sentence, type Against, type Clause, type Told } from './prose.ts';

const runs = { seed: 20180630, numRuns: 2000 };

function told(unit: string, value: number, previous: number | null, indicator = 'a'): Told {
  return { indicator, unit, value, previous, percent: unit === '%' ? null : percentChange(value, previous) };
}
const say = (clause: Clause, against?: Against): string => plainText(sentence(clause, against));
const batches = told('批', 407, 517, 'outbound.approved-batches');
const persons = told('人次', 1204, 1342, 'outbound.approved-person-times');

describe('nothing is said that the figures do not say', () => {
  test.each([
    ['no base, no comparison', told('批', 7, null), '接待外宾7批次。'],
    ['from nothing, no percentage', told('批', 7, 0), '接待外宾7批次。'],
    [
      'too little to be seen is not a change',
      told('批', 63001, 63000),
      '接待外宾63,001批次，与上年同期基本持平。',
    ],
    ['the same is 持平', told('批', 7, 7), '接待外宾7批次，与上年同期持平。'],
    ['a share moves by points', told('%', 95.5, 90), '接待外宾95.5%，同比提高5.5个百分点。'],
    ['half a fen is not rounded away', told('元', 68123, null), '接待外宾68,123元。'],
    ['money is told in 万 where that is exact', told('元', 68000, 60000), '接待外宾6.8万元，同比增长13.3%。'],
  ])('%s', (_, figure, words) => {
    expect(say({ lead: '接待外宾', figures: [figure] })).toBe(words);
  });

  test('where one of two has no base, the other is compared by itself', () => {
    const figures = [told('批', 63, 0), told('人次', 100, 50)];
    expect(say({ lead: '接待外宾', figures })).toBe('接待外宾63批次；涉及100人次，同比增长100%。');
  });

  test('a share of nothing, or in another unit, is left out', () => {
    const part = told('批', 0, null);
    expect(say({ lead: '其他', figures: [part], of: [told('批', 0, null)] })).toBe('其他0批次。');
    expect(say({ lead: '其他', figures: [told('批', 3, null)], of: [persons] })).toBe('其他3批次。');
  });
});

describe('what was reported is told as it was reported', () => {
  const reported = {
    nature: 'flow',
    area: 'economy',
    definition: '',
    lowerIsBetter: false,
    estimate: false,
    source: '统计局',
    reporter: '李红',
  } as const;
  const entered = (unit: string, value: number, more: Partial<Told>): Told => ({
    ...told(unit, value, null),
    reported,
    ...more,
  });
  test.each<[string, Told, string]>([
    [
      'a growth that was published without a base',
      entered('亿元', 101.2, { percent: 9, reported: { ...reported, growthBasis: 'comparable' } }),
      '工业增加值101.2亿元，按可比价同比增长9%。',
    ],
    [
      'a nominal one needs no word',
      entered('亿元', 4.37, { percent: -2.85, reported: { ...reported, growthBasis: 'nominal' } }),
      '工业增加值4.37亿元，同比下降2.85%。',
    ],
    [
      'a published growth goes before what two values would give',
      entered('亿元', 4, { previous: 4, percent: 1.5, reported: { ...reported, growthBasis: 'unstated' } }),
      '工业增加值4亿元，同比增长1.5%。',
    ],
    ['余', entered('人次', 12000, { reported: { ...reported, vague: 'more' } }), '工业增加值12,000余人次。'],
    [
      '余 behind 万',
      entered('元', 50000, { reported: { ...reported, vague: 'more' } }),
      '工业增加值5万余元。',
    ],
    ['近', entered('家', 40, { reported: { ...reported, vague: 'near' } }), '工业增加值近40家。'],
    [
      'a rank goes forward',
      entered('位', 3, {
        previous: 5,
        difference: -2,
        reported: { ...reported, nature: 'rank', lowerIsBetter: true },
      }),
      '工业增加值第3位，同比前移2位。',
    ],
    [
      'a rank without a base',
      entered('位', 3, { reported: { ...reported, nature: 'rank', lowerIsBetter: true } }),
      '工业增加值第3位。',
    ],
  ])('%s', (_, figure, words) => {
    expect(say({ lead: '工业增加值', figures: [figure] })).toBe(words);
  });
});

test('a sentence of the half-year report', () => {
  const parts = [
    {
      lead: '党政团组',
      figures: [told('批', 88, 77), told('人次', 352, 305)],
      of: [batches, persons],
    },
  ];
  expect(say({ lead: '审批因公出国（境）团组', figures: [batches, persons], parts })).toBe(
    '审批因公出国（境）团组407批次、1,204人次，同比分别下降21.3%和10.3%；其中党政团组88批次、352人次，同比分别增长14.3%和15.4%，分别占21.6%和29.2%。',
  );
});

test('a year is compared with the last', () => {
  expect(say({ lead: '接待外宾', figures: [batches] }, '比上年')).toBe('接待外宾407批次，比上年下降21.3%。');
  expect(say({ lead: '接待外宾', figures: [told('批', 7, 7)] }, '比上年')).toBe(
    '接待外宾7批次，与上年持平。',
  );
});

test('every figure that is printed can be found by its id', () => {
  const line = sentence({ lead: '审批团组', figures: [batches, persons] });
  expect(figuresIn(line).map(({ figure, text }) => [parseFigureRef(figure), text])).toEqual([
    [{ indicator: 'outbound.approved-batches', facet: 'value' }, '407批次'],
    [{ indicator: 'outbound.approved-person-times', facet: 'value' }, '1,204人次'],
    [{ indicator: 'outbound.approved-batches', facet: 'change' }, '21.3%'],
    [{ indicator: 'outbound.approved-person-times', facet: 'change' }, '10.3%'],
  ]);
});

const leads = ['审批因公出国（境）团组', '办理领事认证', '接待外宾', '服务双跨团组', '巡察整改措施销号'];
const units = ['批', '人次', '份', '件', '场', '项', '本', '元'];
const figure = fc
  .tuple(
    fc.constantFrom(...units),
    fc.integer({ min: 0, max: 20_000 }),
    fc.option(fc.integer({ min: 0, max: 20_000 })),
  )
  .map(([unit, value, previous]) => told(unit, value, previous));
const clause = fc.record({
  lead: fc.constantFrom(...leads),
  figures: fc.array(figure, { minLength: 1, maxLength: 3 }),
});

/** What a reader must find again for one figure. */
function expected({ unit, value, previous, percent }: Told) {
  const moved = previous === null || (previous === 0 && value !== 0) ? null : value - previous;
  const shown = percent ?? 0;
  return {
    value,
    unit,
    direction: moved === null ? undefined : shown === 0 ? 'flat' : moved > 0 ? 'up' : 'down',
    percent: moved === null ? undefined : Math.abs(shown),
  };
}

test.each(['同比', '比上年'] as const)(
  'what is written (%s) is read back: values, units, directions, percentages',
  (against) => {
    fc.assert(
      fc.property(clause, fc.option(clause), (main, part) => {
        const whole = { ...main, ...(part ? { parts: [part] } : {}) };
        const words = say(whole, against);
        const read = readReport(words).figures.map(({ value, unit, comparison }) => {
          const scale = unit.startsWith('万') ? 1e4 : 1;
          return {
            value: Math.round(value * scale * 1e6) / 1e6,
            unit: unit.replace('万', '').replace('批次', '批'),
            direction: comparison?.direction,
            percent: comparison?.percent ?? undefined,
          };
        });
        expect(read).toEqual([...main.figures, ...(part?.figures ?? [])].map(expected));
      }),
      runs,
    );
  },
);

test('the words never contradict the figures', () => {
  fc.assert(
    fc.property(figure, (one) => {
      const words = say({ lead: '办理', figures: [one] });
      const { value, previous } = one;
      expect(words.includes('增长')).toBe(previous !== null && value > previous && (one.percent ?? 0) !== 0);
      expect(words.includes('下降')).toBe(previous !== null && value < previous && (one.percent ?? 0) !== 0);
      expect(words.includes('上年') || words.includes('同比')).toBe(
        previous !== null && (previous > 0 || value === 0),
      );
    }),
    runs,
  );
});

test('shares are what the figures make', () => {
  const share = fc.tuple(fc.integer({ min: 0, max: 500 }), fc.integer({ min: 1, max: 500 }));
  fc.assert(
    fc.property(share, ([part, more]) => {
      const words = say({
        lead: '办理',
        figures: [told('件', part + more, null)],
        parts: [{ lead: '加急', figures: [told('件', part, null)], of: [told('件', part + more, null)] }],
      });
      expect(words).toContain(`占${written(shareOf(part, part + more) ?? 0)}%。`);
    }),
    runs,
  );
});

describe('round numbers', () => {
  test.each([
    [38, 'nearly', '近40家'],
    [39, 'nearly', '近40家'],
    [97, 'nearly', '近100家'],
    [104, 'over', '100余家'],
    [50, 'over', undefined],
    [40, 'nearly', undefined],
    [5, 'over', undefined],
    [52, 'over', '50余家'],
    [1960, 'nearly', '近2,000家'],
  ] as const)('%i, %s', (value, how, words) => {
    expect(rounded(value, '家', how)).toBe(words);
  });

  test('近 is never above by more than a ninth, 余 never below by more than a third, and reading finds them', () => {
    fc.assert(
      fc.property(fc.integer({ min: 11, max: 9999 }), fc.constantFrom('nearly', 'over'), (value, how) => {
        const words = rounded(value, '家', how as 'nearly');
        if (words === undefined) return;
        const [read] = readReport(`邀请媒体${words}。`).figures;
        expect(read?.approx).toBe(true);
        const told = read?.value ?? 0;
        if (how === 'nearly') expect(value < told && value >= told * 0.9).toBe(true);
        else expect(value > told && value <= told * 1.5).toBe(true);
      }),
      runs,
    );
  });
});

test.each([
  [1204, '人次', '1,204人次'],
  [1234567, '份', '1,234,567份'],
  [0, '批', '0批次'],
  [120000000, '元', '1.2亿元'],
  [9999, '元', '9,999元'],
])('%d%s', (value, unit, words) => {
  expect(amount(value, unit)).toBe(words);
});
