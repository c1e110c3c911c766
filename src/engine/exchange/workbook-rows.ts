import { Parser } from 'htmlparser2';
import { cellWords, isBlank, type Cell } from '../../model/cell.ts';
import { findStarredMark } from '../files/secrecy-mark.ts';
import { openZip } from '../files/zip-parts.ts';
import { readRows, type ReadRow } from './hucre.ts';
import { WorkbookError } from './workbook-fault.ts';
import { sheetRows } from './write-workbook.ts';

/** All rows of all sheets together, without the empty ones. */
const mostRows = 1_000_000;
const mostColumns = 300;

/** How much a workbook may hold. */
export interface WorkbookLimits {
  readonly rows: number;
  readonly columns: number;
}

/** A sheet with what stands in it; rows without content are left out. */
export interface SheetContent {
  readonly name: string;
  readonly hidden: boolean;
  readonly rows: readonly ReadRow[];
}

/**
 * Reads every sheet of a workbook that was inspected.
 * @throws WorkbookError when it is too large, or holds the mark of a state secret
 */
export async function readSheets(
  bytes: Uint8Array,
  limits: WorkbookLimits = { rows: mostRows, columns: mostColumns },
): Promise<SheetContent[]> {
  const sheets: SheetContent[] = [];
  let total = 0;
  for (const [index, { name, hidden }] of listSheets(bytes).entries()) {
    const rows: ReadRow[] = [];
    let seen = 0;
    for await (const row of readRows(bytes, index)) {
      seen++;
      if (row.at > sheetRows || seen > sheetRows)
        throw new WorkbookError({ code: 'workbook-too-large', sheet: name, max: sheetRows });
      const cells = trimmed(row.cells);
      if (cells.length === 0) continue;
      if (cells.length > limits.columns)
        throw new WorkbookError({ code: 'workbook-too-wide', sheet: name, max: limits.columns });
      if (++total > limits.rows)
        throw new WorkbookError({ code: 'workbook-too-large', sheet: name, max: limits.rows });
      refuseSecret(cells);
      rows.push({ at: row.at, cells });
    }
    sheets.push({ name, hidden, rows });
  }
  return sheets;
}

function trimmed(cells: readonly Cell[]): readonly Cell[] {
  let length = cells.length;
  while (length > 0 && isBlank(cells[length - 1])) length--;
  return length === cells.length ? cells : cells.slice(0, length);
}

function refuseSecret(cells: readonly Cell[]): void {
  for (const cell of cells) {
    if (typeof cell !== 'string' || !/[★✭⭐]/.test(cell)) continue;
    const mark = findStarredMark(cellWords(cell));
    if (mark !== undefined) throw new WorkbookError({ code: 'file-secret', mark });
  }
}

/** The sheets in the order of the workbook. */
function listSheets(bytes: Uint8Array): { readonly name: string; readonly hidden: boolean }[] {
  const part = 'xl/workbook.xml';
  const xml = openZip(bytes, { inflated: Number.MAX_SAFE_INTEGER })
    ?.read((name) => name === part)
    ?.get(part);
  if (!xml) throw new WorkbookError({ code: 'workbook-unreadable' });
  const sheets: { name: string; hidden: boolean }[] = [];
  const parser = new Parser(
    {
      onopentag(tag, attributes) {
        if (tag.replace(/^.*:/, '') === 'sheet')
          sheets.push({ name: attributes.name ?? '', hidden: /hidden/i.test(attributes.state ?? '') });
      },
    },
    { xmlMode: true, decodeEntities: true },
  );
  parser.end(new TextDecoder().decode(xml));
  return sheets;
}
