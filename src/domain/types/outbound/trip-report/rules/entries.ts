import type { Values } from '../../../../../model/field.ts';

/** The people of rows, by their ids. */
export function peopleOf(rows: unknown): string[] {
  return Array.isArray(rows)
    ? (rows as Values[]).flatMap(({ person }) => (typeof person === 'string' ? [person] : []))
    : [];
}

/** Whether a text was written or a file attached. */
export function isThere(value: unknown): boolean {
  return Array.isArray(value) ? value.length > 0 : value !== undefined && value !== '';
}

/** How many files an entry holds. */
export function countOf(value: unknown): number {
  return Array.isArray(value) ? value.length : 0;
}
