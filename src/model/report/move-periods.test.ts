import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parsePeriod } from '../period.ts';
import { movePeriods } from './move-periods.ts';
import { nextPeriods } from './next-periods.ts';

const move = (text: string, from: string, to: string) =>
  movePeriods(text, parsePeriod(from), parsePeriod(to));

describe('what is moved', () => {
  test.each([
    ['2018H1', '2018H2', '2018年上半年，全市', '2018年下半年，全市'],
    ['2018H1', '2018H2', '上半年共办理，下半年继续', '下半年共办理，明年继续'],
    ['2018H2', '2019H1', '2018年下半年，明年要', '2019年上半年，下半年要'],
    ['2018H1', '2019H1', '2018年上半年与下半年', '2019年上半年与下半年'],
    ['2018H1', '2019H1', '2018年以来，2018年下半年将', '2019年以来，2019年下半年将'],
    ['2018H1', '2018H2', '1—6月，1月至6月，1-6月', '7—12月，7—12月，7—12月'],
    ['2018', '2019', '2018年，我办', '2019年，我办'],
    ['2018-12', '2019-01', '2018年12月，12月办理', '2019年1月，1月办理'],
    ['2018Q4', '2019Q1', '2018年第四季度，四季度', '2019年第一季度，一季度'],
    ['2018H1', '2018H2', '今年以来，同比增长，去年同期', '今年以来，同比增长，去年同期'],
  ])('%s to %s: %s', (from, to, text, moved) => {
    expect(move(text, from, to)).toMatchObject({ text: moved, unsure: [] });
  });

  test('every move is named', () => {
    expect(move('上半年与2018年上半年', '2018H1', '2018H2').moved).toEqual([
      { was: '上半年', is: '下半年' },
      { was: '2018年上半年', is: '2018年下半年' },
    ]);
  });
});

describe('what is left to a person', () => {
  test.each([
    ['2015年签约', ['2015年']],
    ['3月12日举办第3届论坛', ['3月12日', '第3届']],
    ['2018年5月赴德国', ['2018年5月']],
    ['接待407批', ['407批']],
    ['完成1,204万元，占62.5%', ['1,204万元', '62.5%']],
    ['一是加强，第二，抓好', []],
    ['赏樱周活动圆满', []],
  ])('%s', (text, unsure) => {
    expect(move(text, '2018H1', '2018H2')).toEqual({ text, moved: [], unsure });
  });
});

const pieces = fc.array(
  fc.constantFrom(
    '上半年',
    '下半年',
    '2018年',
    '2017年',
    '5月',
    '1—6月',
    '407批',
    '外事',
    '。',
    '明年',
    '第三届',
    '🌳',
    '1',
  ),
  { maxLength: 20 },
);

test('the words between are never touched: without what was moved the text is what it was', () => {
  fc.assert(
    fc.property(pieces, fc.constantFrom('2018H1', '2018H2', '2018', '2018-05', '2018Q3'), (words, name) => {
      const text = words.join('');
      for (const to of nextPeriods({ name })) {
        const { text: now, moved, unsure } = movePeriods(text, parsePeriod(name), to);
        let [left, place] = [now, 0];
        for (const { was, is } of moved) {
          place = left.indexOf(is, place);
          expect(place).toBeGreaterThanOrEqual(0);
          left = left.slice(0, place) + was + left.slice(place + is.length);
          place += was.length;
        }
        expect(left.length).toBe(text.length);
        for (const one of unsure) expect(text).toContain(one);
      }
    }),
    { numRuns: 1000 },
  );
});

test.each([
  ['2018H1', ['2018H2', '2019H1']],
  ['2018H2', ['2019H1', '2019H2']],
  ['2018-12', ['2019-01', '2019-12']],
  ['2018Q4', ['2019Q1', '2019Q4']],
  ['2018', ['2019']],
  ['2018-01-01..2018-01-05', []],
])('after %s', (name, next) => {
  expect(nextPeriods({ name }).map((one) => one.name)).toEqual(next);
});
