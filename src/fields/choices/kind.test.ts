import fc from 'fast-check';
import { expect, test } from 'vitest';
import { codesOf, keptOf, printed, valueOf } from '../kind-harness.ts';
import { choices } from './kind.ts';

const keys = ['policy', 'roads', 'trade', 'money', 'people'];
const labels = ['政策沟通', '设施联通', '贸易畅通', '资金融通', '民心相通'];
const five = choices('五通', {
  choices: Object.fromEntries(keys.map((key, i) => [key, { label: labels[i] ?? '' }])),
});

test.each([
  [['policy', '交通'], ['not-a-choice']],
  ['政策沟通、交通、网通', ['not-a-choice', 'not-a-choice']],
  [[1], ['wrong-shape']],
  [true, ['wrong-shape']],
  [{ 0: 'policy' }, ['wrong-shape']],
])('refuses %j: %j', (input, codes) => {
  expect(codesOf(five, input)).toEqual(codes);
});

test('reads keys, labels and a list in one cell, without repeats, in the declared order', () => {
  expect(valueOf(five, ['people', '政策沟通', 'people'])).toEqual(['policy', 'people']);
  expect(valueOf(five, '民心相通，政策沟通')).toEqual(['policy', 'people']);
  expect(valueOf(five, ['', ' '])).toBeUndefined();
});

test('every selection comes back and prints as a list', () => {
  fc.assert(
    fc.property(fc.subarray(keys, { minLength: 1 }), (chosen) => {
      const value = valueOf(five, [...chosen].reverse());
      expect(value).toEqual(chosen);
      expect(keptOf(five, value)).toEqual(value);
      expect(valueOf(five, printed(five, value))).toEqual(value);
    }),
  );
});
