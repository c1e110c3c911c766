import { describe, expect, test } from 'vitest';
import { derive } from './derive.ts';
import { procedure } from './procedure.ts';
import { workflow } from './workflow.ts';

const line = (category: string | undefined, batches: number, persons = batches) => ({
  category,
  batches,
  persons,
});

describe('what follows from the lines', () => {
  test('what is listed apart is added up apart', () => {
    const sums = derive({
      year: 2018,
      lines: [line('party', 2, 8), line('research', 5), line('hkmo', 1), line('other', 1, 3)],
    });
    expect(sums).toMatchObject({ batches: 3, persons: 11, batchesApart: 6 });
    expect(sums.name).toBe('2018年度因公临时出国（境）计划');
    expect((sums.lines as { list: string }[]).map(({ list }) => list)).toEqual([
      'limited',
      'apart',
      'apart',
      'limited',
    ]);
  });
  test('a line whose category is open stands on no list, and nothing is planned by an empty draft', () => {
    expect((derive({ lines: [line(undefined, 2)] }).lines as { list?: string }[])[0]?.list).toBeUndefined();
    expect(derive({})).toMatchObject({ batches: 0, persons: 0, batchesApart: 0, lines: undefined });
  });
});

describe('approval', () => {
  const sets = workflow.actions.submitted?.approve?.sets;
  const decided = { on: '2018-01-10', verb: 'approve', decider: '主任' };
  test('gives the quota that was decided, and what was planned where none was', () => {
    expect(sets?.({ batches: 5, quota: 4 }, '2018-01-10', decided).quota).toBe(4);
    expect(sets?.({ batches: 5 }, '2018-01-10', decided).quota).toBe(5);
    expect(sets?.({ batches: 5, quota: 0 }, '2018-01-10', decided).quota).toBe(0);
  });
  test('a change that no new quota is given for keeps the old one', () => {
    const change = workflow.actions.changeSubmitted?.approveChange?.sets;
    expect(change?.({ batches: 9, quota: 5 }, '2018-05-02', decided)).toEqual({
      changedOn: '2018-01-10',
      quota: 5,
    });
  });
});

test('an office without the right reports to the one above, which gives the quota', () => {
  const chainOf = (level: 'city' | 'district') =>
    procedure.authority[level].flatMap((authority) =>
      procedure.purposes.approval
        ?.chain({ record: {}, authority })
        .map(({ name, state, asks }) => [name, state, asks]),
    );
  expect(chainOf('city')).toEqual([
    ['unit-head', 'inUnit', undefined],
    ['officer', 'submitted', undefined],
    ['division-head', 'submitted', undefined],
    ['director', 'submitted', ['quota']],
  ]);
  expect(chainOf('district').slice(-2)).toEqual([
    ['director', 'submitted', undefined],
    ['decider', 'reported', ['quota']],
  ]);
});
