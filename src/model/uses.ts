import type { Field } from './field.ts';

/**
 * The rows of a record are used by records of another type that name the record and the number of the row: the lines of
 * a plan by delegations. How far is counted from those records, never written down beside them.
 */
export interface Uses {
  /** The rows, and in them the number that is named, what a line is called, and how many records may use it. */
  readonly rows: string;
  readonly place: string;
  readonly label: string;
  readonly planned: string;
  /** The type that uses them, its reference to this record, and its number entry with the line. */
  readonly by: string;
  readonly reference: string;
  readonly line: string;
  /** The states in which a line is taken and not decided, and those in which it is used; in others it is free again. */
  readonly running: readonly string[];
  readonly done: readonly string[];
}

/** How far one line is used. */
export interface LineUse {
  readonly place: number;
  readonly label: string;
  readonly planned: number;
  readonly running: number;
  readonly done: number;
  /** What is left; below zero where more were let through. */
  readonly left: number;
}

/** What does not hold together in the declaration of uses, in words. */
export function* usesFaults(uses: Uses, fields: Readonly<Record<string, Field>>): Generator<string> {
  const rows = fields[uses.rows];
  const inner = rows?.kind.inner?.(rows.options);
  if (!inner) {
    yield `uses: “${uses.rows}” are no rows`;
    return;
  }
  for (const name of [uses.place, uses.planned])
    if (inner[name]?.kind.name !== 'number') yield `uses: “${uses.rows}.${name}” is no number`;
  if (!inner[uses.label]) yield `uses: no field “${uses.rows}.${uses.label}”`;
  for (const state of uses.running)
    if (uses.done.includes(state)) yield `uses: “${state}” is both running and done`;
}
