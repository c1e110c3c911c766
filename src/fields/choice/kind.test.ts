import { expect, test } from 'vitest';
import { codesOf, keptOf, printed, valueOf } from '../kind-harness.ts';
import { choice } from './kind.ts';

const category = choice('类别', {
  choices: { party: { label: '党政', en: 'Party and government' }, other: { label: '其他' } },
});

test.each([
  ['党', 'not-a-choice'],
  ['Party', 'not-a-choice'],
  ['constructor', 'not-a-choice'],
  ['__proto__', 'not-a-choice'],
  [1, 'wrong-shape'],
  [['party'], 'wrong-shape'],
])('refuses %j: %s', (input, code) => {
  expect(codesOf(category, input)).toEqual([code]);
});

test.each(['party', '党政', ' 党政 '])('reads %s, keeps it and prints it', (input) => {
  expect(valueOf(category, input)).toBe('party');
  expect(keptOf(category, 'party')).toBe('party');
  expect(printed(category, 'party')).toBe('党政');
  expect(printed(category, 'party', 'en')).toBe('Party and government');
});

test('a stored key that is no longer declared is still shown', () => {
  expect(printed(category, 'former')).toBe('former');
});
