import fc from 'fast-check';
import { expect, test } from 'vitest';
import { codesOf, keptOf, valueOf } from '../kind-harness.ts';
import { longText } from './kind.ts';

test('refuses what is too long or no text', () => {
  const task = longText('出访任务', { max: 4 });
  expect(codesOf(task, '一二三四五')).toEqual(['too-long']);
  expect(codesOf(task, { text: '一' })).toEqual(['wrong-shape']);
});

test('keeps the lines, whatever system wrote them, and drops what nobody sees', () => {
  const task = longText('出访任务');
  expect(valueOf(task, ' 一、会谈\r\n二、签约\r三、考察 \u2028\u0000 ')).toBe('一、会谈\n二、签约\n三、考察');
});

test('whatever is accepted is kept as it is and accepted again unchanged', () => {
  const task = longText('出访任务');
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 80 }), (input) => {
      const value = valueOf(task, input);
      expect(keptOf(task, value)).toBe(value);
      expect(valueOf(task, value)).toBe(value);
    }),
  );
});
