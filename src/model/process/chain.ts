import type { Labelled } from '../label.ts';

/** Somebody by account, or a body without one (a leader who reads paper, 组织部, the province): then `id` is null. */
export interface Party {
  readonly id: string | null;
  readonly name: string;
}

/** A person with an account. */
export interface Person extends Party {
  readonly id: string;
}

/** On whose side a step is decided: in the applying unit, in the office, or by a body outside both. */
export type Side = 'unit' | 'office' | 'outside';

/**
 * Who sits on a step. A role is held by people of the record's unit on the side `unit`, else of the office. Where
 * nobody with an account holds it, the step has one seat without an account, and is decided on paper.
 */
export type Seating =
  { readonly role: string } | { readonly people: readonly Person[] } | { readonly body: string };

/**
 * How the seats of a step decide together.
 * `one`: the first holder alone · `any`: whoever decides first · `all`: everybody (会签) · `order`: everybody, one after
 * the other · a count: so many of them.
 */
export type Mode = 'one' | 'any' | 'all' | 'order' | { readonly count: number };

/** A step of a chain as it was when the process began: later edits of the chain do not reach into open cases. */
export interface ChainStep extends Labelled {
  /** Unique in its chain; a step that was added later is called `officer+1`. */
  readonly name: string;
  readonly en: string;
  readonly side: Side;
  readonly seating: Seating;
  readonly mode: Mode;
  /** The workflow state that the record is in while the step is open. */
  readonly state: string;
  /** Working days within which it should be decided; none means no deadline. */
  readonly days?: number;
  /** Whether the step may refuse for good; every step may return. */
  readonly mayRefuse: boolean;
  /** Entries of the record that are filled when the step is passed, and those of them that may stay empty. */
  readonly asks?: readonly string[];
  readonly optional?: readonly string[];
  /** The step is never collapsed into its neighbour, although the same person sits on both. */
  readonly apart?: boolean;
}
