import {
  streamXlsxRows,
  writeXlsx,
  type Cell as LibraryCell,
  type CellValue,
  type DataValidation,
} from 'hucre/xlsx';
import type { Cell } from '../../model/cell.ts';

/** The one file that knows the library for workbooks. */

/** A row as it stands in a sheet; `at` counts from 1 as programs show it. */
export interface ReadRow {
  readonly at: number;
  readonly cells: readonly Cell[];
}

/** The rows of a sheet in order, those without content included. */
export async function* readRows(bytes: Uint8Array, sheet: number): AsyncGenerator<ReadRow> {
  for await (const { index, values } of streamXlsxRows(bytes, { sheet }))
    yield { at: index + 1, cells: values.map(toCell) };
}

// Days come as midnight of UTC. What a program counts before March 1900 it counts wrongly; nobody's record is so old.
function toCell(value: CellValue | undefined): Cell {
  if (value === undefined || value === null) return null;
  if (value instanceof Date)
    return Number.isNaN(value.getTime()) ? null : { day: value.toISOString().slice(0, 10) };
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? value : null;
}

/** A column of a template: heading, note, and the list to choose from. */
export interface TemplateColumn {
  readonly heading: string;
  readonly note: string;
  readonly width: number;
  readonly list?: readonly string[];
  /** Days are entered as days, everything else as text. */
  readonly days?: boolean;
  readonly example: string | number | Date | null;
}

export interface TemplateSheet {
  readonly name: string;
  readonly columns: readonly TemplateColumn[];
}

/** Rows of a template that take lists and formats. */
const prepared = 2000;
/** The words of a list in the formula of a sheet; what is longer a program would refuse. */
const longestList = 255;

/** An empty workbook to fill: headings with notes, lists, one example row; and the sheet that says what it is. */
export function writeTemplateBook(
  sheets: readonly TemplateSheet[],
  meta: { readonly name: string; readonly rows: readonly (readonly string[])[] },
  header: string,
): Promise<Uint8Array> {
  const heading = {
    font: { bold: true },
    fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: 'E8EEF4' } },
    alignment: { wrapText: true, vertical: 'center' },
  } as const;
  const example = { font: { italic: true, color: { rgb: '595959' } }, numFmt: '@' } as const;
  return writeXlsx({
    sheets: [
      ...sheets.map(({ name, columns }) => ({
        name,
        columns: columns.map(({ width, days }) => ({ width, numFmt: days ? 'yyyy-mm-dd' : '@' })),
        rows: [columns.map((column) => column.heading), columns.map((column) => column.example)],
        cells: new Map<string, Partial<LibraryCell>>([
          ...columns.map(({ heading: value, note }, i): [string, Partial<LibraryCell>] => [
            `0,${i}`,
            { value, style: heading, comment: { text: note, author: '梧桐' } },
          ]),
          ...columns.map(({ example: value, days }, i): [string, Partial<LibraryCell>] => [
            `1,${i}`,
            { value, style: days ? { ...example, numFmt: 'yyyy-mm-dd' } : example },
          ]),
        ]),
        dataValidations: columns.flatMap(({ list }, i): DataValidation[] =>
          list && list.join(',').length <= longestList && !list.some((word) => word.includes(','))
            ? [
                {
                  type: 'list',
                  values: [...list],
                  allowBlank: true,
                  showErrorMessage: true,
                  errorTitle: '不在列表中',
                  errorMessage: '请从下拉列表中选一项。',
                  range: `${letter(i)}2:${letter(i)}${prepared}`,
                },
              ]
            : [],
        ),
        freezePane: { rows: 1 },
        headerFooter: { oddHeader: header },
        pageSetup: { orientation: 'landscape' as const, paperSize: 'a4' as const },
      })),
      { name: meta.name, rows: meta.rows.map((row) => [...row]), veryHidden: true },
    ],
  });
}

function letter(index: number): string {
  return index < 26
    ? String.fromCharCode(65 + index)
    : letter(Math.floor(index / 26) - 1) + letter(index % 26);
}
