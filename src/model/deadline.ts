import type { Field } from './field.ts';
import type { Rule } from './rule.ts';
import type { Workflow } from './workflow.ts';

/**
 * A day by which something must be done while a record stands in some states. The machine says so the day before, on
 * the day after and once more to whoever answers for it; and where the delay grows it proposes a measure against the
 * unit, which a person confirms.
 */
export interface Deadline {
  /** The entry with the day. */
  readonly field: string;
  /** The states in which it is waited for. */
  readonly while: readonly string[];
  /** The roles of the record's own unit that hear of it, besides whoever entered the record. */
  readonly reminds: readonly string[];
  /** Who hears of it in the office, so many days after the day. */
  readonly escalates: { readonly days: number; readonly roles: readonly string[] };
  /** The measure that is proposed: that the unit's requests are not accepted. */
  readonly suspends?: {
    /** The rule whose clause stands in the grounds, and its parameter that says how many days late is too late. */
    readonly rule: string;
    readonly parameter: string;
    /** What is late, and what was not done with it, for the grounds: 证照, 未交还. */
    readonly what: string;
    readonly undone: string;
  };
}

/** What does not hold together in such a declaration, in words. */
export function* deadlineFaults(
  { field, while: states, suspends }: Deadline,
  whole: {
    readonly fields: Readonly<Record<string, Field>>;
    readonly workflow: Workflow;
    readonly rules: readonly Rule[];
  },
): Generator<string> {
  if (whole.fields[field]?.kind.name !== 'date') yield `deadline: “${field}” is not a date`;
  for (const state of states)
    if (!Object.keys(whole.workflow.states).includes(state)) yield `deadline: no state “${state}”`;
  if (!suspends) return;
  const rule = whole.rules.find(({ name }) => name === suspends.rule);
  if (typeof rule?.parameters[suspends.parameter]?.value !== 'number')
    yield `deadline: no rule “${suspends.rule}” with the number “${suspends.parameter}”`;
}
