import type { Field } from './field.ts';
import type { Workflow } from './workflow.ts';

/**
 * Records that carry an edition of a report to its signature. The workbench of reports takes the edition, puts it into
 * a record and hands it in; the record's process does the rest.
 */
export interface SignsReports {
  /** The machine's action that puts an edition in; where the state has it, another edition may come. */
  readonly take: string;
  /** The action that hands it in. */
  readonly submit: string;
  /** The entry for what the reader should know. */
  readonly note: string;
  /** The state in which the edition in it is signed. */
  readonly signed: string;
  /** The entries with the day of the signature and with whose it is. */
  readonly signedOn: string;
  readonly signedBy: string;
}

/** Entries that the workbench fills, and the kind of each. */
export const takenEntries: Readonly<Record<string, string>> = {
  report: 'text',
  period: 'text',
  edition: 'text',
  number: 'number',
  overridden: 'number',
  turned: 'number',
};

/** What does not hold together in the declaration, in words. */
export function* signsReportsFaults(
  { take, submit, note, signed, signedOn, signedBy }: SignsReports,
  fields: Readonly<Record<string, Field>>,
  workflow: Workflow,
): Generator<string> {
  const actions = Object.values(workflow.actions);
  const takes = actions.flatMap((of) => of[take] ?? []);
  if (takes.length === 0) yield `signsReports: there is no action “${take}”`;
  for (const { roles, asks = [], to } of takes) {
    if (!roles.includes('ledger')) yield `signsReports: the action “${take}” is not the ledger's`;
    for (const name of Object.keys(takenEntries))
      if (!asks.includes(name)) yield `signsReports: the action “${take}” does not ask for “${name}”`;
    if (workflow.actions[to]?.[submit]?.starts === undefined)
      yield `signsReports: “${submit}” hands nothing in from “${to}”`;
  }
  if (!workflow.actions[workflow.initial]?.[take]) yield 'signsReports: a new record takes no edition';
  if (!workflow.states[signed] || Object.keys(workflow.actions[signed] ?? {}).length > 0)
    yield `signsReports: “${signed}” is no last state`;
  if (fields[note]?.kind.name !== 'long-text' || fields[note].written !== 'form')
    yield `signsReports: “${note}” is no long text`;
  for (const [name, kind] of Object.entries({ ...takenEntries, [signedOn]: 'date', [signedBy]: 'text' }))
    if (fields[name]?.kind.name !== kind || fields[name].written !== 'action')
      yield `signsReports: “${name}” is no ${kind} written by an action`;
}
