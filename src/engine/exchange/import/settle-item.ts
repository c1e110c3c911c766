import { tryField } from '../../../fields/parse-field.ts';
import { isMasked } from '../../../fields/sensitive/kind.ts';
import type { ErrorCode, ErrorParams } from '../../../model/errors.ts';
import type { Field, Values } from '../../../model/field.ts';
import type { RecordType } from '../../../model/record-type.ts';
import type { StoredRecord } from '../../record/stored-record.ts';
import { same } from '../../save/changes.ts';
import { PointerWord, type GivenItem, type GivenRow } from './read-item.ts';
import type { Resolved } from './resolve-words.ts';

/** What is known of names while an import goes on. */
export interface Names {
  /** The title of an id, where it is known. */
  titleOf(id: string): string | undefined;
  resolve(word: PointerWord, label: string): Resolved;
  /** Whether a sealed entry of a record is this plain value. */
  isSealed(recordId: string, field: string, plain: string): boolean;
}

/** What a workbook wants a record to be. */
export interface Settled {
  /** The entries to save, in the shapes that the kinds parse; those that stay as they are left out. */
  readonly values: Readonly<Record<string, unknown>>;
  /** Everything that was given and could be read, as the kinds keep it. */
  readonly parsed: Values;
  readonly findings: readonly PathFinding[];
}

export interface PathFinding {
  readonly path: string;
  readonly code: ErrorCode;
  readonly params: ErrorParams;
}

/** Puts ids in place of words, keeps what a workbook cannot carry, and finds what differs from what stands. */
export function settleItem(
  type: RecordType,
  item: GivenItem,
  before: StoredRecord | undefined,
  names: Names,
): Settled {
  const findings: PathFinding[] = [];
  const current = before?.values ?? {};
  const values: Record<string, unknown> = {};
  const parsed: Record<string, unknown> = {};
  for (const [name, given] of Object.entries(item.entries)) {
    const field = type.fields[name];
    if (!field) continue;
    const input = isRowList(given)
      ? settleRows(name, field, given, (current[name] ?? []) as readonly Values[], names, findings)
      : settleEntry(name, field, given, current[name], names, findings);
    if (input === undefined) continue;
    const tried = tryField({ ...field, required: false }, input, true);
    if (tried.value !== undefined) parsed[name] = tried.value;
    const differs =
      field.kind.storage === 'sealed' && before && typeof tried.value === 'string'
        ? !names.isSealed(before.id, name, tried.value)
        : !same(tried.value, current[name]);
    if (tried.problems.length > 0 || (before ? differs : tried.value !== undefined)) values[name] = input;
  }
  for (const [name, given] of Object.entries(item.fixed)) {
    const field = type.fields[name];
    if (!field || field.written !== 'action' || field.kind.storage !== 'columns' || given === null) continue;
    if (given instanceof PointerWord) continue;
    const { value } = tryField({ ...field, required: false }, given, true);
    if (!same(value, current[name]))
      findings.push({ path: name, code: 'field-not-writable', params: { label: field.label } });
  }
  return { values, parsed, findings };
}

function isRowList(given: unknown): given is readonly GivenRow[] {
  return (
    Array.isArray(given) && given.every((row) => typeof row === 'object' && row !== null && 'place' in row)
  );
}

// Undefined: the entry stays as it is, or was reported.
function settleEntry(
  path: string,
  field: Field,
  given: unknown,
  current: unknown,
  names: Names,
  findings: PathFinding[],
): unknown {
  if (isMasked(given)) {
    if (!isMasked(current) || current.masked !== given.masked)
      findings.push({ path, code: 'masked-for-new', params: { label: field.label } });
    return undefined;
  }
  if (!(given instanceof PointerWord)) return given;
  // The name that stands there already means what it meant, however many others are called so.
  if (typeof current === 'string' && names.titleOf(current) === given.word) return current;
  const found = names.resolve(given, field.label);
  if ('id' in found) return found.id;
  findings.push({ path, code: found.code, params: found.params });
  return undefined;
}

function settleRows(
  name: string,
  field: Field,
  given: readonly GivenRow[],
  current: readonly Values[],
  names: Names,
  findings: PathFinding[],
): unknown[] {
  const inner = field.kind.inner?.(field.options) ?? {};
  const free = new Map(current.map((row) => [String(row.id), row]));
  const standing = given.map(({ id }) => {
    const row = id === undefined ? undefined : free.get(id);
    if (row && id !== undefined) free.delete(id);
    return row;
  });
  const settled = given.map((row, i) => {
    const before = standing[i] ?? {};
    return Object.fromEntries(
      Object.entries(row.entries).map(([one, value]) => {
        const declared = inner[one];
        const path = `${name}.${i}.${one}`;
        return [one, declared ? settleEntry(path, declared, value, before[one], names, findings) : undefined];
      }),
    );
  });
  const { unique = [] } = field.options as { readonly unique?: readonly string[] };
  return settled.map((entries, i) => {
    const row = standing[i] ?? adopt(entries, inner, unique, free);
    const kept = row ? Object.fromEntries(Object.entries(row).filter(([one]) => !(one in entries))) : {};
    return { ...kept, ...entries };
  });
}

// A row without a number is the one that says the same, or the one that the table knows by these entries.
function adopt(
  entries: Values,
  inner: Readonly<Record<string, Field>>,
  unique: readonly string[],
  free: Map<string, Values>,
): Values | undefined {
  const read = (name: string): unknown => {
    const field = inner[name];
    return field ? tryField({ ...field, required: false }, entries[name], true).value : undefined;
  };
  const agrees = (row: Values, list: readonly string[]): boolean =>
    list.length > 0 && list.every((name) => same(read(name), row[name]));
  const rows = [...free.values()];
  const found =
    rows.find((row) => agrees(row, Object.keys(entries))) ?? rows.find((row) => agrees(row, unique));
  if (found) free.delete(String(found.id));
  return found;
}
