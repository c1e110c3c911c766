import type { Field } from './field.ts';
import type { Workflow } from './workflow.ts';

/**
 * While a record stands in some states it holds another, which nobody else can hold meanwhile: a loan its document, a
 * booking its car. The machine moves the record that is held in the same save, by actions that no person can take.
 */
export interface Holds {
  /** The reference to what is held. */
  readonly reference: string;
  /** The states in which it is held. */
  readonly while: readonly string[];
  /** The action of the held record when it is taken. */
  readonly takes: string;
  /** Its action when it is given back. */
  readonly gives: string;
  /** Another action than `gives` for some of the states in which holding ends: `{ lost: 'lose' }`. */
  readonly ends?: Readonly<Record<string, string>>;
}

/** The action of the held record when the holding one comes into a state that does not hold. */
export function endOf({ gives, ends = {} }: Holds, state: string): string {
  return (Object.keys(ends).includes(state) ? ends[state] : undefined) ?? gives;
}

/** What does not hold together in such a declaration, in words. */
export function* holdsFaults(
  { reference, while: states, ends = {} }: Holds,
  fields: Readonly<Record<string, Field>>,
  workflow: Workflow,
): Generator<string> {
  if (fields[reference]?.kind.name !== 'reference' || !fields[reference].required)
    yield `holds: “${reference}” is no required reference`;
  for (const state of [...states, ...Object.keys(ends)])
    if (!Object.keys(workflow.states).includes(state)) yield `holds: no state “${state}”`;
}

/** Whether the type that is held has the actions by which it is moved, in words where it has not. */
export function* heldFaults(holds: Holds, held: Workflow): Generator<string> {
  const actions = Object.values(held.actions).flatMap((list) => Object.entries(list));
  for (const name of [holds.takes, holds.gives, ...Object.values(holds.ends ?? {})]) {
    const found = actions.filter(([action]) => action === name);
    if (found.length === 0) yield `holds: there is no action “${name}”`;
    for (const [, { roles }] of found)
      if (!roles.includes('ledger')) yield `holds: the action “${name}” is not the ledger's`;
  }
}
