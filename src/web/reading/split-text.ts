import type { Row } from './reading-state.ts';

/** A stretch of a paragraph: plain words, or the words of a figure. */
export interface Stretch {
  readonly start: number;
  readonly text: string;
  readonly row?: Row;
}

/** A paragraph with its place in the text. */
export interface Paragraph {
  readonly start: number;
  readonly stretches: readonly Stretch[];
}

/** Cuts a text at its line ends, and each line at the figures in it. Rows come in the order of the text. */
export function splitText(text: string, rows: readonly Row[]): Paragraph[] {
  const paragraphs: Paragraph[] = [];
  let at = 0;
  let next = 0;
  for (const line of text.split('\n')) {
    const start = at;
    const end = start + line.length;
    at = end + 1;
    const stretches: Stretch[] = [];
    let from = start;
    // A figure over a line end is shown in the line in which it begins.
    for (; next < rows.length && rows[next]!.figure.start < end; next++) {
      const row = rows[next]!;
      const [first, last] = [Math.max(row.figure.start, from), Math.min(row.figure.end, end)];
      if (last <= first) continue;
      if (first > from) stretches.push({ start: from, text: text.slice(from, first) });
      stretches.push({ start: first, text: text.slice(first, last), row });
      from = last;
    }
    if (end > from) stretches.push({ start: from, text: text.slice(from, end) });
    if (line.trim() !== '') paragraphs.push({ start, stretches });
  }
  return paragraphs;
}
