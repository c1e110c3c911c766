import type { Change } from './change.ts';

const latin = /[0-9][OoIl]|[Il][0-9]/g;

/** Measure words and marks that make a letter at the end of a number a digit (2O批, 1O0%). */
const following = /[0-9OoIl余多万亿人批次家个名位件项场起份%.年月日]/;

/** Finds letters that a scanner read in the place of the digits 0 and 1. */
export function findDigitNoise(text: string): Change[] {
  const found: Change[] = [];
  latin.lastIndex = 0;
  for (let match = latin.exec(text); match; match = latin.exec(text)) {
    const at = /[0-9]/.test(match[0][0]!) ? match.index + 1 : match.index;
    const from = text[at]!;
    latin.lastIndex = at + 1;
    const before = text[at - 1] ?? '';
    const after = text[at + 1] ?? '';
    if (/[A-Za-z]/.test(before) || !following.test(after)) continue;
    if (/[A-Za-z]/.test(after) && !following.test(after)) continue;
    found.push({ start: at, end: at + 1, from, to: /[Oo]/.test(from) ? '0' : '1', kind: 'digit' });
  }
  return found;
}
