import { describe, expect, test } from 'vitest';
import type { Tree, TreeRecord } from '../../model/tree.ts';
import { buildTree } from '../../model/tree.ts';
import { closedAtFirst, treeMove, visibleRows } from './tree-rows.ts';

const tree: Tree = { parent: 'above', level: 'level', done: ['closed'], columns: [] };
const some = (id: string, above?: string, level = 'leaf'): TreeRecord => ({
  id,
  state: 'open',
  values: { level, ...(above === undefined ? {} : { above }) },
});
const nodes = buildTree(
  tree,
  ['root', 'leaf'],
  [some('r', undefined, 'root'), some('a', 'r', 'root'), some('a1', 'a'), some('a2', 'a'), some('b', 'r')],
  '2018-05-06',
);
const open = new Set<string>();
const shut = new Set(['a']);
const ids = (closed: ReadonlySet<string>) => visibleRows(nodes, closed).map(({ node }) => node.record.id);

test('what stands below a closed node does not show, and each line knows its place', () => {
  expect(ids(open)).toEqual(['r', 'a', 'a1', 'a2', 'b']);
  expect(ids(shut)).toEqual(['r', 'a', 'b']);
  const last = visibleRows(nodes, open).at(-1);
  expect(last).toMatchObject({ parent: 'r', place: 2, of: 2 });
});

test('on the page of a record the other branches are closed at first, at the root none', () => {
  const two = buildTree(
    tree,
    ['root', 'leaf'],
    [
      some('r', undefined, 'root'),
      some('a', 'r', 'root'),
      some('a1', 'a'),
      some('b', 'r', 'root'),
      some('b1', 'b', 'root'),
      some('b2', 'b1'),
    ],
    '2018-05-06',
  );
  expect([...closedAtFirst(two, 'a1')].sort()).toEqual(['b', 'b1']);
  expect([...closedAtFirst(two, 'b')].sort()).toEqual(['a', 'b1']);
  expect([...closedAtFirst(two, 'r')]).toEqual([]);
});

describe('keys', () => {
  test.each([
    ['r', 'ArrowDown', open, { focus: 'a' }],
    ['a', 'ArrowDown', shut, { focus: 'b' }],
    ['r', 'ArrowUp', open, {}],
    ['b', 'ArrowDown', open, {}],
    ['a2', 'ArrowUp', open, { focus: 'a1' }],
    ['b', 'Home', open, { focus: 'r' }],
    ['r', 'End', open, { focus: 'b' }],
    ['a', 'ArrowRight', shut, { open: 'a' }],
    ['a', 'ArrowRight', open, { focus: 'a1' }],
    ['a1', 'ArrowRight', open, {}],
    ['a', 'ArrowLeft', open, { close: 'a' }],
    ['a', 'ArrowLeft', shut, { focus: 'r' }],
    ['a1', 'ArrowLeft', open, { focus: 'a' }],
    ['a1', 'Enter', open, { enter: 'a1' }],
    ['a1', 'x', open, undefined],
    ['gone', 'Enter', open, undefined],
  ] as const)('at %s %s', (at, key, closed, move) => {
    expect(treeMove(visibleRows(nodes, closed), closed, at, key)).toEqual(move);
  });
});
