import type { Field } from './field.ts';
import type { Labelled } from './label.ts';
import type { RecordType } from './record-type.ts';
import type { Workflow } from './workflow.ts';

/**
 * What is told beside the rows of a form while somebody types it: of each person who is named there, their other records
 * of this and other types. It never stands in the way of typing, and what it finds is no finding of a rule.
 */
export interface Beside extends Labelled {
  readonly en: string;
  /** The rows, in them the reference to a person, and the days of the record that others are held against. */
  readonly rows: string;
  readonly reference: string;
  readonly span: string;
  readonly asks: readonly BesideAsk[];
}

/** One thing that is asked of the records of a type. */
export interface BesideAsk extends Labelled {
  readonly name: string;
  readonly en: string;
  readonly type: string;
  /** Where those records name the person: `holder`, or `members.person` inside rows. */
  readonly path: string;
  readonly states: readonly string[];
  /** Their days, a span: those that overlap are marked, and the days of the year are added up. */
  readonly days?: string;
  /** How many years before the days of the form are looked at; without it all are. */
  readonly years?: number;
  /** Entries that tell what it was: `legs.country`, `place`. */
  readonly says: readonly string[];
  /**
   * What is told of a record that the person who types may not read: that there is one, with its days and without any
   * content; or nothing.
   */
  readonly unread: 'days' | 'nothing';
}

const fieldAt = (fields: Readonly<Record<string, Field>>, path: string): Field | undefined => {
  const [outer = '', inner] = path.split('.');
  const field = fields[outer];
  return inner === undefined ? field : field?.kind.inner?.(field.options)[inner];
};

/** What does not hold together within the type that declares it, in words. */
export function* besideFaults(
  { rows, reference, span }: Beside,
  fields: RecordType['fields'],
): Generator<string> {
  const named = fieldAt(fields, `${rows}.${reference}`);
  if (named?.kind.refersTo?.(named.options) === undefined)
    yield `beside: “${rows}.${reference}” points to nobody`;
  if (fieldAt(fields, span)?.kind.name !== 'date-range') yield `beside: “${span}” is no span of days`;
}

/** Whether a type can be asked so, in words where it cannot. */
export function* askedFaults(
  ask: BesideAsk,
  asked: { readonly type: RecordType; readonly workflow: Workflow },
  target: string | undefined,
): Generator<string> {
  const { fields } = asked.type;
  const named = fieldAt(fields, ask.path);
  if (named?.kind.refersTo?.(named.options) !== target || target === undefined)
    yield `beside ${ask.name}: “${ask.path}” does not name the same`;
  for (const state of ask.states)
    if (!Object.keys(asked.workflow.states).includes(state)) yield `beside ${ask.name}: no state “${state}”`;
  if (ask.days !== undefined && fields[ask.days]?.kind.name !== 'date-range')
    yield `beside ${ask.name}: “${ask.days}” is no span of days`;
  if (ask.days === undefined && ask.unread === 'days')
    yield `beside ${ask.name}: there are no days to be told of what is not read`;
  for (const path of ask.says)
    if (fieldAt(fields, path)?.kind.storage !== 'columns' || fieldAt(fields, path)?.kind.refersTo)
      yield `beside ${ask.name}: “${path}” cannot be said in a word`;
}
