import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { normalise, readWords, tokensOf } from './tokens.ts';

const office = '00000000-0000-7000-8000-000000000001';
const other = '00000000-0000-7000-8000-000000000002';

/** Whether a text is found as the database finds it: all tokens there, and every pattern met. */
function isFound(text: string, words: string, at = office): boolean {
  const stored = normalise(text);
  const query = readWords(office, words);
  if (!query) return true;
  const tokens = new Set(tokensOf(at, stored));
  const wanted = [...query.tsquery.matchAll(/'([^']*)'/g)].map(([, token]) => token ?? '');
  const plain = query.patterns.map((pattern) => pattern.slice(1, -1).replace(/\\(.)/g, '$1'));
  return wanted.every((token) => tokens.has(token)) && plain.every((term) => stored.includes(term));
}

const character = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom(...'赴德国法兰西经贸团明港市外事办公室王敏李刚') },
  { weight: 3, arbitrary: fc.constantFrom(...'abcXYZ0189') },
  // Full width, rare characters outside the basic plane, signs, blanks and what SQL and LIKE take for their own.
  { weight: 2, arbitrary: fc.constantFrom(...'ＡＢ１２，。（）𠮷𤭢·—-_%\\\'"&|!:*<> \u3000\u0000\t\n') },
);
const text = fc.array(character, { minLength: 1, maxLength: 60 }).map((parts) => parts.join(''));

describe('whoever types a piece of a text finds it', () => {
  test('every piece of one character and more', () => {
    fc.assert(
      fc.property(text, fc.nat(), fc.nat(), (whole, from, length) => {
        const characters = [...whole];
        const start = from % characters.length;
        const piece = characters.slice(start, start + 1 + (length % 12)).join('');
        return isFound(whole, piece);
      }),
      { numRuns: 2000 },
    );
  });

  test('several pieces in any order', () => {
    fc.assert(
      fc.property(text, fc.nat(), (whole, cut) => {
        const characters = [...whole];
        const at = cut % characters.length;
        const [head, tail] = [characters.slice(0, at).join(''), characters.slice(at).join('')];
        return isFound(whole, `${tail} ${head}`);
      }),
    );
  });

  test.each([
    ['赴德国、法国经贸团', '国'],
    ['赴德国、法国经贸团', '法国 德国'],
    ['明港ＡＢＣ集团', 'abc'],
    ['Ｍinggang', 'MINGGANG'],
    ['100%完成', '100%'],
    ['a_b', 'a_b'],
  ])('%s by %s', (whole, words) => expect(isFound(whole, words)).toBe(true));
});

test.each([
  ['赴德国、法国经贸团', '国法'],
  ['赴德国经贸团', '德经'],
  ['100完成', '100%'],
  ['axb', 'a_b'],
  ['赴德国', '德国 法国'],
])('%s is not found by %s', (whole, words) => expect(isFound(whole, words)).toBe(false));

test('the tokens of one office are not those of another', () => {
  expect(isFound('赴德国', '德国', other)).toBe(false);
  expect(new Set([...tokensOf(office, '赴德国'), ...tokensOf(other, '赴德国')]).size).toBe(10);
});

test('nothing to search by is nothing, and a single letter leaves it to the patterns', () => {
  for (const words of ['', '  ', '\u0000', '\u3000']) expect(readWords(office, words)).toBeUndefined();
  expect(readWords(office, 'a')).toEqual({ tsquery: '', patterns: ['%a%'] });
  expect(readWords(office, 'a b c d e f g h i j')?.patterns).toHaveLength(8);
});
