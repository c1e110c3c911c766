import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import type { DocumentNode } from '../../../model/document.ts';
import { plainText } from '../../../model/document/line.ts';
import { linesOf, widthOf } from './clean-text.ts';
import { line, page, size } from './layout.ts';

/** Narrower margins than those of an official document: a page to be read at arm’s length, not to be sealed. */
const margin = 1134;
const text = {
  width: (page.width - 2 * margin) / 20,
  height: (page.height - margin - page.bottom) / 20,
};
/** From 二号 down to 小四; smaller is no large type, and nobody reads it in the morning. */
const sizes = [22, 20, 18, 16, 15, 14, 13, 12] as const;

/** The height of a line, in points. */
export const pitchOf = (points: number): number => points * 1.5;

/** The largest type in which a text stands on one page; the smallest where it does in none. */
export function pointsFor(nodes: readonly DocumentNode[]): number {
  // One line is spared, for what is set a little wider than it is reckoned.
  const fits = (points: number): boolean => (linesIn(nodes, points) + 1) * pitchOf(points) <= text.height;
  return sizes.find(fits) ?? 12;
}

function linesIn(nodes: readonly DocumentNode[], points: number): number {
  const across = text.width / points;
  const linesFor = (words: string): number =>
    words === '' ? 0 : linesOf(words).reduce((sum, one) => sum + Math.ceil((widthOf(one) + 2) / across), 0);
  return nodes.reduce((sum, node) => {
    switch (node.kind) {
      case 'title':
        // Its own lines, and an empty one.
        return sum + linesOf(node.text).length + 1;
      case 'heading':
        return sum + linesFor(`一、${node.text}${node.body === undefined ? '' : plainText(node.body)}`);
      case 'paragraph':
        return sum + linesFor(plainText(node.text));
      case 'table':
        return sum + node.rows.length + (node.head ?? []).length;
      default:
        return sum + 4;
    }
  }, 0);
}

/**
 * A Word file of ours in type of another size: the text, its title, lines, grid and first lines grow together, the margins
 * shrink. The same file gives the same bytes.
 */
export function inLargeType(docx: Uint8Array, points: number): Uint8Array {
  const parts = unzipSync(docx);
  const pitch = Math.round(pitchOf(points) * 20);
  const change = (xml: string): string =>
    xml
      .replace(/<w:(sz|szCs) w:val="(\d+)"\/>/g, (all, name: string, half: string) => {
        if (Number(half) === size.body * 2) return `<w:${name} w:val="${points * 2}"/>`;
        return Number(half) === size.title * 2 ? `<w:${name} w:val="${(points + 6) * 2}"/>` : all;
      })
      .replaceAll(`w:line="${line}"`, `w:line="${pitch}"`)
      .replaceAll(`w:linePitch="${line}"`, `w:linePitch="${pitch}"`)
      .replace(
        /w:firstLine="(\d+)"/g,
        (_, twips: string) => `w:firstLine="${Math.round((Number(twips) * points) / size.body)}"`,
      )
      .replace(`w:top="${page.top}"`, `w:top="${margin}"`)
      .replace(`w:left="${page.left}"`, `w:left="${margin}"`)
      .replace(`w:right="${page.right}"`, `w:right="${margin}"`);
  const changed = ['word/document.xml', 'word/styles.xml'];
  return zipSync(
    Object.fromEntries(
      Object.entries(parts).map(([name, bytes]) => [
        name,
        changed.includes(name) ? strToU8(change(strFromU8(bytes))) : bytes,
      ]),
    ),
    { level: 6, mtime: new Date(1980, 0, 1) },
  );
}
