import { plainText } from '../document/line.ts';
import type { Block } from './report.ts';

/** A part whose words are others than they were; empty where it was not there, or is no more. */
export interface ChangedBlock {
  readonly block: string;
  readonly before: string;
  readonly after: string;
}

/** The words of a part: of a table its cells. */
export function wordsOfBlock({ node }: Block): string {
  switch (node.kind) {
    case 'title':
      return node.text.replace(/\n/g, '');
    case 'annex':
      return `${node.mark} ${node.title}`;
    case 'heading':
      return `${node.text}${node.body === undefined ? '' : plainText(node.body)}`;
    case 'paragraph':
      return plainText(node.text);
    case 'table':
      return [...(node.head ?? []), ...node.rows]
        .map((row) => row.map((cell) => (typeof cell === 'string' ? cell : cell.text)).join(' '))
        .join('\n');
    case 'attachments':
      return node.names.join('；');
    case 'signature':
      // The day follows the clock, which is no change of the text.
      return node.by;
  }
}

/** What changed between two states of a report, in the order of the later one; what is no more stands last. */
export function changedBlocks(before: readonly Block[], after: readonly Block[]): readonly ChangedBlock[] {
  const old = new Map(before.map((block) => [block.id, wordsOfBlock(block)]));
  const now = new Set(after.map(({ id }) => id));
  return [
    ...after.flatMap((block): ChangedBlock[] => {
      const words = wordsOfBlock(block);
      const was = old.get(block.id) ?? '';
      return was === words ? [] : [{ block: block.id, before: was, after: words }];
    }),
    ...before.flatMap((block): ChangedBlock[] =>
      now.has(block.id) ? [] : [{ block: block.id, before: wordsOfBlock(block), after: '' }],
    ),
  ];
}
