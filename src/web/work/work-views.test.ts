import { describe, expect, test } from 'vitest';
import type { WorkRow } from '../process/types.ts';
import { countText, dueWords, findingMarks, mayApproveHere, outcomeWords, readView } from './work-views.ts';

const row: WorkRow = {
  type: 't',
  id: '1',
  title: '团',
  unit: '局',
  purpose: 'approval',
  status: 'open',
  outcome: null,
  step: '处长审核',
  stepIndex: 2,
  version: 3,
  waitsFor: 'people',
  waiting: '李秋白',
  since: '2026-11-20T04:00:00Z',
  due: '2026-11-24',
  left: 2,
  light: 'green',
  standsFor: null,
  clean: true,
  findings: {},
  updatedAt: '2026-11-20T04:00:00Z',
};

test('an address that asks for no known list shows what is to be done', () =>
  expect(['overdue', 'toString', null].map(readView)).toEqual(['overdue', 'todo', 'todo']));

test('counts end at 999', () =>
  expect([undefined, 0, 12, 999].map(countText)).toEqual(['', '0', '12', '999+']));

describe('what may be approved without being opened', () => {
  test('a clean case that waits for people', () => expect(mayApproveHere(row)).toBe(true));
  test.each<Partial<WorkRow>>([
    { clean: false },
    { status: 'supplement' },
    { waitsFor: 'paper' },
    { stepIndex: null },
    { version: null },
  ])('not %j', (more) => expect(mayApproveHere({ ...row, ...more })).toBe(false));
});

describe('until when', () => {
  const words = (due: string | null, left: number | null) => dueWords({ due, left }, '2026-11-24', 'zh');
  test('left, today, over, unknown, none', () =>
    expect([
      words('2026-11-26', 2),
      words('2026-11-24', 0),
      words('2026-11-20', -2),
      words('2027-01-05', null),
      words(null, null),
    ]).toEqual(['11月26日 剩2天', '11月24日 今天', '11月20日 超2天', '2027年1月5日', '—']));
});

test('marks of what was found, waived ones are none', () =>
  expect(findingMarks({ note: 0, warn: 1, asked: 2, waived: 3 }, 'zh').map(({ words }) => words)).toEqual([
    '1项请核对',
    '2项申请豁免',
  ]));

test('how it ended', () =>
  expect([outcomeWords({ outcome: 'refused' }, 'zh'), outcomeWords({ outcome: null }, 'zh')]).toEqual([
    '不予批准',
    '',
  ]));
