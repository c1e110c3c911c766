import type { FormulaSort } from './formula.ts';
import type { Labelled } from './label.ts';
import type { Nature } from './reported.ts';
import type { Light } from './target.ts';

/** A condition on the record's own entries: all of them must hold. A list means one of. */
export type Where = Readonly<Record<string, string | number | boolean | readonly (string | number)[]>>;

/** The part of a sum that some of the records bring: person-times of the key fields, of all person-times. */
export interface PartOfSum {
  /** The entry that is summed, and what it is counted in. */
  readonly sum: string;
  readonly unit: string;
  /** Which records are the part. */
  readonly where: Where;
}

/**
 * What is measured over the records: how many, the sum of an entry, or a share in percent: of the records, those whose
 * date entry lies before the end of the period (整改完成率: of all measures, those closed by then), or a part of a sum.
 */
export type Measure =
  { readonly count: true } | { readonly sum: string } | { readonly share: string | PartOfSum };

/**
 * A named figure over one record type. The verb is part of what it means: what an office approves, examines or
 * merely serves is never added up as one.
 */
export interface Indicator extends Labelled {
  /** `outbound.approved-batches`, never reused. */
  readonly name: string;
  readonly unit: string;
  /** `flow` counts what happened in a period by its basis date; `stock` what stands at its end. */
  readonly kind: 'flow' | 'stock';
  readonly measure: Measure;
  /** The date entry that places a record in the period; with several, the earliest that is filled. */
  readonly basis: readonly string[];
  readonly where?: Where;
  /** The definition in words, for the person who asks what the figure counts. */
  readonly definition: string;
  /** 审批, 审核上报, 服务 … */
  readonly verb?: string;
  /** Other words under which reports tell it, for reading past reports; the label itself need not stand here. */
  readonly aliases?: readonly string[];
  /** What it should reach, where the nature of the thing says so: all measures done. */
  readonly target?: number;
  /** Decimals of the comparison's percentage; one unless said. */
  readonly decimals?: number;
}

/** The share of a part in a whole in percent, half up to one decimal; nothing of nothing. */
export function shareOf(part: number, whole: number): number | null {
  return whole === 0 ? null : Math.floor((part / whole) * 1000 + 0.5 + 1e-9) / 10;
}

/** Declares an indicator. */
export function defineIndicator(indicator: Indicator): Indicator {
  return indicator;
}

/** One indicator's value for one period of one office, with its comparison. */
export interface Figure {
  readonly indicator: string;
  readonly label: string;
  /**
   * `reported` was entered, not counted; `formula` follows from other figures; `target` is a target of which nothing is
   * known yet but itself.
   */
  readonly kind: 'flow' | 'stock' | 'target' | 'record' | 'reported' | 'formula';
  /** The record that a target without a figure is. */
  readonly record?: string;
  readonly unit: string;
  readonly value: number;
  readonly previous: number | null;
  /** Half up, to the indicator's decimals; null without a base, and of what differs in points or places. */
  readonly percent: number | null;
  /** The change in percentage points of what is a percentage, or in places of a rank: the value less last year's. */
  readonly difference?: number;
  /** Decimals of the change where they are not those of the declaration. */
  readonly decimals?: number;
  /** What it should reach, where the indicator or a target of the office says so. */
  readonly target?: number;
  readonly aim?: Aim;
  /** The date on which a record counts: the label of the basis entry; `reported`, `target`, `formula` of what is no count. */
  readonly basis: string;
  /** `stated`: the change was published with the number, and no value of last year is known. */
  readonly baseFrom: 'records' | 'edition' | 'baseline' | 'reported' | 'stated' | 'none';
  /** What last year's records count now, where the value of last year is another one that was reported then. */
  readonly counted?: number;
  readonly reported?: Reported;
  readonly formula?: MadeOf;
}

/** What a figure that follows from others is made of. */
export interface MadeOf {
  readonly sort: FormulaSort;
  readonly operands: readonly string[];
  /** Whether it grows through the year: a sum of what happens in a period. */
  readonly accumulates: boolean;
}

/** What goes first where an office has both for last year: what its report told then, or what its records count now. */
export const baseChoices = ['told', 'records'] as const;
export type BaseChoice = (typeof baseChoices)[number];

/** How far a figure is on the way to a target that the office set. */
export interface Aim {
  /** The record of the target. */
  readonly id: string;
  readonly period: string;
  readonly source: string;
  /** In percent; null where a share says nothing: of ranks. */
  readonly reached: number | null;
  readonly light: Light;
}

/** What is told of a figure that was entered by people. */
export interface Reported {
  readonly nature: Nature;
  readonly area: string;
  readonly definition: string;
  readonly lowerIsBetter: boolean;
  readonly estimate: boolean;
  /** A number that is not exact: 余, 近, 约, 超过. */
  readonly vague?: string;
  /** The change is the one that was published, reckoned on this: comparable prices do not follow from two values. */
  readonly growthBasis?: string;
  readonly source: string;
  readonly reporter: string;
}

/**
 * The change against a base in percent, half up (away from zero) as official reports print it.
 * @returns null where there is no base or the base is zero (printed as —).
 */
export function percentChange(value: number, previous: number | null, decimals = 1): number | null {
  if (previous === null || previous === 0) return null;
  const scale = 10 ** decimals;
  const exact = ((value - previous) / Math.abs(previous)) * 100 * scale;
  const rounded = Math.sign(exact) * Math.floor(Math.abs(exact) + 0.5 + 1e-9);
  return rounded === 0 ? 0 : rounded / scale;
}
