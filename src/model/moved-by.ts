import type { Field, Values } from './field.ts';
import type { Workflow } from './workflow.ts';

/**
 * Actions that the machine takes with a record when the one that it refers to comes into a state: letters are taken
 * back when their delegation is cancelled. A record in a state without the action stays as it is.
 */
export interface MovedBy {
  /** The reference to the record that moves it. */
  readonly reference: string;
  readonly moves: readonly {
    /** The states into which that record comes. */
    readonly when: readonly string[];
    /** Not for every record that comes there; pure. */
    readonly only?: (moving: Values) => boolean;
    /** The action that is taken then; it asks for nothing. */
    readonly action: string;
  }[];
}

/** What does not hold together in such a declaration, in words. */
export function* movedByFaults(
  { reference, moves }: MovedBy,
  fields: Readonly<Record<string, Field>>,
  workflow: Workflow,
): Generator<string> {
  if (fields[reference]?.kind.name !== 'reference') yield `movedBy: “${reference}” is no reference`;
  for (const { action } of moves) {
    const found = Object.values(workflow.actions).flatMap((actions) => actions[action] ?? []);
    if (found.length === 0) yield `movedBy: there is no action “${action}”`;
    for (const { roles, asks = [] } of found)
      if (!roles.includes('ledger') || asks.length > 0)
        yield `movedBy: the action “${action}” is not the ledger's, or asks for something`;
  }
}
