import {
  BorderStyle,
  LineRuleType,
  OverlapType,
  RelativeVerticalPosition,
  TabStopType,
  Table,
  TableAnchorType,
  TableCell,
  TableLayoutType,
  TableRow,
  WidthType,
  type FileChild,
  type IParagraphOptions,
} from 'docx';
import type { NodeOf } from '../../../model/document.ts';
import { writtenDay } from '../../../model/document/written.ts';
import { page, size, textWidth } from './layout.ts';
import { paragraph, run } from './runs.ts';
import { offGrid } from './styles.ts';

const look = { size: size.small } as const;
/** One character of 四号, by which both ends of a line are drawn in. */
const character = size.small * 20;

// 首条和末条 0.35 mm, those between 0.25 mm, in eighths of a point.
const strong = { style: BorderStyle.SINGLE, size: 8, color: '000000' } as const;
const fine = { style: BorderStyle.SINGLE, size: 6, color: '000000' } as const;
const none = { style: BorderStyle.NONE, size: 0, color: 'auto' } as const;

function imprintRow(options: IParagraphOptions): TableRow {
  const spacing = { before: 0, after: 0, line: 440, lineRule: LineRuleType.AT_LEAST } as const;
  return new TableRow({
    cantSplit: true,
    children: [new TableCell({ children: [paragraph({ style: offGrid, spacing, ...options }, look)] })],
  });
}

/**
 * 版记 on the last line of the page that the text ends on: 抄送, then who issued it and, at the right, when. A table
 * that floats to the foot of the text; what it hangs on is a line of no height after it.
 */
export function imprint({ copies, issuer, on }: NodeOf<'imprint'>): FileChild[] {
  const sent = imprintRow({
    // Names that go on stand under the first one.
    indent: { left: 4 * character, hanging: 3 * character, right: character },
    children: [run(`抄送：${copies.join('，')}。`, look)],
  });
  const issued = imprintRow({
    indent: { left: character, right: character },
    tabStops: [{ type: TabStopType.RIGHT, position: textWidth - character }],
    children: [run(`${issuer}\t${writtenDay(on)}印发`, look)],
  });
  const table = new Table({
    width: { size: textWidth, type: WidthType.DXA },
    columnWidths: [textWidth],
    layout: TableLayoutType.FIXED,
    margins: { top: 0, bottom: 0, left: 0, right: 0 },
    float: {
      // From the edge of the paper: where it is given from the margin, LibreOffice lets a wide table not float.
      horizontalAnchor: TableAnchorType.PAGE,
      absoluteHorizontalPosition: page.left,
      verticalAnchor: TableAnchorType.MARGIN,
      relativeVerticalPosition: RelativeVerticalPosition.BOTTOM,
      overlap: OverlapType.NEVER,
    },
    borders: {
      top: strong,
      bottom: strong,
      left: none,
      right: none,
      insideHorizontal: fine,
      insideVertical: none,
    },
    rows: copies.length === 0 ? [issued] : [sent, issued],
  });
  return [
    table,
    paragraph(
      { style: offGrid, spacing: { before: 0, after: 0, line: 20, lineRule: LineRuleType.EXACT } },
      { size: 1 },
    ),
  ];
}
