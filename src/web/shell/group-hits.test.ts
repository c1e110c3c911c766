import { expect, test } from 'vitest';
import { groupHits, step } from './group-hits.ts';

const hit = (type: string, id: string) => ({ type, id, title: id, state: '', hint: '' });

test('hits of a kind that is not known are left out', () => {
  expect(groupHits([hit('gone', '1')], ['person'])).toEqual([]);
});

test('groups stand in the order of the kinds and count through', () => {
  const groups = groupHits([hit('b', '1'), hit('a', '2'), hit('b', '3')], ['a', 'b']);
  expect(groups.map(({ type, hits }) => [type, hits.map(({ hit: one, at }) => `${one.id}@${at}`)])).toEqual([
    ['a', ['2@0']],
    ['b', ['1@1', '3@2']],
  ]);
});

test('the arrows go round by way of the box', () => {
  expect(step(-1, 'ArrowDown', 0)).toBe(-1);
  expect(step(-1, 'ArrowDown', 2)).toBe(0);
  expect(step(1, 'ArrowDown', 2)).toBe(-1);
  expect(step(-1, 'ArrowUp', 2)).toBe(1);
  expect(step(0, 'Enter', 2)).toBe(0);
});
