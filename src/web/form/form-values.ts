import type { Field, Values } from '../../model/field.ts';
import type { RecordType } from '../../model/record-type.ts';

/** Whether two entries are the same, whatever the order of their keys; empty is empty however it is written. */
export function same(a: unknown, b: unknown): boolean {
  if (a === b || ((a ?? null) === null && (b ?? null) === null)) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  if (Array.isArray(a) !== Array.isArray(b)) return false;
  const [left, right] = [a as Values, b as Values];
  return [...new Set([...Object.keys(left), ...Object.keys(right)])].every((key) =>
    same(left[key], right[key]),
  );
}

function isWritten(field: Field | undefined): boolean {
  return field?.written === 'form';
}

/** The entries of a record that a form asks for. */
export function formValues({ fields }: RecordType, values: Values): Values {
  return Object.fromEntries(Object.entries(values).filter(([name]) => isWritten(fields[name])));
}

/** What a save sends: only what differs from the record as it was opened; an emptied entry as null. */
export function changedValues(base: Values, values: Values): Record<string, unknown> {
  const names = [...new Set([...Object.keys(base), ...Object.keys(values)])];
  return Object.fromEntries(
    names.filter((name) => !same(base[name], values[name])).map((name) => [name, values[name] ?? null]),
  );
}

/** Without the entries that are empty. */
export function filledValues(values: Values): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(values).filter(([, value]) => value !== undefined && value !== null),
  );
}

/** What follows from the entries, tables with computed columns too, as far as it can be told while somebody types. */
export function derivedValues(type: RecordType, values: Values): Values {
  try {
    const derived = type.derive?.(filledValues(values)) ?? {};
    const isSound = (value: unknown): boolean => typeof value !== 'number' || Number.isFinite(value);
    const isComputed = (field: Field | undefined): boolean =>
      field?.written === 'derived' || field?.kind.inner !== undefined;
    return Object.fromEntries(
      Object.entries(derived).filter(([name, value]) => isComputed(type.fields[name]) && isSound(value)),
    );
  } catch {
    // A date half typed or a row half filled; the server computes it when it is whole.
    return {};
  }
}

/**
 * What a table in the form shows: the rows as they are typed, and in them what follows. Rows that come back in another
 * order, or with other entries, are shown as they are typed. A row to which nothing is added stays the same object.
 */
export function shownValue(field: Field, value: unknown, derived: unknown): unknown {
  const inner = field.kind.inner?.(field.options);
  if (!inner || !Array.isArray(value) || !Array.isArray(derived) || derived.length !== value.length)
    return value;
  const names = Object.keys(inner);
  const computed = names.filter((name) => inner[name]?.written === 'derived');
  const rows = value as readonly Values[];
  const shown = rows.map((row, at) => {
    const from = (derived as readonly Values[])[at] ?? {};
    const typed = names.every((name) => computed.includes(name) || same(row[name], from[name]));
    if (!typed || computed.every((name) => same(row[name], from[name]))) return row;
    return { ...row, ...Object.fromEntries(computed.map((name) => [name, from[name]])) };
  });
  return shown.every((row, at) => row === rows[at]) ? value : shown;
}

/**
 * Where an attachment entry stands: `attachments`, or `inviters.letter` inside rows. It is known by the options of its
 * declaration: a dialog that must have it shows a copy of the field.
 */
export function pathOfField(fields: Readonly<Record<string, Field>>, wanted: Field): string | undefined {
  for (const [name, field] of Object.entries(fields)) {
    if (field.options === wanted.options) return name;
    const inner = field.kind.inner?.(field.options);
    const below = inner && pathOfField(inner, wanted);
    if (below !== undefined) return `${name}.${below}`;
  }
  return undefined;
}
