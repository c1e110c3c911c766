import { useCallback, useLayoutEffect, useRef, useState } from 'react';
import { fillRows, type RowsFill } from '../../model/rows-fill.ts';
import type { Values } from '../../model/field.ts';
import type { RowValues } from './kind.ts';
import { copyOf, fitKeys, inserted, moved } from './row-list.ts';

interface Standing {
  readonly rows: readonly RowValues[];
  readonly keys: readonly number[];
}

/** What was taken out last, and where it stood. */
interface Removed {
  readonly at: number;
  readonly row: RowValues;
  readonly key: number;
}

/** The rows of an entry and what may be done with them. The functions stay the same, so that rows can rest. */
export function useRows(value: unknown, onChange: (rows: readonly RowValues[]) => void) {
  const rows = Array.isArray(value) ? (value as readonly RowValues[]) : [];
  const [held, setKeys] = useState<readonly number[]>(() => fitKeys([], rows.length));
  const keys = fitKeys(held, rows.length);
  const [removed, setRemoved] = useState<Removed>();
  const nextKey = useRef(1_000_000);

  // Two changes may come between two renderings (a box that settles as Enter adds a row): the second builds on
  // what the first left.
  const latest = useRef<Standing & { readonly onChange: typeof onChange }>({ rows, keys, onChange });
  useLayoutEffect(() => {
    latest.current = { rows, keys, onChange };
  });

  const put = useCallback((next: Standing) => {
    latest.current = { ...latest.current, ...next };
    setKeys(next.keys);
    latest.current.onChange(next.rows);
  }, []);

  const change = useCallback(
    (at: number, name: string, entry: unknown) => {
      const { rows: now, keys: nowKeys } = latest.current;
      const next = now.map((row, i) => (i === at ? { ...row, [name]: entry } : row));
      put({ rows: next, keys: nowKeys });
    },
    [put],
  );

  const insert = useCallback(
    (at: number, row: RowValues) => {
      const now = latest.current;
      put({ rows: inserted(now.rows, at, row), keys: inserted(now.keys, at, nextKey.current++) });
    },
    [put],
  );

  const add = useCallback(() => insert(latest.current.rows.length, {}), [insert]);

  /** Fills in what is missing, and says how much; nothing is done where the rows would be more than there may be. */
  const fill = useCallback(
    (how: RowsFill, record: Values, max: number): number | 'full' => {
      const now = latest.current;
      const filled = fillRows(now.rows, how, record);
      if (filled.added === 0) return 0;
      if (filled.rows.length > max) return 'full';
      // A row that stood there keeps its key, wherever it stands now: its controls are not made anew.
      const keyOf = new Map(now.rows.map((row, at) => [row, now.keys[at]]));
      put({
        rows: filled.rows as readonly RowValues[],
        keys: filled.rows.map((row) => keyOf.get(row as RowValues) ?? nextKey.current++),
      });
      return filled.added;
    },
    [put],
  );

  const duplicate = useCallback(
    (at: number) => {
      const row = latest.current.rows[at];
      if (row) insert(at + 1, copyOf(row));
    },
    [insert],
  );

  const move = useCallback(
    (from: number, to: number) => {
      const now = latest.current;
      put({ rows: moved(now.rows, from, to), keys: moved(now.keys, from, to) });
    },
    [put],
  );

  const remove = useCallback(
    (at: number) => {
      const now = latest.current;
      const row = now.rows[at];
      const key = now.keys[at];
      if (row === undefined || key === undefined) return;
      setRemoved({ at, row, key });
      put({ rows: now.rows.filter((_, i) => i !== at), keys: now.keys.filter((_, i) => i !== at) });
    },
    [put],
  );

  const undo = () => {
    if (!removed) return;
    const now = latest.current;
    const at = Math.min(removed.at, now.rows.length);
    put({ rows: inserted(now.rows, at, removed.row), keys: inserted(now.keys, at, removed.key) });
    setRemoved(undefined);
  };

  return { rows, keys, removed, fill, change, add, duplicate, move, remove, undo };
}
