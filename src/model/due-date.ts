import type { Field, Values } from './field.ts';

/**
 * A day by which something must be done, counted in working days or days of the calendar from another: the machine reckons it with the
 * office's own calendar and the limit as the office has set it.
 */
export interface DueDate {
  /** The entry that holds the day; it is derived. */
  readonly field: string;
  /** The entry with the day from which it counts; that day itself does not. */
  readonly from: string;
  /** The rule whose parameters say how many days, and which of them holds for a record; none is that day itself. */
  readonly rule: string;
  readonly parameter: (record: Values) => string | undefined;
  /** `working` unless said. */
  readonly days?: DueUnit;
  /** Further limits of the rule of which the earliest counts; one that is zero does not hold here. */
  readonly sooner?: readonly { readonly parameter: string; readonly days: DueUnit }[];
}

/** What a limit counts: working days, days of the calendar, or months. */
export type DueUnit = 'working' | 'calendar' | 'months';

/** What does not hold together in the declaration of a due date, in words. */
export function* dueDateFaults(
  { field, from }: DueDate,
  fields: Readonly<Record<string, Field>>,
): Generator<string> {
  if (fields[field]?.kind.name !== 'date' || fields[field].written !== 'derived')
    yield `due: “${field}” is not a derived date`;
  if (fields[from]?.kind.name !== 'date') yield `due: “${from}” is not a date`;
}
