import { sql } from 'kysely';
import { addWorkingDays, type Calendar } from '../../model/calendar.ts';
import { addDays, isCivilDate, shiftMonths, type CivilDate } from '../../model/date.ts';
import type { DueUnit } from '../../model/due-date.ts';
import type { Values } from '../../model/field.ts';
import { categoryOf, type TypeBundle } from '../../model/record-type.ts';
import { resolveParameter, type OfficeLookup } from '../../model/rule/parameter.ts';
import { readCalendar } from '../calendar/office-calendar.ts';
import { compile } from '../database/compile.ts';
import type { Transaction } from '../database/database.ts';
import { lookupIn, readRuleSettings } from '../rules/rule-settings.ts';

/** What the office counts due dates by. */
export interface DueFacts {
  readonly calendar: Calendar;
  readonly officeValue: OfficeLookup;
  readonly province: string;
}

/** Reads it for a type that has a due date; nothing for the others. Statements travel with those of the save. */
export async function readDueFacts(
  tx: Transaction,
  { type }: Pick<TypeBundle, 'type'>,
): Promise<DueFacts | undefined> {
  if (!type.due) return undefined;
  const [calendar, settings, offices] = await Promise.all([
    readCalendar(tx),
    readRuleSettings(tx),
    tx.query(compile(sql`SELECT province FROM office WHERE id = ${tx.officeId}`, 'office-province')),
  ]);
  return { calendar, officeValue: lookupIn(settings), province: String(offices[0]?.province ?? '') };
}

/**
 * The due date of a record, by the limit that holds on the day from which it counts. Empty where that day is, and
 * where the holidays of a year are not loaded: a day is never guessed.
 */
export function withDueDate(bundle: TypeBundle, values: Values, facts: DueFacts | undefined): Values {
  const { due } = bundle.type;
  if (!due || !facts) return values;
  const { [due.field]: _before, ...others } = values;
  const from = values[due.from];
  const rule = bundle.rules.find(({ name }) => name === due.rule);
  if (!isCivilDate(from) || !rule) return others;
  const { calendar, officeValue, province } = facts;
  const parameter = due.parameter(values);
  if (parameter === undefined) return { ...others, [due.field]: from };
  const place = { today: from, province, category: categoryOf(bundle.type, values), officeValue };
  const limits = [
    { unit: due.days ?? 'working', value: Number(resolveParameter(rule, parameter, place).value) },
    ...(due.sooner ?? [])
      .map((one) => ({ unit: one.days, value: Number(resolveParameter(rule, one.parameter, place).value) }))
      .filter(({ value }) => value > 0),
  ];
  const days = limits.map((limit) => dayAfter(calendar, from, limit));
  const [earliest] = days.flatMap((on) => on ?? []).sort();
  return earliest === undefined || days.includes(undefined) ? others : { ...others, [due.field]: earliest };
}

/** The day so long after another; undefined where the holidays of a year are not loaded. */
function dayAfter(
  calendar: Calendar,
  from: CivilDate,
  { unit, value }: { readonly unit: DueUnit; readonly value: number },
): CivilDate | undefined {
  if (unit === 'calendar') return addDays(from, value);
  if (unit === 'months') return shiftMonths(from, value);
  return addWorkingDays(calendar, from, value).on;
}
