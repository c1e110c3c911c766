import type { CivilDate } from './date.ts';
import type { TextContext } from './field.ts';
import type { Labelled, Words } from './label.ts';

/** A day in a cell, whatever the format in which a sheet shows it. */
export interface Day {
  readonly day: CivilDate;
}

/** What stands in a cell of a workbook. */
export type Cell = string | number | boolean | Day | null;

/** One column of a sheet that an entry fills. */
export interface CellColumn {
  /** Put behind the entry's own heading where it fills several columns: 起, 止, 币种. */
  readonly part?: Labelled;
  /** In characters of the sheet. */
  readonly width: number;
  /** What may stand there, one sentence for the note of the heading. */
  readonly takes: Words;
  /** Holds days, and is shown as such. */
  readonly days?: boolean;
  /** The words of a closed list, in its order. */
  readonly list?: readonly string[];
}

/** How a kind stands in a workbook, and how it is read back. Pure. */
export interface CellForm<V = unknown, O extends object = object> {
  columns(options: O): readonly CellColumn[];
  /** As many cells as there are columns. */
  write(value: V, options: O, context: TextContext): readonly Cell[];
  /** What `parse` takes, from cells that are not all empty. Of a pointer it is the word, not yet the id. */
  read(cells: readonly Cell[], options: O): unknown;
  /** Shown in a workbook and never read from one. */
  readonly writeOnly?: boolean;
}

/** Whether a cell holds a day. */
export function isDay(cell: Cell): cell is Day {
  return typeof cell === 'object' && cell !== null;
}

/** Whether nothing stands in a cell. */
export function isBlank(cell: Cell | undefined): boolean {
  return cell === undefined || cell === null || (typeof cell === 'string' && cell.trim() === '');
}

/** A cell as a person reads it. */
export function cellWords(cell: Cell | undefined): string {
  if (cell === undefined || cell === null) return '';
  if (isDay(cell)) return cell.day;
  if (typeof cell === 'boolean') return cell ? '是' : '否';
  return String(cell);
}

/** For kinds that stand in one cell as their words: the text for people out, the words in. */
export function wordCells<V, O extends object>(
  takes: (options: O) => Words,
  write: (value: V, options: O, context: TextContext) => string,
  more: { readonly width?: number; readonly list?: (options: O) => readonly string[] } = {},
): CellForm<V, O> {
  return {
    columns: (options) => [
      {
        width: more.width ?? 20,
        takes: takes(options),
        ...(more.list ? { list: more.list(options) } : {}),
      },
    ],
    write: (value, options, context) => [write(value, options, context)],
    read: ([cell]) => cellWords(cell),
  };
}
