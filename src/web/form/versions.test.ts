import { expect, test } from 'vitest';
import { differences, firstChoice, merged } from './versions.ts';

const names = ['name', 'task', 'days', 'members'];
const base = { name: '甲', task: '谈判', days: 5, members: [{ id: '1' }] };
const mine = { name: '甲团', task: '会谈', days: 5, members: [{ id: '1' }] };
const theirs = { name: '甲', task: '签约', days: 6, members: [{ id: '1' }] };

test('what both changed is left to a person', () => {
  const found = differences({ names, base, mine, theirs });
  expect(found.map(({ name, by }) => [name, by])).toEqual([
    ['name', 'me'],
    ['task', 'both'],
    ['days', 'them'],
  ]);
  expect(firstChoice(found)).toEqual({ name: 'mine', days: 'theirs' });
});

test('without a common version every difference is left to a person', () => {
  const found = differences({ names, base: undefined, mine, theirs });
  expect(found.every(({ by }) => by === 'unknown')).toBe(true);
  expect(firstChoice(found)).toEqual({});
});

test('both made the same change: nothing to choose', () => {
  expect(differences({ names, base, mine: { ...theirs }, theirs })).toEqual([]);
});

test('the merged entries are those chosen, and nothing of mine is dropped unasked', () => {
  const found = differences({ names, base, mine, theirs });
  expect(merged(found, { name: 'mine', task: 'theirs', days: 'theirs' }, mine)).toEqual({
    name: '甲团',
    task: '签约',
    days: 6,
    members: [{ id: '1' }],
  });
  expect(merged(found, {}, mine)).toEqual(mine);
});

test('an entry emptied by one side is a difference', () => {
  const found = differences({ names: ['task'], base, mine: { task: undefined }, theirs: base });
  expect(found).toEqual([{ name: 'task', mine: undefined, theirs: '谈判', by: 'me' }]);
});
