import {
  AlignmentType,
  DocumentGridType,
  Footer,
  Header,
  LineRuleType,
  PageNumber,
  TextRun,
  type ISectionPropertiesOptions,
} from 'docx';
import { line, page, size } from './layout.ts';
import { paragraph, runLook } from './runs.ts';
import { offGrid } from './styles.ts';

/** The paper and its grid of lines. */
export const sectionProperties: ISectionPropertiesOptions = {
  page: {
    size: { width: page.width, height: page.height },
    margin: {
      top: page.top,
      left: page.left,
      right: page.right,
      bottom: page.bottom,
      header: 851,
      footer: page.footer,
      gutter: 0,
    },
  },
  grid: { type: DocumentGridType.LINES, linePitch: line },
};

/** Who produced a paper that stays in the house, and when; above the text, where GB/T 9704 has nothing. */
export function producedBy(words: string): Header {
  const look = { font: 'song', size: size.small } as const;
  const height = size.small * 20;
  return new Header({
    children: [
      paragraph(
        {
          style: offGrid,
          alignment: AlignmentType.RIGHT,
          spacing: { before: 0, after: 0, line: height, lineRule: LineRuleType.EXACT },
          children: [new TextRun({ ...runLook(look), color: '808080', text: words })],
        },
        look,
      ),
    ],
  });
}

/** — 1 — in 四号 宋体, one character from the outer edge: right on odd pages, left on even ones. */
export function pageNumber(side: 'odd' | 'even'): Footer {
  const look = { font: 'song', size: size.small } as const;
  const character = size.small * 20;
  return new Footer({
    children: [
      paragraph(
        {
          style: offGrid,
          alignment: side === 'odd' ? AlignmentType.RIGHT : AlignmentType.LEFT,
          indent: side === 'odd' ? { right: character } : { left: character },
          spacing: { before: 0, after: 0, line: character, lineRule: LineRuleType.EXACT },
          children: [new TextRun({ ...runLook(look), children: ['— ', PageNumber.CURRENT, ' —'] })],
        },
        look,
      ),
    ],
  });
}
