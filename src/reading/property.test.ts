import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readReport } from './read.ts';

const seed = { seed: 20240607, numRuns: 400 };
const chineseDigits = '零一二三四五六七八九';

/** 1 to 9999 as a report writes it in characters. */
function inChinese(value: number): string {
  let words = '';
  let gap = false;
  for (const [place, name] of [
    [1000, '千'],
    [100, '百'],
    [10, '十'],
    [1, ''],
  ] as const) {
    const digit = Math.floor(value / place) % 10;
    if (digit === 0) gap = words !== '';
    else {
      words += (gap ? '零' : '') + (place === 10 && digit === 1 && !words ? '' : chineseDigits[digit]) + name;
      gap = false;
    }
  }
  return words;
}

const things = fc.constantFrom(
  ['接待来访团组', '批'],
  ['走访企业', '家'],
  ['举办推介会', '场'],
  ['发放手册', '份'],
  ['参加培训', '人次'],
  ['排查隐患', '处'],
  ['签订协议', '项'],
);
const form = fc.constantFrom('plain', 'thousands', 'chinese', 'wide');

function write(value: number, how: string): string {
  if (how === 'thousands') return value.toLocaleString('en-US');
  if (how === 'chinese') return inChinese(value);
  if (how === 'wide')
    return String(value).replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));
  return String(value);
}

const clause = fc.record({
  thing: things,
  value: fc.integer({ min: 11, max: 9999 }),
  how: form,
  about: fc.constantFrom('', '约', '超过'),
});

test('clauses written from known figures are read back', () => {
  fc.assert(
    fc.property(
      fc.array(clause, { minLength: 1, maxLength: 8 }),
      fc.constantFrom('，', '；', '。', '、'),
      (clauses, stop) => {
        const text = `今年以来，${clauses.map(({ thing, value, how, about }) => `${thing[0]}${about}${write(value, how)}${thing[1]}`).join(stop)}。`;
        const read = readReport(text).figures;
        expect(read.map((figure) => [figure.value, figure.unit])).toEqual(
          clauses.map(({ thing, value }) => [value, thing[1]]),
        );
        expect(read.map((figure) => figure.approx)).toEqual(clauses.map(({ about }) => about === '约'));
        expect(read.map((figure) => figure.bound)).toEqual(
          clauses.map(({ about }) => (about === '超过' ? 'min' : undefined)),
        );
      },
    ),
    seed,
  );
});

const percent = fc.integer({ min: 1, max: 999 }).map((tenths) => tenths / 10);
const verb = fc.constantFrom(
  ['增长', 'up'],
  ['增加', 'up'],
  ['上升', 'up'],
  ['下降', 'down'],
  ['减少', 'down'],
  ['回落', 'down'],
);
const base = fc.constantFrom(
  ['同比', '同比'],
  ['环比', '环比'],
  ['比上年', '比上年'],
  ['与去年同期相比，', '同比'],
  ['较2019年同期', '同比'],
);

test('comparisons distributed over two counts are given to each in turn', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 2, max: 5000 }),
      fc.integer({ min: 2, max: 5000 }),
      percent,
      percent,
      verb,
      base,
      (batches, persons, one, two, [word, direction], [words, kind]) => {
        const text = `共接待外宾${batches}批${persons}人次，${words}分别${word}${one}%和${two}%。`;
        const read = readReport(text).figures;
        expect(read.map((figure) => figure.value)).toEqual([batches, persons]);
        expect(read.map((figure) => figure.comparison)).toEqual([
          { kind, direction, percent: one },
          { kind, direction, percent: two },
        ]);
      },
    ),
    seed,
  );
});

test('a comparison by name, and one with its base', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 2, max: 900 }),
      fc.integer({ min: 2, max: 900 }),
      percent,
      percent,
      verb,
      verb,
      (now, then, one, two, [up, a], [down, b]) => {
        const named = readReport(
          `审批${now}批${then}人次，同比批次${up}${one}%，人次${down}${two}%。`,
        ).figures;
        expect(named.map((figure) => [figure.comparison?.direction, figure.comparison?.percent])).toEqual([
          [a, one],
          [b, two],
        ]);
        const based = readReport(`受理案件${now}起，同比${then}起${up}${one}%。`).figures;
        expect(based).toHaveLength(1);
        expect(based[0]?.comparison).toMatchObject({ direction: a, percent: one, base: then });
      },
    ),
    seed,
  );
});

test('from–to pairs give two rows and no comparison of one with the other', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 2, max: 500 }),
      fc.integer({ min: 2, max: 500 }),
      fc.constantFrom('增至', '增加到', '降至', '提高到', '压缩至'),
      (from, to, word) => {
        expect(readReport(`友城由${from}对${word}${to}对。`).figures.map((figure) => figure.value)).toEqual([
          from,
          to,
        ]);
      },
    ),
    seed,
  );
});
