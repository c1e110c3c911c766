import { addDays, daysBetween, isCivilDate, type CivilDate } from './date.ts';
import type { Field, Values } from './field.ts';
import type { Labelled } from './label.ts';

/**
 * What a new record takes from an older one: last year's trip as the start of this year's. Only what a person writes can
 * be taken; what was decided, what was worked out and what is a file stay with the record that they belong to.
 */
export interface Copies extends Labelled {
  readonly en: string;
  /** The entries that are taken. */
  readonly fields: readonly string[];
  /** Days and spans (`travel`, `legs.stay`) that move together, the first of them to the day that is chosen. */
  readonly days?: readonly string[];
}

/** A new record made from an older one. */
export interface CopyOf {
  readonly values: Values;
  /** The entries of the form that the older one has and the new one has not, for the page to say. */
  readonly left: readonly string[];
}

type Fields = Readonly<Record<string, Field>>;

const isFilled = (value: unknown): boolean =>
  value !== undefined && value !== null && value !== '' && !(Array.isArray(value) && value.length === 0);

/** The fields of some rows. */
function innerOf(field: Field | undefined): Fields | undefined {
  return field?.kind.inner?.(field.options);
}

/** Entries that a person wrote and that mean the same in another record. */
function written(fields: Fields, some: Values): Values {
  return Object.fromEntries(
    Object.entries(some).flatMap(([name, value]): [string, unknown][] => {
      const field = fields[name];
      if (field?.written !== 'form' || ['sealed', 'files'].includes(field.kind.storage)) return [];
      const inner = innerOf(field);
      if (!inner || !Array.isArray(value)) return [[name, value]];
      return [[name, (value as Values[]).map((row) => written(inner, row))]];
    }),
  );
}

/**
 * The entries of a record as the start of another one. With `start` its days move, all by as many; without, they are
 * left empty. A type that declares no copies gives everything that a person wrote.
 */
export function copyOf(
  { fields, copies }: { readonly fields: Fields; readonly copies?: Copies },
  values: Values,
  start?: CivilDate,
): CopyOf {
  const whole = written(fields, values);
  const chosen = copies
    ? Object.fromEntries(Object.entries(whole).filter(([name]) => copies.fields.includes(name)))
    : whole;
  const days = copies?.days ?? [];
  const first = days[0] === undefined ? undefined : firstDay(values[days[0]]);
  const shift = start === undefined || first === undefined ? undefined : daysBetween(first, start);
  const copied = days.reduce((all, path) => moveAt(all, path.split('.'), shift), chosen);
  const left = Object.keys(values).filter(
    (name) => fields[name]?.written === 'form' && isFilled(values[name]) && !isFilled(copied[name]),
  );
  return { values: copied, left };
}

/** The day on which the copied days begin, where the older record has them. */
export function firstDayOf(copies: Copies | undefined, values: Values): CivilDate | undefined {
  const [path] = copies?.days ?? [];
  return path === undefined ? undefined : firstDay(values[path]);
}

function firstDay(value: unknown): CivilDate | undefined {
  const day = typeof value === 'object' && value !== null ? (value as { from?: unknown }).from : value;
  return isCivilDate(day) ? day : undefined;
}

function moveAt(values: Values, [name = '', inner]: readonly string[], shift: number | undefined): Values {
  const value = values[name];
  if (value === undefined || value === null) return values;
  const { [name]: _gone, ...others } = values;
  if (inner !== undefined)
    return { ...others, [name]: (value as Values[]).map((row) => moveAt(row, [inner], shift)) };
  return shift === undefined ? others : { ...others, [name]: moved(value, shift) };
}

function moved(value: unknown, shift: number): unknown {
  if (isCivilDate(value)) return addDays(value, shift);
  return Object.fromEntries(
    Object.entries(value as Values).map(([end, day]) => [end, isCivilDate(day) ? addDays(day, shift) : day]),
  );
}

/** What does not hold together in the declaration, in words. */
export function* copiesFaults(copies: Copies, fields: Fields): Generator<string> {
  for (const name of copies.fields)
    if (fields[name]?.written !== 'form' || ['sealed', 'files'].includes(fields[name].kind.storage))
      yield `copies: “${name}” is nothing that a person writes and another record can take`;
  for (const path of copies.days ?? []) {
    const [outer = '', inner] = path.split('.');
    const field = inner === undefined ? fields[outer] : innerOf(fields[outer])?.[inner];
    if (!['date', 'date-range'].includes(field?.kind.name ?? '')) yield `copies: “${path}” are no days`;
    if (!copies.fields.includes(outer)) yield `copies: “${path}” moves and is not taken`;
  }
  if (copies.days?.[0]?.includes('.')) yield 'copies: the first of the days stands in rows';
}
