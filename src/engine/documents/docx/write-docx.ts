import { Document, LineRuleType, Packer, type FileChild, type Paragraph } from 'docx';
import type { DocumentNode } from '../../../model/document.ts';
import { numberHeadings } from '../../../model/document/number-headings.ts';
import { cleanText } from './clean-text.ts';
import { codeTable } from './code.ts';
import { createFigureMarks, type MarkFigure } from './figure-marks.ts';
import { headParagraphs } from './head.ts';
import { imprint } from './imprint.ts';
import { fonts, size } from './layout.ts';
import { packAgain } from './pack.ts';
import { pageNumber, producedBy, sectionProperties } from './page.ts';
import {
  addresseeParagraph,
  annexParagraphs,
  attachmentParagraphs,
  headingParagraphs,
  signatureParagraphs,
  textParagraphs,
  titleParagraphs,
} from './paragraphs.ts';
import { paragraph } from './runs.ts';
import { tableOf } from './tables.ts';

/**
 * An official document in the layout of GB/T 9704-2012. `title` goes into the properties: what kind of document it is,
 * never whom it is about. `produced` stands above every page of a paper that stays in the house. The same nodes give the
 * same bytes.
 */
export async function writeDocx(
  title: string,
  nodes: readonly DocumentNode[],
  produced?: string,
): Promise<Uint8Array> {
  const numbers = numberHeadings(nodes);
  const mark = createFigureMarks();
  const children = nodes.flatMap((node, i) => [
    ...(isTable(node) && isTable(nodes[i - 1]) ? [between()] : []),
    ...childrenOf(nodes, i, numbers[i] ?? '', mark),
  ]);
  const document = new Document({
    // The theme's own fonts would come through wherever somebody adds a style by hand later.
    theme: { fonts: { headings: themeFont, body: themeFont } },
    evenAndOddHeaderAndFooters: true,
    defaultTabStop: size.body * 20,
    sections: [
      {
        properties: sectionProperties,
        ...(produced === undefined
          ? {}
          : { headers: { default: producedBy(cleanText(produced)), even: producedBy(cleanText(produced)) } }),
        footers: { default: pageNumber('odd'), even: pageNumber('even') },
        children,
      },
    ],
  });
  return packAgain(await Packer.pack(document, 'uint8array'), cleanText(title));
}

const themeFont = { latin: fonts.body, eastAsia: fonts.body };

function isTable(node: DocumentNode | undefined): boolean {
  return node?.kind === 'table' || node?.kind === 'code';
}

// Two tables that follow each other would become one.
function between(): Paragraph {
  return paragraph({ spacing: { before: 0, after: 0, line: 120, lineRule: LineRuleType.EXACT } });
}

function childrenOf(
  nodes: readonly DocumentNode[],
  at: number,
  number: string,
  mark: MarkFigure,
): FileChild[] {
  const node = nodes[at];
  switch (node?.kind) {
    case undefined:
      return [];
    case 'head':
      return headParagraphs(node);
    case 'title':
      return titleParagraphs(node, nodes[at - 1]?.kind === 'head');
    case 'annex':
      return annexParagraphs(node);
    case 'addressee':
      return [addresseeParagraph(node)];
    case 'heading':
      return headingParagraphs(node, number, mark);
    case 'paragraph':
      return textParagraphs(node, mark);
    case 'table':
      return [tableOf(node, mark)];
    case 'attachments':
      return attachmentParagraphs(node);
    case 'signature':
      return signatureParagraphs(node);
    case 'imprint':
      return imprint(node);
    case 'code':
      return [codeTable(node, at + 1)];
  }
}
