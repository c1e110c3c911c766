import {
  AlignmentType,
  DocumentGridType,
  Footer,
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
