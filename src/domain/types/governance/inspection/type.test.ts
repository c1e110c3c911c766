import { describe, expect, test } from 'vitest';
import { factsOf } from '../../../../engine/forms/facts-harness.ts';
import type { PrintedNode } from '../../../../model/form.ts';
import { form } from './forms/weekly.ts';
import { levels, type } from './type.ts';

const node = (
  level: string,
  more: Partial<PrintedNode> & { name?: string; deadline?: string; state?: string },
) => {
  const { name = '措施', deadline, state = 'open', ...rest } = more;
  const values = { level, name, deadline, progress: 40, news: '已召开会议。' };
  const { record } = factsOf('inspection', values, { state });
  return {
    record,
    depth: Object.keys(levels).indexOf(level),
    sums: { total: 1, done: state === 'closed' ? 1 : 0, late: 0, percent: 40 },
    movedOn: '2018-05-01',
    ...rest,
  } satisfies PrintedNode;
};

describe('the weekly report', () => {
  const tree = [
    node('round', { name: '2018年巡察', sums: { total: 3, done: 1, late: 1, percent: 60 } }),
    node('problem', { name: '问题' }),
    node('measure', { name: '本周动了', movedOn: '2018-06-12', deadline: '2018-06-20' }),
    node('measure', { name: '本周销号', movedOn: '2018-06-15', state: 'closed' }),
    node('measure', {
      name: '早就停了',
      deadline: '2018-05-31',
      sums: { total: 1, done: 0, late: 1, percent: 40 },
    }),
  ];
  const facts = factsOf('inspection', { level: 'round', name: '2018年巡察' }, { state: 'open', tree });
  const printed = JSON.stringify(form.write(facts));

  test('counts what moved in seven days, what is late and what is due', () => {
    expect(printed).toContain('推进1项问题、3项措施的整改');
    expect(printed).toContain('本周有进展2项，其中销号1项；累计销号1项，总进度60%；逾期1项');
    const [moved = '', late = '', next = ''] = printed.split('"heading"').slice(1);
    expect(moved).toContain('本周动了');
    expect(moved).not.toContain('早就停了');
    expect(late).toContain('早就停了');
    expect(next).toContain('本周动了');
    expect(printed).not.toMatch(/undefined|null|NaN/);
  });

  test('a week without anything says so, and only a round has a report', () => {
    const quiet = JSON.stringify(form.write({ ...facts, tree: tree.slice(0, 2), today: '2018-09-01' }));
    expect(quiet).toContain('本周没有进展。');
    expect(form.refuses?.(factsOf('inspection', { level: 'measure' }))?.zh).toContain('轮次');
    expect(form.refuses?.(facts)).toBeUndefined();
  });
});

test('a unit works on its own measures and makes none; the body that decides has no account', () => {
  const own = type.access.find(({ role }) => role === 'applicant');
  expect(own).toMatchObject({ rights: ['read', 'save', 'act'], scope: 'unit' });
});
