import type { UnitKind } from '../units/measure-words.ts';

export type Bound = 'min' | 'max';

/** A number with its unit, found in the restored text; what it means is decided later. */
export interface Quantity {
  /** Place of the numeral. */
  start: number;
  /** End of the unit. */
  unitEnd: number;
  /** End of the whole expression, with 以上, 左右. */
  end: number;
  value: number;
  valueMax?: number;
  /** Magnitude and measure word as written: 万元, 亿, 人次. */
  unit: string;
  magnitude: string;
  /** The measure word alone. */
  measure: string;
  kind: UnitKind;
  approx: boolean;
  bound?: Bound;
  chinese: boolean;
  negative: boolean;
}

/** The value in units of one (6.8 万元 → 68000), to compare quantities of one kind. */
export function absolute(quantity: Quantity): number {
  const scale = { '': 1, 万: 1e4, 亿: 1e8, 万亿: 1e12 }[quantity.magnitude] ?? 1;
  return quantity.value * scale;
}
