import { describe, expect, test } from 'vitest';
import type { DocumentNode } from '../document.ts';
import { numberHeadings } from './number-headings.ts';
import { chineseNumeral, writtenDay, writtenDays } from './written.ts';

const heading = (level: 1 | 2 | 3 | 4): DocumentNode => ({ kind: 'heading', level, text: '题' });

describe('headings', () => {
  test('are numbered by level, and a higher one begins the lower ones anew', () => {
    const nodes = [
      heading(1),
      { kind: 'paragraph', text: '文' } as const,
      heading(2),
      heading(3),
      heading(4),
      heading(4),
      heading(2),
      heading(3),
      heading(1),
      heading(2),
    ];
    expect(numberHeadings(nodes)).toEqual([
      '一、',
      undefined,
      '（一）',
      '1.',
      '（1）',
      '（2）',
      '（二）',
      '1.',
      '二、',
      '（一）',
    ]);
  });

  test('a level that was left out does not change its own numbers', () => {
    expect(numberHeadings([heading(1), heading(3), heading(3), heading(1), heading(3)])).toEqual([
      '一、',
      '1.',
      '2.',
      '二、',
      '1.',
    ]);
  });
});

test.each([
  [1, '一'],
  [9, '九'],
  [10, '十'],
  [11, '十一'],
  [20, '二十'],
  [21, '二十一'],
  [99, '九十九'],
])('%i is %s', (n, written) => {
  expect(chineseNumeral(n)).toBe(written);
});

describe('days', () => {
  test('have no leading zeros', () => {
    expect(writtenDay('2018-05-06')).toBe('2018年5月6日');
  });

  test.each([
    ['2018-07-15', '2018-07-22', '2018年7月15日至22日'],
    ['2018-07-30', '2018-08-02', '2018年7月30日至8月2日'],
    ['2018-12-30', '2019-01-02', '2018年12月30日至2019年1月2日'],
    ['2018-07-15', '2019-07-15', '2018年7月15日至2019年7月15日'],
    ['2018-07-15', '2018-07-15', '2018年7月15日'],
  ])('%s to %s are %s', (from, to, written) => {
    expect(writtenDays(from, to)).toBe(written);
  });
});
