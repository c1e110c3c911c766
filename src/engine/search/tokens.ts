import { createHash } from 'node:crypto';

/** How words are compared: width, case and spacing do not matter. Nothing may contain NUL. */
export function normalise(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s\u0000]+/g, ' ')
    .trim();
}

const letter = /[\p{L}\p{N}]/u;
const ascii = /^[\u0000-\u007f]$/;

/**
 * The tokens under which a text is found: each pair of neighbouring letters, and each single one that is not ASCII.
 * Chinese has no spaces; pairs find every term exactly, where word segmentation misses names.
 */
function gramsOf(text: string): Set<string> {
  const grams = new Set<string>();
  let before = '';
  for (const char of text) {
    if (!letter.test(char)) {
      before = '';
      continue;
    }
    if (!ascii.test(char)) grams.add(char);
    if (before) grams.add(before + char);
    before = char;
  }
  return grams;
}

/** A short mark of the office in front of each token, so that offices do not share the lists of the index. */
export function officeMark(officeId: string): string {
  return createHash('sha256').update(officeId).digest('base64url').slice(0, 3);
}

/** The tokens of a text already normalised, marked with the office. */
export function tokensOf(officeId: string, text: string): string[] {
  const mark = officeMark(officeId);
  return [...gramsOf(text)].map((gram) => mark + gram);
}

export interface WordQuery {
  /** For `::tsquery`; empty when no token helps (a single ASCII letter): then only the patterns count. */
  readonly tsquery: string;
  /** LIKE patterns that must all match, one a term: they make the result exact. */
  readonly patterns: readonly string[];
}

/** Reads what a person typed into the search box: terms separated by spaces, all of which must be found. */
export function readWords(officeId: string, words: string): WordQuery | undefined {
  const terms = normalise(words).split(' ').filter(Boolean).slice(0, 8);
  if (terms.length === 0) return undefined;
  const grams = new Set<string>();
  for (const term of terms) {
    const found = [...gramsOf(term)];
    const pairs = found.filter((gram) => [...gram].length === 2);
    for (const gram of pairs.length > 0 ? pairs : found) grams.add(gram);
  }
  const mark = officeMark(officeId);
  return {
    tsquery: [...grams].map((gram) => `'${(mark + gram).replace(/['\\]/g, '\\$&')}'`).join(' & '),
    patterns: terms.map((term) => `%${term.replace(/[\\%_]/g, '\\$&')}%`),
  };
}
