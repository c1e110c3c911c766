import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readReport } from './read.ts';

const settings = { seed: 19940607, numRuns: 500 };

/** One count with the change that the sentence gives it, and the ways in which the genre writes it. */
interface Fact {
  value: number;
  unit: string;
  percent: number;
  up: boolean;
}

type Style = (fact: Fact, noun: string) => string;
const sign = (fact: Fact): string => (fact.up ? '+' : '-');
const verb = (fact: Fact, words: readonly [string, string]): string => words[fact.up ? 0 : 1];

/** Annual reports, ledgers, yearbooks, briefs, wires and speeches: how each writes a count with its change. */
const styles: Record<string, Style> = {
  report: (f, n) => `${n}${f.value}${f.unit}，同比${verb(f, ['增长', '下降'])}${f.percent}%`,
  yearbook: (f, n) => `${n}${f.value}${f.unit}，比上年${verb(f, ['增加', '减少'])}${f.percent}%`,
  bracket: (f, n) => `${n}${f.value}${f.unit}（同比${sign(f)}${f.percent}%）`,
  arrow: (f, n) => `${n}：${f.value}${f.unit}，${verb(f, ['↑', '↓'])}${f.percent}%`,
  rate: (f, n) => `${n}${f.value}${f.unit}，${verb(f, ['增幅', '降幅'])}${f.percent}%`,
  wire: (f, n) => `${n}${f.value}${f.unit}，按年${verb(f, ['升', '跌'])}${f.percent}%`,
  since: (f, n) => `${n}达${f.value}${f.unit}，与2019年同期相比${verb(f, ['上升', '回落'])}${f.percent}%`,
  open: (f, n) => `${n}${f.value}${f.unit}，较上学年${verb(f, ['提高', '降低'])}${f.percent}%`,
  five: (f, n) => `${n}${f.value}${f.unit}，比前五年${verb(f, ['上升', '下降'])}${f.percent}%`,
  phrase: (f, n) => `${n}${f.value}${f.unit}，与去年同期相比，${verb(f, ['增长', '下降'])}${f.percent}%`,
  tail: (f, n) => `${n}${f.value}${f.unit}参加，${verb(f, ['增长', '下降'])}${f.percent}%`,
  part: (f, n) =>
    `${n}${f.value}${f.unit}（其中重点${f.value - 1}${f.unit}），${verb(f, ['增长', '下降'])}${f.percent}%`,
};

const nouns = ['接待来访团组', '签发证明', '受理申请', '培训学员', '开展巡查', '发布信息'];
const units = ['批', '份', '件', '人次', '场', '条', '万元', '家次', '件(批)', '台套'];

const fact = fc.record({
  value: fc.integer({ min: 3, max: 9999 }),
  unit: fc.constantFrom(...units),
  percent: fc.integer({ min: 1, max: 1999 }).map((tenths) => tenths / 10),
  up: fc.boolean(),
});

test.each(Object.entries(styles))('a count with its change, as a %s writes it', (name, write) => {
  fc.assert(
    fc.property(
      fc.array(fc.tuple(fact, fc.constantFrom(...nouns)), { minLength: 1, maxLength: 5 }),
      fc.constantFrom('。', '；'),
      (facts, stop) => {
        const { figures } = readReport(`${facts.map(([one, noun]) => write(one, noun)).join(stop)}。`);
        const rows = name === 'part' ? figures.filter((_, i) => i % 2 === 0) : figures;
        expect(rows.map((figure) => [figure.value, figure.unit])).toEqual(
          facts.map(([one]) => [one.value, one.unit]),
        );
        expect(rows.map((figure) => [figure.comparison?.direction, figure.comparison?.percent])).toEqual(
          facts.map(([one]) => [one.up ? 'up' : 'down', one.percent]),
        );
      },
    ),
    settings,
  );
});

test('thousands with commas, blanks, full width and characters give one value', () => {
  const wide = (text: string): string =>
    text.replace(/[\d,]/g, (char) => String.fromCharCode(char.charCodeAt(0) + 0xfee0));
  fc.assert(
    fc.property(
      fc.integer({ min: 1000, max: 9_999_999 }),
      fc.constantFrom('人', '份', '本', '宗', '人次'),
      (value, unit) => {
        const commas = value.toLocaleString('en-US');
        for (const written of [String(value), commas, commas.replaceAll(',', ' '), wide(commas)])
          expect(readReport(`全年办理${written}${unit}。`).figures).toMatchObject([{ value, unit }]);
      },
    ),
    settings,
  );
});

test('amounts in 万 and 亿 keep the magnitude in the unit', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 11, max: 99999 }),
      fc.constantFrom('万', '亿'),
      fc.constantFrom('元', '美元', '港币', '人次', '平方米', '吨'),
      fc.constantFrom('', '余', '多'),
      (hundredths, magnitude, measure, about) => {
        const value = hundredths / 100;
        expect(readReport(`累计完成${value}${magnitude}${about}${measure}。`).figures).toMatchObject([
          { value, unit: magnitude + measure, approx: about !== '' },
        ]);
      },
    ),
    settings,
  );
});

const refused = [
  (n: number) => `第${n}届`,
  (n: number) => `〔20${String(n % 100).padStart(2, '0')}〕${n}号`,
  (n: number) => `排名第${n}`,
  (n: number) => `${1950 + (n % 70)}年`,
  (n: number) => `在全市${n}个区中排第三`,
  (n: number) => `G${n}次会议`,
  (n: number) => `${(n % 12) + 1}月${(n % 28) + 1}日`,
];

test('numbers of other classes stay out, whatever the number is', () => {
  fc.assert(
    fc.property(fc.integer({ min: 2, max: 999 }), fc.constantFrom(...refused), (n, write) => {
      expect(readReport(`今年以来，${write(n)}，各项工作有序推进。`).figures).toEqual([]);
    }),
    settings,
  );
});

test('a target stays a target and a plan a plan beside results', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 2, max: 999 }),
      fc.constantFrom(
        ['力争', 'target'],
        ['确保', 'target'],
        ['将举办', 'plan'],
        ['拟举办', 'plan'],
        ['计划举办', 'plan'],
        ['已举办', 'result'],
        ['共举办', 'result'],
      ),
      (n, [word, role]) => {
        const { figures } = readReport(`上半年，接待外宾${n}批。${word}活动${n}场。`);
        expect(figures.map((figure) => figure.role)).toEqual(['result', role]);
      },
    ),
    settings,
  );
});
