import type { Values } from './field.ts';
import type { Labelled, Words } from './label.ts';

/**
 * How a table of rows is filled from the rest of its record, at the press of a button: the half-days of a programme from
 * the days of a journey. Pure, for the form fills while somebody types.
 */
export interface RowsFill extends Labelled {
  /** What the button says. */
  readonly en: string;
  /** The rows that there should be; none while the record does not say enough. */
  rows(record: Values): readonly Values[];
  /** What a row is about, as a text by which rows also stand in order; nothing where that is not entered yet. */
  place(row: Values): string | undefined;
  /** What must be entered before there is anything to fill in. */
  readonly needs: Words;
}

/** A table after filling, and how many rows came to it. */
export interface FilledRows {
  readonly rows: readonly Values[];
  readonly added: number;
}

/**
 * Adds the rows that are missing and puts all in their order. What stands is not touched: a row about the same thing
 * keeps every word, and rows that say nothing yet of where they belong stay at the end.
 */
export function fillRows(standing: readonly Values[], fill: RowsFill, record: Values): FilledRows {
  const taken = new Set(standing.map((row) => fill.place(row)));
  const missing = fill.rows(record).filter((row) => {
    const place = fill.place(row);
    return place === undefined || !taken.has(place);
  });
  if (missing.length === 0) return { rows: standing, added: 0 };
  const placed = [...standing, ...missing].map((row, at) => ({ row, at, place: fill.place(row) }));
  placed.sort((a, b) => {
    if (a.place === b.place) return a.at - b.at;
    if (a.place === undefined) return 1;
    if (b.place === undefined) return -1;
    return a.place < b.place ? -1 : 1;
  });
  return { rows: placed.map(({ row }) => row), added: missing.length };
}
