import type { CivilDate } from './date.ts';
import type { DocumentNode } from './document.ts';
import type { Values } from './field.ts';
import type { Labelled, Words } from './label.ts';
import type { ProcessState } from './process/state.ts';
import type { TreeSums } from './tree.ts';

/** Entries as they are printed: raw for what is decided by them, in words for what is read. */
export interface PrintedEntries {
  readonly values: Values;
  /** In Chinese, with names for ids, 德国 for DE, 36,000.00元; empty where nothing was entered. */
  text(name: string): string;
}

/** A record as a form sees it. */
export interface PrintedRecord extends PrintedEntries {
  /** Where its page is: `/records/delegation/0190…`. */
  readonly path: string;
  readonly state: string;
  rows(name: string): readonly PrintedEntries[];
}

/** What a rule finds in the record, and whether it was let pass. */
export interface PrintedFinding {
  readonly message: string;
  /** Document, number and article. */
  readonly clause: string;
  readonly waiver?: {
    readonly status: 'asked' | 'granted' | 'declined';
    readonly reason: string;
    /** Who granted or declined it. */
    readonly by: string;
  };
}

/** A record of the tree that a form is printed from, in the order of a table of contents. */
export interface PrintedNode {
  readonly record: PrintedRecord;
  readonly depth: number;
  readonly sums: TreeSums;
  /** The day on which anything of it was saved last. */
  readonly movedOn: CivilDate;
}

/** Everything that a form may say. */
export interface FormFacts {
  readonly record: PrintedRecord;
  readonly office: { readonly name: string; readonly short: string };
  /** The last or the running process; undefined where none was ever begun. */
  readonly process: { readonly label: string; readonly state: ProcessState } | undefined;
  readonly findings: readonly PrintedFinding[];
  /** The whole tree of the record, itself among them, where its type has one. */
  readonly tree: readonly PrintedNode[];
  /** What the references that a form reads point to; one is absent that is empty, or that the person may not read. */
  readonly referred: Readonly<Record<string, PrintedRecord>>;
  readonly today: CivilDate;
}

/** An official document that is printed from a record. One file in `forms/` of the type's folder. */
export interface Form extends Labelled {
  /** kebab-case, the name of its file and the path of its download. */
  readonly name: string;
  readonly en: string;
  /** The states of the record in which it may be printed, or whenever a decision is waited for. */
  readonly offered: { readonly states: readonly string[] } | 'while a process is open';
  /** Why it cannot be printed although the record stands so. */
  readonly refuses?: (facts: FormFacts) => Words | undefined;
  /** It is handed over or sent: then nothing says who printed it, as on any official document. */
  readonly leavesHouse?: true;
  /** The references whose records it prints from, beside its own: a notice says what the delegation's approval says. */
  readonly reads?: readonly string[];
  /** Its number, where it bears one: the name of the file begins with it. */
  readonly number?: (facts: FormFacts) => string;
  /** What stands in it. Pure. */
  readonly write: (facts: FormFacts) => readonly DocumentNode[];
}

/** Declares a form; refuses a name that is no path. */
export function defineForm(form: Form): Form {
  if (!/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(form.name))
    throw new Error(`form “${form.name}” is not kebab-case`);
  return form;
}

/** Why a form is not offered for a record, in words; nothing if it is. `stateLabel` is what the state is called. */
export function whyNotOffered(form: Form, facts: FormFacts, stateLabel: Words): Words | undefined {
  const { offered } = form;
  const status = facts.process?.state.status;
  if (offered === 'while a process is open') {
    if (status !== 'open' && status !== 'supplement')
      return { zh: '现在没有等待办理的环节', en: 'no decision is waited for' };
  } else if (!offered.states.includes(facts.record.state)) {
    return { zh: `当前状态为“${stateLabel.zh}”`, en: `the state is “${stateLabel.en}”` };
  }
  return form.refuses?.(facts);
}
