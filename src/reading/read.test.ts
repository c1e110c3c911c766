import { expect, test } from 'vitest';
import { readReport } from './read.ts';
import type { Figure } from './read.ts';

const figures = (text: string): Figure[] => readReport(text).figures;
const short = (text: string): string[] => figures(text).map((figure) => `${figure.value} ${figure.unit}`);

test('numbers in every form of the genre', () => {
  expect(short('发放补助三百万元、8万7千元，更新3万余单词，印发4,850份。')).toEqual([
    '300 万元',
    '8.7 万元',
    '3 万',
    '4850 份',
  ]);
  expect(short('举办十余场、百余次，安置1亿2000万元，六成以上，四成五，百分之十二点五。')).toEqual([
    '10 场',
    '100 次',
    '1.2 亿元',
    '6 成',
    '4.5 成',
    '12.5 %',
  ]);
});

test('counts of one clause are rows of their own, with one subject', () => {
  const [batches, persons] = figures('上半年，共接待外宾68批839人次。');
  expect(batches).toMatchObject({
    value: 68,
    unit: '批',
    subject: '接待外宾',
    period: '上半年',
    role: 'result',
    comparison: null,
  });
  expect(persons).toMatchObject({ value: 839, unit: '人次', subject: '接待外宾' });
});

test('a figure in brackets after 其中 has its own, narrower subject', () => {
  expect(
    figures('接待官员37批113人次，其中大使15人次，总领事14人次。').map((figure) => figure.subject),
  ).toEqual(['接待官员', '接待官员', '大使', '总领事']);
});

test.each([
  [
    '审批407批1204人次，与去年同期相比，批次减少21.3%，人次减少10.3%。',
    [
      ['down', 21.3],
      ['down', 10.3],
    ],
  ],
  [
    '办理认证6308批13885份，同比分别增加13.7%和19.2%。',
    [
      ['up', 13.7],
      ['up', 19.2],
    ],
  ],
  [
    '办理业务30件50人次，同比分别下降31.5%和增长2.7倍。',
    [
      ['down', 31.5],
      ['up', 270],
    ],
  ],
  [
    '审批1360批5105人次，减少两成。',
    [
      ['down', 20],
      ['down', 20],
    ],
  ],
  ['办理12350份，是去年同期的3.4倍。', [['up', 240]]],
  ['接待320批次，与上年基本持平。', [['flat', 0]]],
  ['接待45批，较上年多14批。', [['up', null]]],
])('%s', (text, expected) => {
  expect(figures(text).map((figure) => [figure.comparison?.direction, figure.comparison?.percent])).toEqual(
    expected,
  );
});

test('the old value is a base, not a row', () => {
  const read = figures('刑事警情288起，同比354起下降18.6%。');
  expect(read).toHaveLength(1);
  expect(read[0]?.comparison).toEqual({ kind: '同比', direction: 'down', percent: 18.6, base: 354 });
});

test('both ends of a from–to pair are rows', () => {
  expect(figures('友城由61对增至68对。').map((figure) => [figure.value, figure.subject])).toEqual([
    [61, '友城（原）'],
    [68, '友城'],
  ]);
});

test('percentage points and growth rates without a count', () => {
  expect(figures('满意率91.6%，同比提高3.8个百分点。')[0]?.comparison).toEqual({
    kind: '同比',
    direction: 'up',
    percent: 3.8,
    points: true,
  });
  expect(figures('机关用电下降7%。')[0]).toMatchObject({
    value: 7,
    unit: '%',
    subject: '机关用电降幅',
    comparison: null,
  });
});

test.each([
  '2018年3月5日，第七届二次全会〔2023〕12号，110、12345热线，排名第二，第一名。',
  '坚持一带一路、两学一做、“16+1”、最多跑一次、四个意识，三大攻坚战。',
  '做好三个方面、四大领域工作，数十家、几十条、若干，上百名。',
  '俄、英两国，70岁以上老人，5G、4A级、APEC2014、LYG-2267、7×24小时。',
])('no figures: %s', (text) => {
  expect(short(text)).toEqual([]);
});

test('ranges, bounds and approximations', () => {
  expect(figures('下半年争取有1-2个团组来访')[0]).toMatchObject({
    value: 1,
    valueMax: 2,
    unit: '个',
    role: 'target',
  });
  expect(figures('力争授牌8家以上')[0]).toMatchObject({ bound: 'min', approx: false, role: 'target' });
  expect(figures('参会约80人次，签约5份')).toMatchObject([{ approx: true }, { value: 5, approx: false }]);
  expect(figures('占比不到5%')[0]).toMatchObject({ bound: 'max' });
});

test('what is to come is no result; 将 for 把 is no future', () => {
  expect(figures('届时将有来自16个国家的70余位外宾参加').map((figure) => figure.role)).toEqual([
    'plan',
    'plan',
  ]);
  expect(figures('将辖区16个园区纳入改造')[0]?.role).toBe('result');
  expect(
    figures('一、上半年工作\n接待5批。\n二、下半年工作打算\n接待6批。').map((figure) => figure.role),
  ).toEqual(['result', 'plan']);
});

test('offsets and quotes are those of the original', () => {
  const text = '共接待外宾６８批８３９囚次，同比增長\n１２％。';
  const read = figures(text);
  expect(read.map((figure) => text.slice(figure.start, figure.end))).toEqual(['６８批', '８３９囚次']);
  expect(read.map((figure) => figure.comparison?.percent)).toEqual([12, 12]);
  for (const figure of read) expect(text).toContain(figure.quote);
});

test('every decision has a reason', () => {
  for (const figure of figures('办理认证6308批，同比增长13.7%。预计完成5000万招商任务。'))
    expect(figure.why.length).toBeGreaterThan(8);
});
