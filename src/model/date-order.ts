import type { CivilDate } from './date.ts';
import type { ErrorCode, ErrorParams } from './errors.ts';
import type { Field, Values } from './field.ts';

/** What the days of a record owe to each other and to today. */
export interface DateRules {
  /** `[later, earlier]`: where both are filled, the first may not lie before the second. */
  readonly order?: readonly (readonly [later: string, earlier: string])[];
  /** Entries of what has happened: none of them lies in the future. */
  readonly past?: readonly string[];
}

type Fields = Readonly<Record<string, Field>>;

/** Reports days that lie before those they follow, and what has happened on a day that is still to come. */
export function checkDates(
  { order = [], past = [] }: DateRules,
  record: Values,
  report: (path: string, code: ErrorCode, params: ErrorParams) => void,
  known: { readonly fields: Fields; readonly today: CivilDate },
): void {
  const day = (name: string): CivilDate | undefined => {
    const value = record[name];
    return typeof value === 'string' ? value : undefined;
  };
  for (const [later, earlier] of order) {
    const [first, second] = [day(earlier), day(later)];
    if (first !== undefined && second !== undefined && second < first)
      report(later, 'dates-out-of-order', { other: known.fields[earlier]?.label ?? earlier, date: first });
  }
  for (const name of past)
    if ((day(name) ?? '') > known.today) report(name, 'date-too-late', { max: known.today });
}

/** What does not hold together in such a declaration, in words. */
export function* dateFaults({ order = [], past = [] }: DateRules, fields: Fields): Generator<string> {
  for (const name of new Set([...order.flat(), ...past]))
    if (fields[name]?.kind.name !== 'date') yield `dates: “${name}” is not a date`;
}
