import { AlignmentType, BorderStyle, LineRuleType, type Paragraph } from 'docx';
import type { NodeOf } from '../../../model/document.ts';
import { widthOf } from './clean-text.ts';
import { line, red, textWidth } from './layout.ts';
import { emptyLines } from './paragraphs.ts';
import { paragraph, run } from './runs.ts';
import { offGrid } from './styles.ts';

/** The upper edge of 发文机关标志 lies 35 mm under that of the text (GB/T 9704-2012, 版头); 1.7 mm are above the sign itself. */
const above = 1890;
const largest = 48;
const smallest = 22;

/** As large as fits into one line: the standard names no size. */
function markSize(issuer: string): number {
  const fitting = Math.floor(textWidth / 20 / Math.max(1, widthOf(issuer)));
  return Math.max(smallest, Math.min(largest, fitting));
}

/** 发文机关标志 in red, 发文字号 two lines below, 4 mm further the red line across the whole text. */
export function headParagraphs({ issuer, number }: NodeOf<'head'>): Paragraph[] {
  const points = markSize(issuer);
  const mark = { font: 'title', size: points, color: red } as const;
  return [
    paragraph(
      {
        style: offGrid,
        alignment: AlignmentType.CENTER,
        spacing: {
          before: above,
          after: 0,
          line: Math.round(points * 20 * 1.2),
          lineRule: LineRuleType.EXACT,
        },
        children: [run(issuer, mark)],
      },
      mark,
    ),
    ...emptyLines(2),
    paragraph({
      alignment: AlignmentType.CENTER,
      spacing: { before: 0, after: 0, line, lineRule: LineRuleType.EXACT },
      border: { bottom: { style: BorderStyle.SINGLE, size: 12, color: red, space: 5 } },
      children: number === undefined ? [] : [run(number)],
    }),
  ];
}
