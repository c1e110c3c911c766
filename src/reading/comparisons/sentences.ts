import type { Quantity } from '../quantities/quantity.ts';
import { readGap } from './gap.ts';
import type { Gap } from './gap.ts';
import type { Item, Sentence } from './item.ts';

const ends = /[。！？!?；;\n]/g;

/** A sentence is cut after this many numbers, and looks back this far before its first one: hostile text stays linear. */
const mostItems = 64;
const longestHead = 2000;

/** 接待30批。同比增长5%: a sentence that only says a change belongs to the one right before it. */
function continues(previous: Sentence | undefined, start: number, gap: Gap): boolean {
  return (
    previous !== undefined &&
    previous.end + 1 === start &&
    previous.items.length < mostItems &&
    gap.direction !== undefined &&
    gap.base !== undefined &&
    gap.leftover === '' &&
    gap.pieces[0]?.kind === 'base'
  );
}

const itemOf = (quantity: Quantity, gap: Gap): Item => ({
  quantity,
  gap,
  use: 'row',
  comparison: null,
  old: false,
  notes: [],
});

/**
 * Groups numbers by the sentence in which they stand, one sentence at a time, so that a long text is never held in
 * pieces; sentences without a number are left out.
 */
export function* groupSentences(text: string, quantities: readonly Quantity[]): Generator<Sentence> {
  let current: Sentence | undefined;
  let start = 0;
  let end = -1;
  for (const quantity of quantities) {
    const opens = end < quantity.start;
    // Each sentence end is looked at once; the pattern is set anew as other passes may use it in between.
    while (end < quantity.start && end < text.length) {
      ends.lastIndex = end + 1;
      start = end + 1;
      end = ends.exec(text)?.index ?? text.length;
    }
    if (!current || opens || current.items.length >= mostItems) {
      const from: number = opens
        ? Math.max(start, quantity.start - longestHead)
        : current!.items.at(-1)!.quantity.end;
      const gap = readGap(text.slice(from, quantity.start));
      if (opens && current && continues(current, start, gap)) current.end = end;
      else {
        if (current) yield current;
        current = { start: from, end, items: [] };
      }
      current.items.push(itemOf(quantity, gap));
      continue;
    }
    current.items.push(
      itemOf(quantity, readGap(text.slice(current.items.at(-1)!.quantity.end, quantity.start))),
    );
  }
  if (current) yield current;
}
