import type { Check } from '../../../../model/record-type.ts';

/** 公园满、校园满: longer words, with 、 or a comma between them. */
const wordsOf = (words: unknown): string[] =>
  typeof words === 'string' ? words.split(/[、，,；;\s]+/).filter((word) => word !== '') : [];

/** What is replaced needs something else in its place; an exception holds the wording within it. */
export const check: Check = ({ wrong, proper, treatment, within }, report) => {
  if (treatment === 'replace' && !proper) report('proper', 'required');
  if (typeof proper === 'string' && proper === wrong) report('proper', 'wrong-shape');
  if (typeof wrong === 'string' && wordsOf(within).some((word) => word === wrong || !word.includes(wrong)))
    report('within', 'wrong-shape');
};
