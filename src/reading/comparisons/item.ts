import type { Comparison, Direction, Figure } from '../figure.ts';
import type { Quantity } from '../quantities/quantity.ts';
import type { Gap } from './gap.ts';

/** What a number does in its sentence. */
export type ItemUse = 'row' | 'change' | 'base' | 'difference';

export interface Item {
  quantity: Quantity;
  /** Words between the number before (or the sentence's beginning) and this one. */
  gap: Gap;
  use: ItemUse;
  comparison: Comparison | null;
  /** The old end of a from–to pair. */
  old: boolean;
  /** Decisions taken so far, for a person to read. */
  notes: string[];
  /** 增速, 降幅: a growth rate that stands for itself. */
  rate?: '增幅' | '降幅';
  /** The numbers of which its comparison is made, as they stand in the text: old value, size of the change, difference. */
  base?: Quantity;
  change?: Quantity;
  difference?: { quantity: Quantity; direction: Direction };
  /** What was told of it, once the sentence is read. */
  figure?: Figure;
}

/** One sentence with its numbers. */
export interface Sentence {
  start: number;
  end: number;
  items: Item[];
}
