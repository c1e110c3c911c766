import type { Field, Values } from './field.ts';

/** A record that was made before from the same one. */
export interface MadeBefore {
  readonly state: string;
  readonly values: Values;
}

/**
 * Records of the type are made from one of another type, as many at once as are missing: a letter to each office that
 * has people in a delegation. They are saved as if somebody had entered them one by one.
 */
export interface MadeFrom {
  /** The required reference to what they are made from. */
  readonly reference: string;
  /** What the button says. */
  readonly label: string;
  readonly en: string;
  /** The states of that record in which it is offered. */
  readonly states: readonly string[];
  /** The entries of those that are still missing, without the reference. Pure. */
  readonly make: (source: Values, before: readonly MadeBefore[]) => readonly Values[];
}

/** What does not hold together in such a declaration, in words. */
export function* madeFromFaults(
  { reference, states }: MadeFrom,
  fields: Readonly<Record<string, Field>>,
): Generator<string> {
  if (fields[reference]?.kind.name !== 'reference' || !fields[reference].required)
    yield `madeFrom: “${reference}” is no required reference`;
  if (states.length === 0) yield 'madeFrom: it is offered in no state';
}
