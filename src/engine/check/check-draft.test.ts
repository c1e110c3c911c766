import { expect, test } from 'vitest';
import { registry } from '../../domain/server.gen.ts';
import { percentChange, type Figure } from '../../model/indicator.ts';
import { parsePeriod } from '../../model/period.ts';
import { checkWithFigures } from './check-draft.ts';
import { enteredFigure } from './check-harness.ts';

const recorded = (indicator: string, value: number, previous: number | null = null): Figure => {
  const { label, unit, kind } = registry.getIndicator(indicator).indicator;
  return {
    ...{ indicator, label, unit, kind, value, previous, basis: '' },
    percent: percentChange(value, previous),
    baseFrom: previous === null ? 'none' : 'records',
  };
};
const records = [
  recorded('outbound.approved-batches', 407, 517),
  recorded('outbound.approved-person-times', 1204, 1342),
  recorded('consular.legalization-batches', 6308, 5548),
  recorded('consular.legalization-documents', 13885, 11648),
];
const check = (text: string, known = records) =>
  checkWithFigures(registry, text, { period: parsePeriod('2018H1'), recorded: known });

test('wrong values, wrong changes and a wrong base, each with what it should be', () => {
  expect(check('上半年，共审批因公出国（境）团组470批1204人次。').findings).toMatchObject([
    { kind: 'disagrees', says: '470批', expected: '407批', indicator: 'outbound.approved-batches' },
  ]);
  expect(check('办理领事认证6308批，同比增长17.3%。').findings).toMatchObject([
    { kind: 'disagrees', says: '增长17.3%', expected: '增长13.7%' },
  ]);
  expect(check('办理领事认证6308批，同比下降13.7%。').findings).toMatchObject([
    { kind: 'disagrees', says: '下降13.7%', expected: '增长13.7%' },
  ]);
  expect(check('办理领事认证6308批，同比5584批增长13%。').findings).toMatchObject([
    { kind: 'disagrees', says: '5584批', expected: '5548批' },
  ]);
});

test.each([
  ['办理领事认证6308批13885份', 2],
  ['办理领事认证6300余批', 1],
  ['办理领事认证近1.4万份', 1],
  ['办理领事认证约1.4万份', 1],
  ['办理领事认证1.39万份', 1],
  ['办理领事认证超过6000批', 1],
])('%s agrees', (words, agreeing) => {
  const { findings, figures } = check(`上半年，${words}。`);
  expect(findings).toEqual([]);
  expect(figures.filter(({ verdict }) => verdict === 'agrees')).toHaveLength(agreeing);
});

test.each([
  '办理领事认证6400余批',
  '办理领事认证近1.3万份',
  '办理领事认证约1.7万份',
  '办理领事认证1.45万份',
  '办理领事认证不到6000批',
])('%s does not', (words) => {
  expect(check(`上半年，${words}。`).findings.map(({ kind }) => kind)).toEqual(['disagrees']);
});

test('aims, other times and what the office does not keep are not held against the records', () => {
  const { findings, figures } = check(
    '2017年上半年，共审批因公出国（境）团组517批。力争全年审批因公出国（境）团组500批。接待外宾68批。',
    [...records, recorded('consular.legalization-batches', 0)],
  );
  expect(findings.filter(({ kind }) => kind === 'disagrees')).toEqual([]);
  expect(figures.map(({ verdict }) => verdict)).toEqual(['aside', 'aside', 'unmatched']);
});

test('an accepted correction makes the draft right', () => {
  const text =
    '上半年，共审批因公出国（境）团组470批1204人次，与去年同期相比，批次减少31.2%，人次减少10.3%。';
  const fixes = check(text).findings.flatMap(({ fix }) => fix ?? []);
  const mended = fixes.reduceRight(
    (words, { start, end, to }) => words.slice(0, start) + to + words.slice(end),
    text,
  );
  expect(check(mended).findings).toEqual([]);
});

test('what was reported is held against as it was entered, by the name that the office gave it', () => {
  const known = [
    enteredFigure('media.01', '各类媒体刊发宣传稿件', 126, '篇'),
    enteredFigure('media.02', '赏樱周采访报道记者', 50, '人', { vague: 'more' }),
  ];
  const of = (text: string) => check(text, known);
  expect(of('各类媒体刊发宣传稿件126篇。赏樱周采访报道记者50余人。').figures).toMatchObject([
    { verdict: 'agrees' },
    { verdict: 'agrees' },
  ]);
  expect(of('赏樱周采访报道记者55人。').findings).toEqual([]);
  expect(of('各类媒体刊发宣传稿件162篇。').findings).toMatchObject([
    { kind: 'disagrees', says: '162篇', expected: '126篇' },
  ]);
  expect(of('赏樱周采访报道记者90人。').findings).toMatchObject([{ kind: 'disagrees', says: '90人' }]);
});

test('a change that was published, and one in points, are held against what they were', () => {
  const known = [
    enteredFigure('a', '工业增加值', 82.9, '亿元', { percent: 2.85, baseFrom: 'stated' }),
    enteredFigure('b', '群众满意率', 95.4, '%', { previous: 91.6, difference: 3.8, baseFrom: 'reported' }),
  ];
  const said = (text: string) =>
    check(`上半年，${text}`, known).findings.map(({ says, expected }) => [says, expected]);
  expect(said('工业增加值82.9亿元，同比增长2.85%。群众满意率95.4%，同比提高3.8个百分点。')).toEqual([]);
  expect(said('工业增加值82.9亿元，同比增长2.58%。群众满意率95.4%，同比提高8.3个百分点。')).toEqual([
    ['增长2.58%', '增长2.85%'],
    ['增长8.3个百分点', '增长3.8个百分点'],
  ]);
  expect(said('工业增加值82.9亿元，同比下降2.85%。')).toEqual([['下降2.85%', '增长2.85%']]);
});
