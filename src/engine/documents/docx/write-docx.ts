import { Document, Packer, type FileChild } from 'docx';
import type { DocumentNode } from '../../../model/document.ts';
import { numberHeadings } from '../../../model/document/number-headings.ts';
import { cleanText } from './clean-text.ts';
import { codeTable } from './code.ts';
import { headParagraphs } from './head.ts';
import { imprint } from './imprint.ts';
import { fonts, size } from './layout.ts';
import { packAgain } from './pack.ts';
import { pageNumber, sectionProperties } from './page.ts';
import {
  addresseeParagraph,
  attachmentParagraphs,
  headingParagraphs,
  signatureParagraphs,
  textParagraphs,
  titleParagraphs,
} from './paragraphs.ts';
import { runLook } from './runs.ts';
import { tableOf } from './tables.ts';

/**
 * An official document in the layout of GB/T 9704-2012. `title` goes into the properties: what kind of document it is,
 * never whom it is about. The same nodes give the same bytes.
 */
export async function writeDocx(title: string, nodes: readonly DocumentNode[]): Promise<Uint8Array> {
  const numbers = numberHeadings(nodes);
  const children = nodes.flatMap((node, i) => childrenOf(node, numbers[i] ?? '', nodes[i - 1]));
  const document = new Document({
    // The theme's own fonts would come through wherever somebody adds a style by hand later.
    theme: { fonts: { headings: themeFont, body: themeFont } },
    styles: {
      default: { document: { run: { ...runLook(), language: { value: 'zh-CN', eastAsia: 'zh-CN' } } } },
    },
    evenAndOddHeaderAndFooters: true,
    defaultTabStop: size.body * 20,
    sections: [
      {
        properties: sectionProperties,
        footers: { default: pageNumber('odd'), even: pageNumber('even') },
        children,
      },
    ],
  });
  return packAgain(await Packer.pack(document, 'uint8array'), cleanText(title));
}

const themeFont = { latin: fonts.body, eastAsia: fonts.body };

function childrenOf(node: DocumentNode, number: string, before: DocumentNode | undefined): FileChild[] {
  switch (node.kind) {
    case 'head':
      return headParagraphs(node);
    case 'title':
      return titleParagraphs(node, before?.kind === 'head');
    case 'addressee':
      return [addresseeParagraph(node)];
    case 'heading':
      return headingParagraphs(node, number);
    case 'paragraph':
      return textParagraphs(node);
    case 'table':
      return [tableOf(node)];
    case 'attachments':
      return attachmentParagraphs(node);
    case 'signature':
      return signatureParagraphs(node);
    case 'imprint':
      return imprint(node);
    case 'code':
      return [codeTable(node)];
  }
}
