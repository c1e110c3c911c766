import fc from 'fast-check';
import { expect, test } from 'vitest';
import { diffWords, type DiffPiece } from './word-diff.ts';

const without = (pieces: readonly DiffPiece[], kind: DiffPiece['kind']): string =>
  pieces
    .filter((piece) => piece.kind !== kind)
    .map(({ text }) => text)
    .join('');

test('a number is replaced as a whole, and the words around it stay', () => {
  expect(diffWords('共审批407批次，同比下降。', '共审批417批次，同比明显下降。')).toEqual([
    { kind: 'same', text: '共审批' },
    { kind: 'removed', text: '407' },
    { kind: 'added', text: '417' },
    { kind: 'same', text: '批次，同比' },
    { kind: 'added', text: '明显' },
    { kind: 'same', text: '下降。' },
  ]);
});

test.each([
  ['', '', []],
  ['一样', '一样', [{ kind: 'same', text: '一样' }]],
  ['', '新的', [{ kind: 'added', text: '新的' }]],
  ['旧的', '', [{ kind: 'removed', text: '旧的' }]],
])('“%s” and “%s”', (before, after, pieces) => {
  expect(diffWords(before, after)).toEqual(pieces);
});

const words = fc.array(fc.constantFrom('外', '事', '团', '407', '1,204', '，', '。', ' ', 'APEC', '🌳'), {
  maxLength: 40,
});

test('what stayed and what went give the old text, what stayed and what came the new one', () => {
  fc.assert(
    fc.property(words, words, (from, to) => {
      const [before, after] = [from.join(''), to.join('')];
      const pieces = diffWords(before, after);
      expect(without(pieces, 'added')).toBe(before);
      expect(without(pieces, 'removed')).toBe(after);
      expect(pieces.every(({ text }) => text !== '')).toBe(true);
      for (const [i, { kind }] of pieces.entries()) expect(pieces[i + 1]?.kind).not.toBe(kind);
    }),
    { numRuns: 2000 },
  );
});

test('two texts that share nothing are told in one piece each, and soon', () => {
  const before = '甲'.repeat(20_000);
  const after = '乙'.repeat(20_000);
  const started = performance.now();
  expect(diffWords(before, after).map(({ kind }) => kind)).toEqual(['removed', 'added']);
  expect(performance.now() - started).toBeLessThan(5000);
});
