import type { CivilDate } from './date.ts';
import type { Values } from './field.ts';
import type { Labelled } from './label.ts';

/** A state of a record. `editable`: the content may be saved. `incomplete`: required entries may be empty. */
export interface State extends Labelled {
  readonly en: string;
  readonly editable?: boolean;
  readonly incomplete?: boolean;
  /** What the colour means: waiting for us, running, done well, ended otherwise. */
  readonly tone: 'idle' | 'running' | 'good' | 'ended';
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
  readonly sets?: (record: Values, today: CivilDate) => Values;
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
