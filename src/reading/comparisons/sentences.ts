import type { Quantity } from '../quantities/quantity.ts';
import { readGap } from './gap.ts';
import type { Sentence } from './item.ts';

const ends = /[。！？!?；;\n]/g;

/** A sentence is cut after this many numbers, and looks back this far before its first one: hostile text stays linear. */
const mostItems = 64;
const longestHead = 2000;

/**
 * Groups numbers by the sentence in which they stand, one sentence at a time, so that a long text is never held in
 * pieces; sentences without a number are left out.
 */
export function* groupSentences(text: string, quantities: readonly Quantity[]): Generator<Sentence> {
  let current: Sentence | undefined;
  let start = 0;
  let end = -1;
  ends.lastIndex = 0;
  for (const quantity of quantities) {
    if (end < quantity.start) {
      if (current) yield current;
      // Each sentence end is looked at once. The pattern is used by one pass at a time, from where this one stands.
      while (end < quantity.start) {
        ends.lastIndex = end + 1;
        const match = ends.exec(text);
        if (end >= 0) start = end + 1;
        end = match ? match.index : text.length;
        if (!match) break;
      }
      current = { start: Math.max(start, quantity.start - longestHead), end, items: [] };
    } else if (current && current.items.length >= mostItems) {
      yield current;
      current = { start: current.items.at(-1)!.quantity.end, end, items: [] };
    }
    const items = current!.items;
    const from = items.at(-1)?.quantity.end ?? current!.start;
    items.push({
      quantity,
      gap: readGap(text.slice(from, quantity.start)),
      use: 'row',
      comparison: null,
      old: false,
      notes: [],
    });
  }
  if (current) yield current;
}
