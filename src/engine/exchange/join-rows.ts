import { cellWords, isBlank } from '../../model/cell.ts';
import type { ReadRow } from './hucre.ts';
import { exampleMark } from './sheet-plan.ts';

/** Which sheets hold what, by their numbers in the workbook, and where their headings and keys are. */
export interface JoinPlan {
  readonly records: readonly SheetPlace[];
  readonly children: readonly (SheetPlace & { readonly field: string; readonly label: string })[];
}

export interface SheetPlace {
  readonly sheet: number;
  readonly headingsAt: number;
  /** The column of the number of the record, counted from 0; undefined where there is none. */
  readonly keyColumn: number | undefined;
}

/** One row of a sheet, and which sheet. */
export interface PlacedRow extends ReadRow {
  readonly sheet: number;
}

/** A record as it stands in the workbook, its rows beside it. */
export interface RawItem {
  readonly row: PlacedRow;
  readonly key: string;
  readonly children: Readonly<Record<string, readonly PlacedRow[]>>;
  /** The row of the same number that stands further up. */
  readonly repeats?: number;
}

/** Everything of the workbook, put together. */
export interface Joined {
  readonly items: readonly RawItem[];
  /** Rows whose record is not in the workbook. */
  readonly orphans: readonly { readonly row: PlacedRow; readonly key: string; readonly column: number }[];
}

/** Puts the rows of the further sheets to the records that they belong to. */
export function joinRows(sheets: readonly { readonly rows: readonly ReadRow[] }[], plan: JoinPlan): Joined {
  const keyOf = (row: ReadRow, column: number | undefined): string =>
    column === undefined ? '' : cellWords(row.cells[column]).trim();
  const below = new Map<string, Record<string, PlacedRow[]>>();
  const rowsOf = (place: SheetPlace): PlacedRow[] =>
    (sheets[place.sheet]?.rows ?? [])
      .filter((row) => row.at > place.headingsAt && keyOf(row, place.keyColumn) !== exampleMark)
      .map((row) => ({ ...row, sheet: place.sheet }));
  const claimed = new Map<string, number>();
  const rows = plan.records.flatMap((place) =>
    rowsOf(place).map((row) => ({ row, key: keyOf(row, place.keyColumn) })),
  );
  for (const { row, key } of rows) if (key !== '' && !claimed.has(key)) claimed.set(key, row.at);
  const orphans: Joined['orphans'][number][] = [];
  for (const place of plan.children)
    for (const row of rowsOf(place)) {
      const key = keyOf(row, place.keyColumn);
      if (row.cells.every((cell, i) => i === place.keyColumn || isBlank(cell))) continue;
      if (!claimed.has(key)) orphans.push({ row, key, column: place.keyColumn ?? 0 });
      const lists = below.get(key) ?? {};
      (lists[place.field] ??= []).push(row);
      below.set(key, lists);
    }
  return {
    orphans,
    items: rows.map(({ row, key }): RawItem => {
      const first = claimed.get(key);
      return {
        row,
        key,
        children: key === '' ? {} : (below.get(key) ?? {}),
        ...(first === undefined || first === row.at ? {} : { repeats: first }),
      };
    }),
  };
}
