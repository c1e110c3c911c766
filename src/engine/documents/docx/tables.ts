import {
  AlignmentType,
  BorderStyle,
  HeightRule,
  LineRuleType,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlignTable,
  WidthType,
  type Paragraph,
  type ParagraphChild,
} from 'docx';
import type { Cell, NodeOf } from '../../../model/document.ts';
import { linesOf } from './clean-text.ts';
import { unmarked, type MarkFigure } from './figure-marks.ts';
import { size, textWidth } from './layout.ts';
import { paragraph, run, type RunLook } from './runs.ts';
import { offGrid } from './styles.ts';

const look = { size: size.table } as const;
// Off the grid and exact. The rows are only at least as high: a long name makes them grow instead of being cut.
const spacing = { before: 0, after: 0, line: 360, lineRule: LineRuleType.EXACT } as const;
const alignments = {
  left: AlignmentType.LEFT,
  center: AlignmentType.CENTER,
  right: AlignmentType.RIGHT,
} as const;

const thin = { style: BorderStyle.SINGLE, size: 4, color: '000000' } as const;
const borders = {
  top: thin,
  bottom: thin,
  left: thin,
  right: thin,
  insideHorizontal: thin,
  insideVertical: thin,
};

/** The columns in twips: shares of the whole width, the rest of the rounding in the last. */
export function columnWidths(shares: readonly number[]): number[] {
  const whole = shares.reduce((sum, share) => sum + share, 0);
  const widths = shares.map((share) => Math.floor((textWidth * share) / whole));
  const used = widths.reduce((sum, width) => sum + width, 0);
  return widths.map((width, i) => (i === widths.length - 1 ? width + textWidth - used : width));
}

function cellLine(
  children: readonly ParagraphChild[],
  align: Cell['align'],
  how: RunLook,
  keepNext = false,
): Paragraph {
  return paragraph(
    {
      style: offGrid,
      alignment: alignments[align ?? 'left'],
      spacing,
      keepNext,
      children,
    },
    how,
  );
}

/** What stands in a cell: its lines, room for a pen, and the line for signature and day. */
function cellChildren(cell: Cell, keepNext: boolean, mark: MarkFigure): Paragraph[] {
  const how: RunLook = cell.head === true ? { ...look, font: 'hei' } : look;
  const lines = linesOf(cell.text);
  const align = cell.align ?? (cell.head === true ? 'center' : 'left');
  return [
    ...(lines.length === 0 ? [''] : lines).map((text) =>
      cellLine(textRuns(cell, text, how, mark), align, how, keepNext),
    ),
    ...Array.from({ length: cell.room ?? 0 }, () => cellLine([], 'left', look)),
    ...(cell.foot === undefined ? [] : [cellLine([run(cell.foot, look)], 'right', look)]),
  ];
}

function textRuns(cell: Cell, text: string, how: RunLook, mark: MarkFigure): ParagraphChild[] {
  if (text === '') return [];
  return cell.figure === undefined ? [run(text, how)] : mark({ figure: cell.figure, text }, how);
}

function tableRow(cells: readonly (string | Cell)[], tableHeader: boolean, mark: MarkFigure): TableRow {
  const whole = cells.map((cell): Cell => (typeof cell === 'string' ? { text: cell } : cell));
  // A row with room for a pen may not be torn over two pages, unless a text in it fills one by itself.
  // What names the columns does not stay behind alone.
  const leads = whole.every(({ head }) => head === true);
  const long = whole.some(({ text }) => text.length > 400);
  return new TableRow({
    tableHeader,
    cantSplit: !long,
    height: { value: 480, rule: HeightRule.ATLEAST },
    children: whole.map(
      (cell) =>
        new TableCell({
          verticalAlign: VerticalAlignTable.CENTER,
          ...(cell.span === undefined ? {} : { columnSpan: cell.span }),
          ...(cell.rows === undefined ? {} : { rowSpan: cell.rows }),
          children: cellChildren(cell, leads, mark),
        }),
    ),
  });
}

/** A table across the whole text; its head is repeated on every page. */
export function tableOf({ columns, head = [], rows }: NodeOf<'table'>, mark: MarkFigure = unmarked): Table {
  return new Table({
    width: { size: textWidth, type: WidthType.DXA },
    columnWidths: columnWidths(columns),
    layout: TableLayoutType.FIXED,
    alignment: AlignmentType.CENTER,
    margins: { top: 40, bottom: 40, left: 80, right: 80 },
    borders,
    rows: [
      ...head.map((cells) => tableRow(cells.map(asHead), true, mark)),
      ...rows.map((cells) => tableRow(cells, false, mark)),
    ],
  });
}

function asHead(cell: string | Cell): Cell {
  return typeof cell === 'string' ? { text: cell, head: true } : { head: true, ...cell };
}
