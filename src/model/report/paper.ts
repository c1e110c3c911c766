import { plainText } from '../document/line.ts';
import type { Labelled } from '../label.ts';
import type { Block } from './report.ts';
import { sectionsOf } from './sections-of.ts';
import type { WrittenParagraph } from './written-paragraph.ts';

/**
 * One of several papers out of the same words and figures: for whom it is, how long it may be, and which parts it has.
 * Where it says something in words of its own, these stand in the place of the common ones.
 */
export interface Paper extends Labelled {
  /** `party`; addresses and the command line call it so. */
  readonly name: string;
  readonly en: string;
  /** Characters that whoever receives it takes at most. */
  readonly most: number;
  /** The sections that it has; all unless said. */
  readonly sections?: readonly string[];
}

/** The name under which a paper's own words for a block are kept beside the common ones. */
export const variantOf = (paper: string, block: string): string => `~${paper}~${block}`;

/** Takes such a name apart; undefined for the common words. */
export function parseVariant(block: string): { readonly paper: string; readonly block: string } | undefined {
  const [, paper, inner] = /^~([a-z][a-z0-9-]*)~(.+)$/s.exec(block) ?? [];
  return paper === undefined || inner === undefined ? undefined : { paper, block: inner };
}

/** The paragraphs as one paper has them, or the common ones: words of other papers are none of its business. */
export function paragraphsFor(
  paragraphs: readonly WrittenParagraph[],
  paper: string | undefined,
): readonly WrittenParagraph[] {
  const common = paragraphs.filter(({ block }) => parseVariant(block) === undefined);
  if (paper === undefined) return common;
  const own = new Map(
    paragraphs.flatMap((paragraph) => {
      const of = parseVariant(paragraph.block);
      return of?.paper === paper ? [[of.block, paragraph] as const] : [];
    }),
  );
  const known = new Set(common.map(({ block }) => block));
  return [
    ...common.map((paragraph) => {
      const variant = own.get(paragraph.block);
      // It stands where the common words stand.
      return variant ? { ...paragraph, pieces: variant.pieces, hidden: variant.hidden === true } : paragraph;
    }),
    ...[...own].flatMap(([block, variant]) => (known.has(block) ? [] : [{ ...variant, block }])),
  ];
}

/** The parts of a report that a paper has. */
export function blocksFor(blocks: readonly Block[], { sections }: Pick<Paper, 'sections'>): readonly Block[] {
  if (sections === undefined) return blocks;
  const of = sectionsOf(blocks);
  const kept = blocks.filter((_, i) => of[i] === 'title' || sections.includes(of[i] ?? ''));
  // Without an annex nothing is said of annexes.
  const hasAnnex = kept.some(({ node }) => node.kind === 'annex');
  return hasAnnex ? kept : kept.filter(({ node }) => node.kind !== 'attachments');
}

/** How many characters a part has, as one counts a text: spaces, tables and what stands below the text are none. */
export function charactersOf({ node }: Block): number {
  const words =
    node.kind === 'title'
      ? node.text
      : node.kind === 'heading'
        ? `${node.text}${node.body === undefined ? '' : plainText(node.body)}`
        : node.kind === 'paragraph'
          ? plainText(node.text)
          : '';
  return [...words.replace(/\s/g, '')].length;
}

/** How long a paper is, and of what: its sections, the longest first. */
export interface PaperLength {
  readonly count: number;
  readonly sections: readonly { readonly name: string; readonly count: number }[];
}

/** Counts it. */
export function lengthOf(blocks: readonly Block[]): PaperLength {
  const of = sectionsOf(blocks);
  const sums = new Map<string, number>();
  blocks.forEach((block, i) => {
    const name = of[i] ?? '';
    sums.set(name, (sums.get(name) ?? 0) + charactersOf(block));
  });
  const sections = [...sums].map(([name, count]) => ({ name, count })).filter(({ count }) => count > 0);
  sections.sort((a, b) => b.count - a.count);
  return { count: sections.reduce((sum, { count }) => sum + count, 0), sections };
}

/** What does not hold together in the papers of a report, in words. */
export function* paperFaults(
  papers: readonly Paper[],
  sections: readonly { readonly name: string }[],
): Generator<string> {
  const names = new Set<string>();
  for (const { name, most, sections: parts = [] } of papers) {
    if (!/^[a-z][a-z0-9-]*$/.test(name)) yield `the paper “${name}” is not called in kebab-case`;
    if (names.has(name)) yield `two papers are called “${name}”`;
    names.add(name);
    if (most <= 0) yield `the paper “${name}” may hold nothing`;
    for (const part of parts)
      if (!sections.some((one) => one.name === part)) yield `the paper “${name}” has no section “${part}”`;
  }
}
