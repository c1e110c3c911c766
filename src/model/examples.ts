import type { ErrorCode } from './errors.ts';
import type { Values } from './field.ts';

/**
 * Stands for an id that only exists once something was stored: `{ $ref: 'person:wang-min' }` another example by the
 * name of its type and its own, `{ $ref: 'unit:applicant' }` a unit, `{ $ref: 'file:pdf' }` an uploaded file. All who
 * name it share it; `{ $new: 'travel-document:affairs' }` is a record made for this one alone, which it may hold, and
 * `{ $new: 'delegation:two-countries@back' }` one that was taken to that state first; `{ $next: 2018 }` is a number that
 * is one more each time.
 */
export interface ExampleRef {
  readonly $ref: string;
}

interface ExampleRecord {
  /** kebab-case, unique in its type. */
  readonly name: string;
  /** What it shows, where the name is not enough. */
  readonly about?: string;
  readonly values: Values;
  /** Examples of other types that must stand before it: `education-note:all-taught`. */
  readonly after?: readonly string[];
  /** What people fill in later, when actions and steps of the process ask for it. */
  readonly asked?: Values;
  /** The action taken together with entering it. */
  readonly action?: string;
}

/** A record as the office would enter it, and what the machine must say to it. */
export type Example =
  | (ExampleRecord & { readonly valid: true })
  | (ExampleRecord & { readonly invalid: readonly { readonly path: string; readonly code: ErrorCode }[] });

/** Declares the examples of a type: tests hold them, documents show them. Refuses a name used twice. */
export function defineExamples(examples: readonly Example[]): readonly Example[] {
  const names = new Set<string>();
  for (const { name } of examples) {
    if (!/^[a-z][a-z0-9-]*$/.test(name)) throw new Error(`example “${name}” is not kebab-case`);
    if (names.has(name)) throw new Error(`two examples are called “${name}”`);
    names.add(name);
  }
  return examples;
}
