import { plainText } from '../document/line.ts';
import type { Block, Report, ReportFacts, ReportNode } from './report.ts';
import { withWritten, type WrittenParagraph } from './written-paragraph.ts';

/**
 * A report of these facts: its title and the parts of its sections in their order, with what people wrote in their place.
 * What has nothing under it vanishes: a heading without text, and a section whose headings all went.
 */
export function makeReport(
  report: Report,
  facts: ReportFacts,
  paragraphs: readonly WrittenParagraph[] = [],
): readonly Block[] {
  const title: Block = { id: 'title', node: { kind: 'title', text: report.title(facts) } };
  const blocks = report.sections.flatMap((section) =>
    section.make(facts).map((block) => ({ ...block, id: `${section.name}.${block.id}` })),
  );
  return withoutEmpty(withWritten([title, ...blocks], facts.figures, paragraphs));
}

/** The blocks without empty paragraphs, and without headings that have nothing below them. */
export function withoutEmpty(blocks: readonly Block[]): readonly Block[] {
  const kept: Block[] = [];
  // Backwards: by then it is known whether a heading has anything before the next one of its level or above.
  let open: 1 | 2 | 3 | 4 | 'text' | undefined;
  for (const block of [...blocks].reverse()) {
    const { node } = block;
    if (node.kind === 'heading' && !hasBody(node)) {
      if (open === undefined || (open !== 'text' && open <= node.level)) continue;
      open = node.level;
    } else if (isEmpty(node)) continue;
    else open = node.kind === 'heading' ? node.level : 'text';
    // A heading with words of its own closes nothing above it: it is content of what stands above.
    if (node.kind === 'heading' && hasBody(node)) open = 'text';
    kept.push(block);
  }
  return kept.reverse();
}

function hasBody(node: Extract<ReportNode, { kind: 'heading' }>): boolean {
  return node.body !== undefined && plainText(node.body).trim() !== '';
}

function isEmpty(node: ReportNode): boolean {
  if (node.kind === 'paragraph') return plainText(node.text).trim() === '';
  if (node.kind === 'table') return node.rows.length === 0;
  return false;
}
