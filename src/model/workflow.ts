import type { CivilDate } from './date.ts';
import type { Values } from './field.ts';
import type { Labelled } from './label.ts';
import type { Moment } from './rule.ts';

/** A state of a record. `editable`: the content may be saved. `incomplete`: required entries may be empty. */
export interface State extends Labelled {
  readonly en: string;
  readonly editable?: boolean;
  readonly incomplete?: boolean;
  /**
   * The rules are judged when a record comes into this state, or is corrected in it, as of this moment, and what blocks
   * is refused. For types that are not decided by a process, which judges by itself.
   */
  readonly judged?: Moment;
  /** What the colour means: waiting for us, running, done well, ended otherwise. */
  readonly tone: 'idle' | 'running' | 'good' | 'ended';
}

/** What a process knows of the decision that moves a record. */
export interface Decided {
  /** The day that counts: of the last decision, or of the signature on paper. */
  readonly on: CivilDate;
  readonly reason?: string;
  /** What the office does with the case by the authority table (`verbs`), and who had the last word. */
  readonly verb?: string;
  readonly decider?: string;
}

/** A series of numbers, and the entry that holds the number. */
export interface Numbering {
  readonly field: string;
  readonly series: string;
  /** How a number is written; `short` is the office's short name in document numbers (明外). */
  readonly format: (number: number, year: string, short: string) => string;
}

/** What somebody may do with a record in a state. */
export interface Action extends Labelled {
  readonly en: string;
  readonly to: string;
  readonly roles: readonly string[];
  /** Fields written by `action` that the person fills when acting, such as the date of approval. */
  readonly asks?: readonly string[];
  /** Of `asks`, those that may stay empty. */
  readonly optional?: readonly string[];
  /** Further entries that the action fixes, from the record as it stands. Pure. */
  readonly sets?: (record: Values, today: CivilDate, decided: Decided) => Values;
  /**
   * Taken by the process alone, when it reaches the state, or by the machine for guests and for other records (its roles
   * are those of `machineRoles`); no person may take it by itself.
   */
  readonly by?: 'process' | 'machine';
  /** Starts a run of the procedure's purpose of this name. */
  readonly starts?: string;
  /** Ends the run that is open, whatever step it waits for. */
  readonly endsProcess?: boolean;
  /** Gives the record the next number of a series, without gaps, unless it has one; of which may hang on the record. */
  readonly numbers?: Numbering | ((record: Values) => Numbering);
  /** Keeps the content as it is now, as the version that was approved. */
  readonly keeps?: boolean;
  /** Gives the content of the version that was kept last back to the record. */
  readonly restores?: boolean;
  /** Copies the entries of the type's `snapshots` once more, so that they stand as they were at this moment. */
  readonly snapshot?: boolean;
  /** A word of warning before an action that cannot be taken back. */
  readonly confirm?: string;
}

export interface Workflow {
  readonly initial: string;
  readonly states: Readonly<Record<string, State>>;
  /** For every state, the actions that lead out of it. A final state has none. */
  readonly actions: Readonly<Record<string, Readonly<Record<string, Action>>>>;
}

/** Records without a process: entered, corrected, never decided. */
export const plainWorkflow: Workflow = {
  initial: 'active',
  states: { active: { label: '有效', en: 'Active', editable: true, tone: 'good' } },
  actions: { active: {} },
};

/** Declares the states and actions of a type as a table; the compiler demands a line for every state. */
export function defineWorkflow<S extends string>(workflow: {
  readonly initial: S;
  readonly states: Readonly<Record<S, State>>;
  readonly actions: Readonly<Record<S, Readonly<Record<string, Action & { readonly to: S }>>>>;
}): Workflow {
  return workflow;
}
