import { describe, expect, test } from 'vitest';
import { changesBetween, same } from './changes.ts';

const row = (id: string, more: object = {}) => ({ id, role: 'member', ...more });

describe('what a save changed', () => {
  test('is nothing between two equal states, however their keys stand', () => {
    const travel = { from: '2018-05-06', to: '2018-05-13' };
    const turned = { to: '2018-05-13', from: '2018-05-06' };
    expect(changesBetween({ travel, name: undefined }, { travel: turned })).toEqual([]);
    expect(changesBetween({ members: [row('a')] }, { members: [row('a')] })).toEqual([]);
  });

  test('is an entry filled, emptied or altered; what was empty is null', () => {
    expect(changesBetween({ a: 1, b: 'x', c: false }, { a: 2, c: false, d: 0 })).toEqual([
      { path: 'a', before: 1, after: 2 },
      { path: 'b', before: 'x', after: null },
      { path: 'd', before: null, after: 0 },
    ]);
  });

  test('tells false, 0 and the empty text from nothing', () => {
    for (const value of [false, 0, ''])
      expect(changesBetween({}, { a: value })).toEqual([{ path: 'a', before: null, after: value }]);
  });

  test('is named by the id of a row, wherever it stands now', () => {
    const before = { members: [row('a'), row('b', { post: '科员' }), row('c')] };
    const after = { members: [row('c'), row('b', { post: '处长' }), row('d')] };
    expect(changesBetween(before, after)).toEqual([
      { path: 'members.b.post', before: '科员', after: '处长' },
      { path: 'members.d', before: null, after: row('d') },
      { path: 'members.a', before: row('a'), after: null },
      { path: 'members.order', before: ['a', 'b', 'c'], after: ['c', 'b', 'd'] },
    ]);
  });

  test('is no new order when rows only came or went', () => {
    const paths = (before: object[], after: object[]) =>
      changesBetween({ members: before }, { members: after }).map(({ path }) => path);
    expect(paths([row('a'), row('b'), row('c')], [row('a'), row('c')])).toEqual(['members.b']);
    expect(paths([row('a'), row('c')], [row('a'), row('b'), row('c')])).toEqual(['members.b']);
  });

  test('is the whole table where it was empty or becomes so', () => {
    const members = [row('a')];
    expect(changesBetween({}, { members })).toEqual([{ path: 'members', before: null, after: members }]);
    expect(changesBetween({ members }, {})).toEqual([{ path: 'members', before: members, after: null }]);
  });

  test('a list of files is one entry', () => {
    expect(changesBetween({ files: ['x', 'y'] }, { files: ['y', 'x'] })).toEqual([
      { path: 'files', before: ['x', 'y'], after: ['y', 'x'] },
    ]);
  });
});

test('lists and objects, texts and numbers are never the same', () => {
  expect(same([], {})).toBe(false);
  expect(same('1', 1)).toBe(false);
  expect(same(null, undefined)).toBe(true);
  expect(same([1, [2]], [1, [2]])).toBe(true);
  expect(same([1, 2], [1])).toBe(false);
});
