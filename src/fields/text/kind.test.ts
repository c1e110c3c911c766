import fc from 'fast-check';
import { expect, test } from 'vitest';
import { codesOf, keptOf, valueOf } from '../kind-harness.ts';
import { text } from './kind.ts';

const name = text('团组名称', { max: 5 });

test.each([
  ['一二三四五六', 'too-long'],
  [{}, 'wrong-shape'],
  [true, 'wrong-shape'],
  [['甲'], 'wrong-shape'],
])('refuses %j: %s', (input, code) => {
  expect(codesOf(name, input)).toEqual([code]);
});

test('refuses what does not match the pattern as a whole', () => {
  const number = text('文号', { pattern: /\d{4}/ });
  expect(codesOf(number, '20185')).toEqual(['wrong-shape']);
  expect(valueOf(number, '2018')).toBe('2018');
});

test.each([
  ['  赴日团 ', '赴日团'],
  ['\u3000赴\u0000日\r\n团', '赴 日 团'],
  ['\ufeff赴\u200b日\u202e', '赴日'],
  [2018, '2018'],
  ['𠮷𠮷𠮷𠮷𠮷', '𠮷𠮷𠮷𠮷𠮷'],
])('reads %j as %s', (input, value) => {
  expect(valueOf(name, input)).toBe(value);
});

test('whatever is accepted is kept as it is and accepted again unchanged', () => {
  const field = text('名称');
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (input) => {
      const value = valueOf(field, input);
      expect(keptOf(field, value)).toBe(value);
      expect(valueOf(field, value)).toBe(value);
      expect(String(value ?? '')).not.toMatch(/\p{Cc}/u);
    }),
  );
});
