import type { DocumentNode } from '../document.ts';
import { chineseNumeral } from './written.ts';

const labels: readonly ((n: number) => string)[] = [
  (n) => `${chineseNumeral(n)}、`,
  (n) => `（${chineseNumeral(n)}）`,
  (n) => `${n}.`,
  (n) => `（${n}）`,
];

/**
 * The numbers in front of the headings: 一、 then （一） then 1. then （1） (GB/T 9704-2012, 正文), by the place of the
 * node; nothing for whatever is no heading. A heading begins the levels below it anew.
 */
export function numberHeadings(nodes: readonly DocumentNode[]): readonly (string | undefined)[] {
  const counts = [0, 0, 0, 0];
  return nodes.map((node) => {
    if (node.kind !== 'heading') return undefined;
    const at = node.level - 1;
    const n = (counts[at] ?? 0) + 1;
    counts.fill(0, at + 1);
    counts[at] = n;
    return labels[at]?.(n);
  });
}
