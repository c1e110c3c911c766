import type { Field } from './field.ts';
import type { Workflow } from './workflow.ts';

/**
 * One line at the head of the list into which records are typed one after the other, for what comes by the dozen:
 * Tab leads through the entries, Enter saves and makes the line ready again.
 */
export interface QuickEntry {
  /** The entries of the line, in the order of Tab. */
  readonly fields: readonly string[];
  /** Of these, what stays for the next record: the date, the agent, the country. */
  readonly keeps: readonly string[];
  /** Of these, what begins with the day of today. */
  readonly today?: readonly string[];
  /** The action that takes an entry back which was just made; it may ask for nothing. */
  readonly undo?: string;
  /** A second line: what went out by the first comes back by this one. */
  readonly settles?: Settles;
}

/** A line in which a record that stands is found and an action taken with it, one after the other. */
export interface Settles {
  readonly action: string;
  /** The state in which records are found. */
  readonly from: string;
  /** The entries of the line, in the order of Tab: of those that the action asks for. */
  readonly fields: readonly string[];
  /** Of these, what stays for the next record, and what begins with the day of today. */
  readonly keeps: readonly string[];
  readonly today?: readonly string[];
}

/** What does not hold together in the declaration of a line, in words. */
export function* quickEntryFaults(
  { fields: line, keeps, today = [] }: QuickEntry,
  fields: Readonly<Record<string, Field>>,
): Generator<string> {
  for (const name of line) {
    const field = fields[name];
    if (!field) yield `quickEntry: no field “${name}”`;
    else if (field.written !== 'form') yield `quickEntry: “${name}” is not written by a person`;
    else if (field.kind.storage === 'rows' || field.kind.storage === 'files')
      yield `quickEntry: “${name}” does not fit into a line`;
  }
  for (const name of [...keeps, ...today])
    if (!line.includes(name)) yield `quickEntry: “${name}” stays or begins, and does not stand in the line`;
  for (const [name, { required, written }] of Object.entries(fields))
    if (required && written === 'form' && !line.includes(name))
      yield `quickEntry: “${name}” is required and does not stand in the line`;
}

/** What does not hold together in the declaration of the second line, in words. */
export function* settlesFaults(
  { action, from, fields, keeps, today = [] }: Settles,
  workflow: Workflow,
): Generator<string> {
  const taken = workflow.actions[from]?.[action];
  if (!taken) yield `quickEntry: no action “${action}” leads out of “${from}”`;
  const { asks = [], optional = [] } = taken ?? {};
  for (const name of fields)
    if (!asks.includes(name)) yield `quickEntry: “${action}” does not ask for “${name}”`;
  for (const name of asks)
    if (!fields.includes(name) && !optional.includes(name)) yield `quickEntry: “${action}” needs “${name}”`;
  for (const name of [...keeps, ...today])
    if (!fields.includes(name)) yield `quickEntry: “${name}” stays or begins, and does not stand in the line`;
}
