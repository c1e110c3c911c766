import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { buildTree, type Tree, type TreeNode, type TreeRecord } from './tree.ts';

const tree: Tree = {
  parent: 'above',
  level: 'level',
  done: ['closed'],
  void: ['dropped'],
  progress: 'progress',
  due: 'due',
  columns: [],
};
const levels = ['round', 'problem', 'measure'];
const record = (id: string, level: string, more: object = {}, state = 'open'): TreeRecord => ({
  id,
  state,
  values: { level, ...more },
});
const build = (records: readonly TreeRecord[]) => buildTree(tree, levels, records, '2018-05-06');

describe('sums', () => {
  test('go upward: done counts whole, what no longer counts is left out, late is late', () => {
    const [root] = build([
      record('r', 'round'),
      record('p', 'problem', { above: 'r' }),
      record('m1', 'measure', { above: 'p', progress: 50, due: '2018-05-05' }),
      record('m2', 'measure', { above: 'p', progress: 10, due: '2018-05-06' }, 'closed'),
      record('m3', 'measure', { above: 'p', due: '2018-05-06' }),
      record('m4', 'measure', { above: 'p', due: '2018-01-01', progress: 100 }, 'dropped'),
      record('q', 'problem', { above: 'r' }),
    ]);
    expect(root?.sums).toEqual({ total: 3, done: 1, late: 1, percent: 50 });
    expect(root?.below.map(({ sums }) => sums.total)).toEqual([3, 0]);
    expect(root?.below[1]?.sums).toEqual({ total: 0, done: 0, late: 0, percent: 0 });
  });

  test('what is nearly done is not done', () => {
    const all = Array.from({ length: 200 }, (_, i) =>
      record(`m${i}`, 'measure', { above: 'r', progress: 99 }, i < 199 ? 'closed' : 'open'),
    );
    expect(build([record('r', 'round'), ...all])[0]?.sums).toMatchObject({ done: 199, percent: 99 });
  });

  test('a record whose parent may not be seen stands at the top', () => {
    expect(build([record('m', 'measure', { above: 'hidden' })]).map(({ depth }) => depth)).toEqual([0]);
  });
});

test('whatever the tree, a node is the sum of what stands below it, and nobody is lost', () => {
  const entry = fc.record({
    above: fc.nat(40),
    state: fc.constantFrom('open', 'closed', 'dropped'),
    progress: fc.integer({ min: 0, max: 100 }),
  });
  fc.assert(
    fc.property(fc.array(entry, { maxLength: 40 }), (entries) => {
      const records = entries.map(({ above, state, progress }, i) =>
        record(
          `${i}`,
          above < i ? (i % 2 === 0 ? 'measure' : 'problem') : 'round',
          {
            progress,
            ...(above < i ? { above: `${above}` } : {}),
          },
          state,
        ),
      );
      const walk = (node: TreeNode): TreeNode[] => [node, ...node.below.flatMap(walk)];
      const nodes = build(records).flatMap(walk);
      expect(nodes.map(({ record: { id } }) => id).sort()).toEqual(records.map(({ id }) => id).sort());
      for (const { record: own, sums, below } of nodes) {
        const mine = own.values['level'] === 'measure' && own.state !== 'dropped' ? 1 : 0;
        expect(sums.total).toBe(below.reduce((sum, one) => sum + one.sums.total, mine));
        expect(sums.done).toBeLessThanOrEqual(sums.total);
        expect(sums.percent === 100 && sums.total > 0).toBe(
          sums.total > 0 &&
            walk({ record: own, sums, below, depth: 0 })
              .filter(({ record: { values, state } }) => values['level'] === 'measure' && state !== 'dropped')
              .every(({ record: { values, state } }) => state === 'closed' || values['progress'] === 100),
        );
      }
    }),
  );
});
