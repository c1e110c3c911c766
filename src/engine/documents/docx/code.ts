import {
  AlignmentType,
  BorderStyle,
  ImageRun,
  LineRuleType,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlignTable,
  WidthType,
} from 'docx';
import type { NodeOf } from '../../../model/document.ts';
import { cleanText } from './clean-text.ts';
import { size, textWidth } from './layout.ts';
import { qrPicture } from './qr-picture.ts';
import { paragraph, run } from './runs.ts';
import { offGrid } from './styles.ts';

/** 30 mm at 96 pixels an inch: read from a hand's distance, with the longest address that we print. */
const side = 114;
const codeWidth = 1900;

const none = { style: BorderStyle.NONE, size: 0, color: 'auto' } as const;

/**
 * Lines at the left, the code at the right; no borders. `id` tells the drawings of a document apart: the library would
 * go on counting from one document to the next.
 */
export function codeTable({ content, lines }: NodeOf<'code'>, id: number): Table {
  const look = { size: size.small } as const;
  const spacing = { before: 0, after: 0, line: 440, lineRule: LineRuleType.AT_LEAST } as const;
  const text = lines.map((one) => paragraph({ style: offGrid, spacing, children: [run(one, look)] }, look));
  const picture = paragraph({
    style: offGrid,
    alignment: AlignmentType.RIGHT,
    children: [
      new ImageRun({
        type: 'png',
        data: qrPicture(cleanText(content)).data,
        transformation: { width: side, height: side },
        altText: {
          id: String(id),
          name: '二维码',
          title: '二维码',
          description: cleanText(content),
        },
      }),
    ],
  });
  return new Table({
    width: { size: textWidth, type: WidthType.DXA },
    columnWidths: [textWidth - codeWidth, codeWidth],
    layout: TableLayoutType.FIXED,
    borders: {
      top: none,
      bottom: none,
      left: none,
      right: none,
      insideHorizontal: none,
      insideVertical: none,
    },
    rows: [
      new TableRow({
        cantSplit: true,
        children: [
          new TableCell({
            verticalAlign: VerticalAlignTable.BOTTOM,
            children: text.length > 0 ? text : [paragraph({})],
          }),
          new TableCell({ children: [picture] }),
        ],
      }),
    ],
  });
}
