import type { Quantity } from '../quantities/quantity.ts';
import { readGap } from './gap.ts';
import type { Sentence } from './item.ts';

const ends = /[。！？!?；;\n]/g;

/** Groups numbers by the sentence in which they stand; sentences without a number are left out. */
export function groupSentences(text: string, quantities: readonly Quantity[]): Sentence[] {
  const sentences: Sentence[] = [];
  let current: Sentence | undefined;
  let start = 0;
  let end = -1;
  ends.lastIndex = 0;
  for (const quantity of quantities) {
    while (end < quantity.start) {
      // The next sentence end after the last one; each end is looked at once.
      const match = ends.exec(text);
      if (end >= 0) start = end + 1;
      end = match ? match.index : text.length;
      current = undefined;
      if (!match) break;
    }
    if (!current) {
      current = { start, end, items: [] };
      sentences.push(current);
    }
    const previous = current.items.at(-1);
    const from = previous ? previous.quantity.end : start;
    current.items.push({
      quantity, gap: readGap(text.slice(from, quantity.start)), use: 'row', comparison: null, old: false, notes: [],
    });
  }
  return sentences;
}
