import { expect, test } from 'vitest';
import { registry } from '../../domain/server.gen.ts';
import type { Figure } from '../../model/indicator.ts';
import { parsePeriod } from '../../model/period.ts';
import { checkWithFigures } from './check-draft.ts';
import { enteredFigure } from './check-harness.ts';

const reported = (label: string, value: number, unit: string, more: Partial<Figure> = {}): Figure =>
  enteredFigure(label, label, value, unit, more);
const known = [
  reported('赏樱周 参会中外嘉宾', 394, '人'),
  reported('赏樱周 嘉宾来源国家', 20, '国'),
  reported('不予批准团组', 12, '批'),
  reported('压缩出访团组', 9, '批'),
];
const check = (text: string, recorded = known) =>
  checkWithFigures(registry, text, { period: parsePeriod('2018H1'), recorded });
const right =
  '举办国际赏樱周活动，共有来自20个国家394名中外嘉宾出席活动。上半年共对12批团组不予批准，对9批团组压缩出访人员。';

test('what is told in other words than its name is known by them', () => {
  const { findings, figures } = check(right);
  expect(findings).toEqual([]);
  expect(figures.map(({ verdict }) => verdict)).toEqual(['agrees', 'agrees', 'agrees', 'agrees']);
});

test.each([
  ['394名', '349名', 'reported.赏樱周 参会中外嘉宾', '394名'],
  ['394名', '3940名', 'reported.赏樱周 参会中外嘉宾', '394名'],
  ['20个', '23个', 'reported.赏樱周 嘉宾来源国家', '20个'],
  ['12批', '14批', 'reported.不予批准团组', '12批'],
  ['9批', '6批', 'reported.压缩出访团组', '9批'],
])('%s written as %s is asked about', (from, to, indicator, expected) => {
  expect(check(right.replace(from, to)).findings).toMatchObject([
    { kind: 'disagrees', quote: to, indicator, expected, question: true },
  ]);
});

test('nothing is said of a number that would be another thing', () => {
  // Told rightly elsewhere, many times as much, of another year, or fitting two figures alike.
  expect(check(`${right}另邀请35名中外嘉宾参会座谈。`).findings).toEqual([]);
  expect(check('赏樱周期间，共有6名中外嘉宾致辞。').findings).toEqual([]);
  expect(check('去年赏樱周共有380名中外嘉宾参会。').findings).toEqual([]);
  expect(
    check('上半年授牌10家。', [reported('授牌海外工作站', 8, '家'), reported('授牌侨胞之家', 12, '家')])
      .findings,
  ).toEqual([]);
});

test('an aim is held against the target', () => {
  const cities = [reported('友城总数', 99, '对', { target: 100 })];
  expect(check('现有友城总数99对，确保年内友城总数突破100对。', cities).findings).toEqual([]);
  expect(check('现有友城总数99对，确保年内友城总数突破120对。', cities).findings).toMatchObject([
    { kind: 'disagrees', expected: '100对', question: true },
  ]);
});
