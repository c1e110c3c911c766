import { expect, test } from 'vitest';
import { newId } from '../../model/id.ts';
import { codesOf, printed, valueOf } from '../kind-harness.ts';
import { attachment, attachmentLimits } from './kind.ts';

const letter = attachment('邀请函', { types: ['pdf', 'image'], maxFiles: 2 });

test('refuses what are no ids, and more files than declared', () => {
  expect(codesOf(letter, ['a.pdf'])).toEqual(['wrong-shape']);
  expect(codesOf(letter, newId())).toEqual(['wrong-shape']);
  expect(codesOf(letter, [newId(), newId(), newId()])).toEqual(['too-many-files']);
});

test('reads ids, each once, in their order, and prints the names of the files', () => {
  const [a, b] = [newId(), newId()];
  expect(valueOf(letter, [b, a, b])).toEqual([b, a]);
  expect(printed(letter, [a, b])).toBe(`〈${a}〉、〈${b}〉`);
});

test('is kept as links, not in columns', () => {
  expect(letter.kind.columns(letter.options)).toEqual([]);
  expect(letter.kind.toColumns([newId()], letter.options)).toEqual([]);
});

test('fills in the limits that a declaration leaves unsaid', () => {
  expect(attachmentLimits({})).toEqual({
    maxFiles: 20,
    maxMB: 20,
    types: ['pdf', 'image', 'word', 'excel', 'ofd', 'text'],
  });
  expect(attachmentLimits(letter.options)).toEqual({ maxFiles: 2, maxMB: 20, types: ['pdf', 'image'] });
});
