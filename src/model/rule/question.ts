import type { CivilDate } from '../date.ts';
import type { Values } from '../field.ts';

/** A span of days, both ends counted. */
export interface Span {
  readonly from: CivilDate;
  readonly to: CivilDate;
}

/**
 * A condition on other records. `path` is an entry, `state`, `id`, or an entry of rows (`legs.country`: some row has
 * it). `overlaps` is for spans of days, `between` for days.
 */
export type Condition =
  | { readonly path: string; readonly is: string | number | boolean }
  | { readonly path: string; readonly in: readonly string[] }
  | { readonly path: string; readonly overlaps: Span }
  | { readonly path: string; readonly between: Span }
  | { readonly notId: string };

/**
 * What a rule wants to know of the office's other records, as data that the machine turns into one statement. It is
 * asked over the whole office, whatever the person may read: a rule that looks past the records of others would let
 * through what it is there to find. So its findings name no record but by id.
 */
export interface Question {
  /** Unique in its rule. */
  readonly name: string;
  readonly type: string;
  /** All of them must hold. */
  readonly conditions: readonly Condition[];
  /** The most records that are given back, the latest first. */
  readonly most: number;
}

/** A record that a question found. */
export interface Answer {
  readonly id: string;
  readonly title: string;
  readonly values: Values;
}
