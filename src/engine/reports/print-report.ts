import type { DocumentNode } from '../../model/document.ts';
import { inLargeType, pointsFor } from '../documents/docx/large-type.ts';
import { writeDocx } from '../documents/docx/write-docx.ts';
import { makePdf } from '../documents/make-pdf.ts';
import { writeHtml } from '../documents/write-html.ts';
import { writeMarkdown } from '../documents/write-markdown.ts';

/** The forms in which a report leaves the program. */
export const reportFormats = ['docx', 'pdf', 'html', 'md', 'json'] as const;
export type ReportFormat = (typeof reportFormats)[number];

/** What is printed: the nodes, the figures behind them, and what the file is called inside. */
export interface Printable {
  readonly title: string;
  readonly nodes: readonly DocumentNode[];
  /** On one page, in type as large as that allows. */
  readonly largeType?: boolean | undefined;
  /** For JSON: what else belongs to the report. */
  readonly data: Readonly<Record<string, unknown>>;
}

/**
 * A report as a file.
 * @throws pdf-not-possible, pdf-failed
 */
export async function printReport(
  { title, nodes, largeType, data }: Printable,
  format: ReportFormat,
): Promise<Uint8Array> {
  const points = largeType === true ? pointsFor(nodes) : undefined;
  const docx = async (): Promise<Uint8Array> => {
    const plain = await writeDocx(title, nodes);
    return points === undefined ? plain : inLargeType(plain, points);
  };
  const html = (): string => writeHtml(title, nodes, points);
  switch (format) {
    case 'docx':
      return docx();
    case 'pdf':
      return makePdf({ docx, html });
    case 'html':
      return Buffer.from(html());
    case 'md':
      return Buffer.from(writeMarkdown(nodes));
    case 'json':
      return Buffer.from(`${JSON.stringify({ title, ...data, nodes }, null, 2)}\n`);
  }
}
