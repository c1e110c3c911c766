import type { Values } from '../../model/field.ts';

/** One entry that a save changed; undefined before or after where it was empty. */
export interface Change {
  readonly path: string;
  readonly before: unknown;
  readonly after: unknown;
}

/** What differs between two states of a record. Rows are compared by their id: `members.<id>.role`. */
export function changesBetween(before: Values, after: Values): Change[] {
  const names = [...new Set([...Object.keys(before), ...Object.keys(after)])];
  return names.flatMap((name): Change[] => {
    const [old, now] = [before[name], after[name]];
    if (same(old, now)) return [];
    if (isRows(old) && isRows(now)) return rowChanges(name, old, now);
    return [{ path: name, before: old ?? null, after: now ?? null }];
  });
}

type RowValues = Values & { readonly id: string };

function rowChanges(name: string, before: readonly RowValues[], after: readonly RowValues[]): Change[] {
  const old = new Map(before.map((row) => [row.id, row]));
  const changes = after.flatMap((row): Change[] => {
    const was = old.get(row.id);
    old.delete(row.id);
    if (!was) return [{ path: `${name}.${row.id}`, before: null, after: row }];
    return changesBetween(was, row).map((change) => ({
      ...change,
      path: `${name}.${row.id}.${change.path}`,
    }));
  });
  const gone = [...old.values()].map((row): Change => ({
    path: `${name}.${row.id}`,
    before: row,
    after: null,
  }));
  const kept = (rows: readonly RowValues[], others: readonly RowValues[]): string[] =>
    rows.map((row) => row.id).filter((id) => others.some((other) => other.id === id));
  const moved = !same(kept(before, after), kept(after, before));
  return [
    ...changes,
    ...gone,
    ...(moved
      ? [{ path: `${name}.order`, before: before.map((r) => r.id), after: after.map((r) => r.id) }]
      : []),
  ];
}

function isRows(value: unknown): value is readonly RowValues[] {
  return (
    Array.isArray(value) &&
    value.length > 0 &&
    value.every((row) => typeof (row as RowValues)?.id === 'string')
  );
}

/** Whether two entries are the same, whatever the order of their keys. */
export function same(a: unknown, b: unknown): boolean {
  if (a === b || (a ?? null) === (b ?? null)) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  if (Array.isArray(a) !== Array.isArray(b)) return false;
  const keys = new Set([...Object.keys(a), ...Object.keys(b)]);
  return [...keys].every((key) => same((a as Values)[key], (b as Values)[key]));
}
