import type { Item } from '../comparisons/item.ts';

/** How sure the reading of one figure is, from what its form leaves open. 0 to 1. */
export function confidenceOf(item: Item, subject: string): number {
  const { quantity } = item;
  let sure = 0.97;
  if (!quantity.measure) sure -= 0.12;
  if (quantity.chinese && quantity.value <= 10 && !quantity.magnitude) sure -= 0.1;
  if (quantity.kind === 'time' || quantity.kind === 'score') sure -= 0.08;
  if (item.rate) sure -= 0.05;
  if (subject.length < 2) sure -= 0.15;
  if (item.comparison && item.comparison.percent === null) sure -= 0.03;
  return Math.round(Math.max(0.3, sure) * 100) / 100;
}
