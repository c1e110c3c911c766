import { cellWords, isBlank, type Cell } from '../../../model/cell.ts';
import type { Field, Values } from '../../../model/field.ts';
import { isId } from '../../../model/id.ts';
import type { PlacedRow, RawItem } from '../join-rows.ts';
import type { SheetColumn } from '../sheet-plan.ts';
import type { CellFinding } from './cell-finding.ts';
import type { MatchedSheet } from './match-sheets.ts';

/** A word that stands where an entry points to something; the id is not known yet. */
export class PointerWord {
  readonly target: string;
  readonly word: string;

  constructor(target: string, word: string) {
    this.target = target;
    this.word = word;
  }
}

/** A row of a table inside a record, as the workbook has it. */
export interface GivenRow {
  readonly id: string | undefined;
  readonly entries: Readonly<Record<string, unknown>>;
  readonly place: PlacedRow;
}

/** What a workbook says of one record, before anything was looked up. */
export interface GivenItem {
  readonly place: PlacedRow;
  /** The id that an export wrote. */
  readonly recordId: string | undefined;
  readonly version: number | undefined;
  /** Entries that the workbook has columns for; empty ones are null, tables are lists of `GivenRow`. */
  readonly entries: Readonly<Record<string, unknown>>;
  /** What stands in columns that only an action writes, to be compared with what is stored. */
  readonly fixed: Values;
  readonly findings: CellFinding[];
}

const errorWords = /^#(REF!|N\/A|VALUE!|NAME\?|DIV\/0!|NUM!|NULL!)$/;

/** Reads the rows of one record by the columns that the headings named. */
export function readItem(raw: RawItem, sheets: readonly MatchedSheet[]): GivenItem {
  const findings: CellFinding[] = [];
  const sheetOf = (row: PlacedRow): MatchedSheet => {
    const found = sheets.find(({ sheet }) => sheet === row.sheet);
    if (!found) throw new Error('a row of a sheet that was not matched');
    return found;
  };
  const matched = sheetOf(raw.row);
  const { read, fixed } = readEntries(matched, raw.row, findings);
  const version = raw.row.cells[matched.columns.findIndex((column) => column?.role === 'version')];
  const tables = sheets.flatMap(({ plan }) => (plan.rows === undefined ? [] : [plan.rows]));
  const rows = Object.fromEntries(
    [...new Set(tables)].map((field) => [
      field,
      (raw.children[field] ?? []).map((row): GivenRow => {
        const own = sheetOf(row);
        const id = cellWords(row.cells[own.columns.findIndex((column) => column?.role === 'row')]).trim();
        return {
          id: isId(id) ? id : undefined,
          entries: readEntries(own, row, findings).read,
          place: row,
        };
      }),
    ]),
  );
  if (raw.repeats !== undefined)
    findings.push({
      sheet: matched.name,
      row: raw.row.at,
      heading: null,
      column: null,
      code: 'key-repeated',
      params: { first: raw.repeats, key: raw.key },
    });
  return {
    place: raw.row,
    recordId: isId(raw.key) ? raw.key : undefined,
    version:
      typeof version === 'number' ? version : /^\d+$/.test(cellWords(version)) ? Number(version) : undefined,
    entries: { ...read, ...rows },
    fixed,
    findings,
  };
}

function readEntries(
  sheet: MatchedSheet,
  row: PlacedRow,
  findings: CellFinding[],
): { readonly read: Record<string, unknown>; readonly fixed: Record<string, unknown> } {
  const read: Record<string, unknown> = {};
  const fixed: Record<string, unknown> = {};
  for (const { name, field, cells, reads, first } of entriesOf(sheet, row)) {
    const wrong = cells.find((cell) => typeof cell === 'string' && errorWords.test(cell.trim()));
    if (reads && typeof wrong === 'string') {
      findings.push({
        sheet: sheet.name,
        row: row.at,
        heading: first.heading,
        column: sheet.columns.indexOf(first),
        code: 'cell-is-error',
        params: { label: field.label, value: wrong.trim() },
      });
      continue;
    }
    (reads ? read : fixed)[name] = cells.every((cell) => isBlank(cell)) ? null : inputOf(field, first, cells);
  }
  return { read, fixed };
}

function inputOf(field: Field, { entry }: SheetColumn, cells: readonly Cell[]): unknown {
  const input = entry?.form.read(cells, field.options);
  const target = field.kind.refersTo?.(field.options);
  return target !== undefined && typeof input === 'string' ? new PointerWord(target, input.trim()) : input;
}

interface EntryCells {
  readonly name: string;
  readonly field: Field;
  readonly first: SheetColumn;
  readonly cells: readonly Cell[];
  readonly reads: boolean;
}

// The columns of one entry need not stand side by side.
function entriesOf(sheet: MatchedSheet, row: PlacedRow): EntryCells[] {
  const entries = new Map<string, { first: SheetColumn; cells: Cell[] }>();
  sheet.columns.forEach((column, at) => {
    if (!column?.entry) return;
    const { name, part } = column.entry;
    const known = entries.get(name) ?? { first: column, cells: [] };
    known.cells[part] = row.cells[at] ?? null;
    entries.set(name, known);
  });
  return [...entries].flatMap(([name, { first, cells }]): EntryCells[] =>
    first.entry
      ? [{ name, field: first.entry.field, first, cells: [...cells], reads: first.entry.read }]
      : [],
  );
}
