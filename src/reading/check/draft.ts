import type { CleanText } from '../clean.ts';
import type { Item, Sentence } from '../comparisons/item.ts';
import { readInParts, type Reading } from '../read.ts';
import type { ReportSpan } from './report-span.ts';
import { findReportSpan } from './report-span.ts';

/** A draft as the judges see it. All places are those of the restored text. */
export interface Draft {
  readonly original: string;
  readonly text: string;
  readonly clean: CleanText;
  readonly reading: Reading;
  readonly sentences: readonly Sentence[];
  /** The months of which the report tells, where they are known. */
  readonly span: ReportSpan | null;
  /** Where a new report begins in a collection of several: what one says binds no other. */
  readonly borders: readonly number[];
}

const border = /【篇[一二三四五六七八九十\d]+】|[（(]篇[一二三四五六七八九十\d]+[）)]/g;

/** Reads a draft for its judges. `period` is the period that it should tell of, in the notation of periods. */
export function readDraft(original: string, period?: string): Draft {
  const { reading, clean, sentences } = readInParts(original);
  const { text } = clean;
  return {
    original,
    text,
    clean,
    reading,
    sentences,
    span: findReportSpan(text, period),
    borders: [...text.matchAll(border)].map(({ index }) => index),
  };
}

/** Which report of a collection a place belongs to. */
export function reportAt(draft: Draft, place: number): number {
  let low = 0;
  let high = draft.borders.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (draft.borders[middle]! <= place) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The numbers of a sentence that stand for themselves and are no shares. */
export const countsOf = (sentence: Sentence): Item[] =>
  sentence.items.filter(
    ({ use, quantity }) =>
      use === 'row' && quantity.measure && quantity.kind !== 'ratio' && quantity.kind !== 'times',
  );

/** A number as the draft writes it: 16.36万平方米. */
export const written = (draft: Draft, { quantity }: Item): string =>
  draft.text.slice(quantity.start, quantity.end);
