import type { Cell } from '../../model/cell.ts';
import { columnLetter, rowXml, styles, stylesXml, xmlAttribute, xmlText, type Style } from './sheet-xml.ts';
import { writeZip, type ZipPart } from './zip-writer.ts';

/** A row with a look of its own, or plain cells. */
export type SheetRow = readonly Cell[] | { readonly cells: readonly Cell[]; readonly style: Style };

/** A sheet whose rows come as they are asked for. */
export interface Sheet {
  readonly name: string;
  readonly headings: readonly string[];
  readonly widths: readonly number[];
  /** Columns, counted from 0, that are not shown. */
  readonly hiddenColumns?: readonly number[];
  /** Not offered by programs; only ours looks at it. */
  readonly hidden?: boolean;
  readonly rows: AsyncIterable<SheetRow> | Iterable<SheetRow>;
}

export interface WorkbookLook {
  /** Printed above and below every page: who took it out, when, of which office. */
  readonly header: string;
  readonly footer: string;
  /** A sheet goes on in a further one beyond this many rows; what Excel holds unless said. */
  readonly mostRows?: number;
}

/** The rows of a sheet of Excel. */
export const sheetRows = 1_048_576;

const space = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/**
 * A workbook as a stream: sheets and rows are asked for one after the other, and nothing of them is kept. A sheet that
 * is full goes on in another called `name_2`.
 */
export function writeWorkbook(sheets: readonly Sheet[], look: WorkbookLook): AsyncGenerator<Buffer> {
  return writeZip(partsOf(sheets, look));
}

interface Placed {
  readonly name: string;
  readonly hidden: boolean;
}

async function* partsOf(sheets: readonly Sheet[], look: WorkbookLook): AsyncGenerator<ZipPart> {
  const placed: Placed[] = [];
  const mostRows = look.mostRows ?? sheetRows;
  for (const sheet of sheets) {
    const rows = takeApart(sheet.rows);
    for (let part = 1; part === 1 || rows.more(); part++) {
      placed.push({ name: part === 1 ? sheet.name : `${sheet.name}_${part}`, hidden: sheet.hidden === true });
      yield {
        name: `xl/worksheets/sheet${placed.length}.xml`,
        content: sheetXml(sheet, rows, look, mostRows, placed.length === 1),
      };
    }
  }
  const names = placed.map((_, i) => `sheet${i + 1}.xml`);
  yield { name: 'xl/styles.xml', content: [stylesXml] };
  yield { name: 'xl/workbook.xml', content: [workbookXml(placed)] };
  yield { name: 'xl/_rels/workbook.xml.rels', content: [workbookRelations(names)] };
  yield {
    name: '_rels/.rels',
    content: [
      `${declaration}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${relations}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    ],
  };
  yield { name: '[Content_Types].xml', content: [contentTypes(names)] };
}

interface Taken {
  next(): Promise<SheetRow | undefined>;
  /** Whether a row is left, known once a sheet was written. */
  more(): boolean;
}

// One row is looked at ahead, to know whether a further sheet is needed.
function takeApart(rows: Sheet['rows']): Taken {
  const walk =
    Symbol.asyncIterator in rows
      ? rows[Symbol.asyncIterator]()
      : (rows as Iterable<SheetRow>)[Symbol.iterator]();
  let ahead: SheetRow | undefined;
  let begun = false;
  const pull = async (): Promise<SheetRow | undefined> => {
    const { done, value } = await walk.next();
    return done ? undefined : (value as SheetRow);
  };
  return {
    async next() {
      if (!begun) ahead = await pull();
      begun = true;
      const row = ahead;
      if (row !== undefined) ahead = await pull();
      return row;
    },
    more: () => ahead !== undefined,
  };
}

async function* sheetXml(
  { headings, widths, hiddenColumns = [], hidden }: Sheet,
  rows: Taken,
  { header, footer }: WorkbookLook,
  mostRows: number,
  first: boolean,
): AsyncGenerator<string> {
  const columns = widths.map(
    (width, i) =>
      `<col min="${i + 1}" max="${i + 1}" width="${width}" customWidth="1"${hiddenColumns.includes(i) ? ' hidden="1"' : ''}/>`,
  );
  const frozen = hidden
    ? ''
    : '<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/><selection pane="bottomLeft"/>';
  yield `${declaration}<worksheet xmlns="${space}" xmlns:r="${relations}"><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><sheetViews><sheetView workbookViewId="0"${first ? ' tabSelected="1"' : ''}>${frozen}</sheetView></sheetViews><sheetFormatPr defaultRowHeight="15"/>${columns.length > 0 ? `<cols>${columns.join('')}</cols>` : ''}<sheetData>`;
  let text = rowXml(1, headings, styles.heading);
  let at = 1;
  while (at < mostRows) {
    const row = await rows.next();
    if (row === undefined) break;
    at++;
    text += 'style' in row ? rowXml(at, row.cells, row.style) : rowXml(at, row);
    if (text.length < 65_536) continue;
    yield text;
    text = '';
  }
  const filter =
    hidden || headings.length === 0 ? '' : `<autoFilter ref="A1:${columnLetter(headings.length - 1)}${at}"/>`;
  yield `${text}</sheetData>${filter}<pageMargins left="0.5" right="0.5" top="0.8" bottom="0.8" header="0.3" footer="0.3"/><pageSetup paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="0"/><headerFooter><oddHeader>${pageText(header)}</oddHeader><oddFooter>${pageText(footer)}</oddFooter></headerFooter></worksheet>`;
}

// In the codes of headers & begins a command, so one of the text is doubled. Excel takes 255 characters.
function pageText(text: string): string {
  const plain = text.replace(/\s+/g, ' ').replace(/&/g, '&&').slice(0, 200);
  return xmlText(`&C&10${/^\d/.test(plain) ? ' ' : ''}${plain}`);
}

function workbookXml(placed: readonly Placed[]): string {
  const sheets = placed.map(
    ({ name, hidden }, i) =>
      `<sheet name="${xmlAttribute(name)}" sheetId="${i + 1}"${hidden ? ' state="veryHidden"' : ''} r:id="rId${i + 1}"/>`,
  );
  return `${declaration}<workbook xmlns="${space}" xmlns:r="${relations}"><bookViews><workbookView/></bookViews><sheets>${sheets.join('')}</sheets></workbook>`;
}

function workbookRelations(names: readonly string[]): string {
  const sheets = names.map(
    (name, i) => `<Relationship Id="rId${i + 1}" Type="${relations}/worksheet" Target="worksheets/${name}"/>`,
  );
  return `${declaration}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${sheets.join('')}<Relationship Id="rId${names.length + 1}" Type="${relations}/styles" Target="styles.xml"/></Relationships>`;
}

function contentTypes(names: readonly string[]): string {
  const of = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
  const sheets = names.map(
    (name) => `<Override PartName="/xl/worksheets/${name}" ContentType="${of}.worksheet+xml"/>`,
  );
  return `${declaration}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${of}.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="${of}.styles+xml"/>${sheets.join('')}</Types>`;
}
