import { describe, expect, test } from 'vitest';
import { covers, inOrder, isSuperseded, keyWords, type Line } from './authority-lines.ts';

const line = (part: Partial<Line>): Line => ({
  id: null,
  rank: null,
  category: null,
  kind: null,
  verb: 'approve',
  decider: { role: 'director' },
  basis: '',
  from: null,
  to: null,
  setBy: '',
  setAt: null,
  ...part,
});
const choices = { rank: { high: { label: '高' }, low: { label: '低', en: 'Low' } } };

describe('a line covers another', () => {
  test('that says the same or more', () => {
    expect(covers(line({ rank: 'high' }), line({ rank: 'high', kind: 'own' }))).toBe(true);
    expect(covers(line({}), line({ rank: 'low' }))).toBe(true);
  });
  test('not one that says less, or something else', () => {
    expect(covers(line({ rank: 'high' }), line({}))).toBe(false);
    expect(covers(line({ rank: 'high' }), line({ rank: 'low' }))).toBe(false);
  });
});

test('only what comes with the program is superseded, and only by the office', () => {
  const ofProgram = line({ rank: 'high' });
  expect(isSuperseded(ofProgram, [ofProgram, line({})])).toBe(false);
  expect(isSuperseded(ofProgram, [ofProgram, line({ id: 'own', rank: 'high' })])).toBe(true);
  expect(isSuperseded(line({ id: 'own' }), [line({ id: 'other' })])).toBe(false);
});

test('own lines first, then by rank, the open one last', () => {
  const sorted = inOrder(
    [line({}), line({ rank: 'low' }), line({ rank: 'high' }), line({ id: 'own', rank: 'low' })],
    choices,
  );
  expect(sorted.map(({ id, rank }) => [id, rank])).toEqual([
    ['own', 'low'],
    [null, 'high'],
    [null, 'low'],
    [null, null],
  ]);
});

test('a key in words', () => {
  expect(keyWords(choices.rank, 'low', 'zh')).toBe('低');
  expect(keyWords(choices.rank, 'low', 'en')).toBe('Low');
  expect(keyWords(choices.rank, 'gone', 'zh')).toBe('gone');
  expect(keyWords(choices.rank, null, 'zh')).toBeUndefined();
});
