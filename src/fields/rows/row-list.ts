import type { RowValues } from './kind.ts';

/** Rows on the screen: a row has a key that stays when rows above it come and go. */
export interface KeyedRow {
  readonly key: number;
  readonly row: RowValues;
}

/** Moves the item at one place to another; places outside the list change nothing. */
export function moved<T>(list: readonly T[], from: number, to: number): readonly T[] {
  if (from === to || from < 0 || to < 0 || from >= list.length || to >= list.length) return list;
  const next = [...list];
  const [item] = next.splice(from, 1);
  if (item !== undefined) next.splice(to, 0, item);
  return next;
}

/** The list with an item put in at a place. */
export function inserted<T>(list: readonly T[], at: number, item: T): readonly T[] {
  return [...list.slice(0, at), item, ...list.slice(at)];
}

/** A row to be filled from another: the same entries, but a row of its own. */
export function copyOf(row: RowValues): RowValues {
  return Object.fromEntries(Object.entries(row).filter(([name]) => name !== 'id'));
}

/** Keys for rows that came from outside: those that are left keep theirs. */
export function fitKeys(keys: readonly number[], length: number): readonly number[] {
  if (keys.length === length) return keys;
  if (keys.length > length) return keys.slice(0, length);
  const highest = keys.reduce((most, key) => Math.max(most, key), 0);
  return [...keys, ...Array.from({ length: length - keys.length }, (_, i) => highest + 1 + i)];
}
