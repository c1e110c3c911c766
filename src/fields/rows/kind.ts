import { makeField, type Field, type FieldKind, type FieldOptions, type Values } from '../../model/field.ts';
import type { ParseContext } from '../../model/field.ts';
import { isId } from '../../model/id.ts';
import { labelOf } from '../../model/label.ts';
import type { RowsFill } from '../../model/rows-fill.ts';
import { isEmpty, parseField } from '../parse-field.ts';

export interface RowsOptions {
  readonly fields: Readonly<Record<string, Field>>;
  readonly min?: number;
  /** 500 unless said. */
  readonly max?: number;
  /** Entries that together may not repeat from row to row. */
  readonly unique?: readonly string[];
  /** A button that fills the table from the rest of the record. */
  readonly fill?: RowsFill;
  /** Copies that rules and forms look at; the tables on the screen leave them out. */
  readonly quiet?: readonly string[];
}

/** A row of a table within a record; `id` tells a row that changed from a new one. */
export type RowValues = Values & { readonly id?: string };

/** A table inside a record: members, legs, costs. Each entry of a row is read by its own kind. */
export const rowsKind: FieldKind<readonly RowValues[], RowsOptions> = {
  name: 'rows',
  storage: 'rows',
  filters: [],
  sortable: false,
  errors: ['required', 'wrong-shape', 'unknown-field', 'too-few-rows', 'too-many-rows', 'row-repeated'],
  columns: () => [],
  parse(input, options, context) {
    const { min = 0, max = 500 } = options;
    if (!Array.isArray(input)) return void context.problem('wrong-shape');
    const length = input.length;
    if (length > max) return void context.problem('too-many-rows', { max, length });
    if (length < min && !context.incomplete) context.problem('too-few-rows', { min });
    const ids = new Set<string>();
    const rows = input.map((given: unknown, at) => parseRow(given, at, options, ids, context));
    reportRepeated(input, rows, options, context);
    return rows;
  },
  toColumns: () => [],
  fromColumns: () => undefined,
  text: (value, { fields }, context) =>
    value
      .map((row) => {
        const words = Object.entries(fields).map(([name, { kind, options }]) =>
          row[name] === undefined ? '' : kind.text(row[name], options, context),
        );
        return words.filter(Boolean).join(' ');
      })
      .join(context.lang === 'zh' ? '；' : '; '),
  schema: ({ fields, min, max = 500 }) => ({
    type: 'array',
    ...(min === undefined ? {} : { minItems: min }),
    maxItems: max,
    items: {
      type: 'object',
      properties: {
        id: { type: 'string', format: 'uuid' },
        ...Object.fromEntries(
          Object.entries(fields).map(([name, { kind, options }]) => [name, kind.schema(options)]),
        ),
      },
      required: Object.keys(fields).filter((name) => isAsked(fields[name])),
      additionalProperties: false,
    },
  }),
  inner: ({ fields }) => fields,
};

// What the machine fills in is not asked of the person who fills the row.
function isAsked(field: Field | undefined): boolean {
  return field?.required === true && field.written === 'form';
}

function parseRow(
  given: unknown,
  at: number,
  { fields }: RowsOptions,
  ids: Set<string>,
  { problem, incomplete }: ParseContext,
): RowValues {
  if (typeof given !== 'object' || given === null || Array.isArray(given)) {
    problem('wrong-shape', {}, String(at));
    return {};
  }
  const entries = new Map<string, unknown>(Object.entries(given));
  const row: Record<string, unknown> = {};
  const id = entries.get('id');
  entries.delete('id');
  if (!isEmpty(id)) {
    // One row given twice under one id would overwrite itself.
    if (isId(id) && !ids.has(id)) row.id = id;
    else problem('wrong-shape', {}, `${at}.id`);
    if (isId(id)) ids.add(id);
  }
  for (const [name, field] of Object.entries(fields)) {
    const value = parseField({ ...field, required: isAsked(field) }, entries.get(name), {
      incomplete,
      problem: (code, params, path) =>
        problem(code, params, path === undefined ? `${at}.${name}` : `${at}.${name}.${path}`),
    });
    if (value !== undefined) row[name] = value;
    entries.delete(name);
  }
  for (const name of entries.keys()) problem('unknown-field', { field: name.slice(0, 40) }, `${at}.${name}`);
  return row;
}

function reportRepeated(
  given: readonly unknown[],
  rows: readonly RowValues[],
  { unique = [], fields }: RowsOptions,
  { problem }: ParseContext,
): void {
  if (unique.length === 0) return;
  const firstAt = new Map<string, number>();
  rows.forEach((row, at) => {
    // An entry that was refused is not compared: it would only be reported twice.
    const refused = unique.some(
      (name) => row[name] === undefined && !isEmpty((given[at] as Values | null | undefined)?.[name]),
    );
    if (refused || unique.every((name) => row[name] === undefined)) return;
    const key = JSON.stringify(unique.map((name) => row[name] ?? null));
    const first = firstAt.get(key);
    if (first === undefined) firstAt.set(key, at);
    else
      problem(
        'row-repeated',
        { row: at + 1, first: first + 1, value: said(row, unique, fields) },
        `${at}.${unique[0]}`,
      );
  });
}

// Names behind ids are not known here; the entry's own name says as much.
function said(row: RowValues, unique: readonly string[], fields: RowsOptions['fields']): string {
  const words = unique.map((name) => {
    const field = fields[name];
    if (!field || row[name] === undefined) return '';
    if (field.kind.refersTo) return labelOf(name, field, 'zh');
    return field.kind.text(row[name], field.options, { lang: 'zh', title: () => '' });
  });
  return words.filter(Boolean).join(' ');
}

/**
 * Declares a table inside a record: `rows('出访人员', { fields: { person: person('姓名') }, unique: ['person'] })`.
 * @throws Error for a table that cannot be kept: tables inside tables, sealed entries, names of the machine.
 */
export function rows(label: string, options: RowsOptions & FieldOptions): Field {
  for (const [name, { kind }] of Object.entries(options.fields)) {
    if (kind.storage === 'rows' || kind.storage === 'sealed')
      throw new Error(`rows “${label}”: an entry of the kind ${kind.name} (${name}) cannot stand in a row`);
    if (['id', 'officeId', 'parentId', 'position'].includes(name))
      throw new Error(`rows “${label}”: “${name}” is a name of the machine`);
  }
  for (const name of [...(options.unique ?? []), ...(options.quiet ?? [])])
    if (!Object.keys(options.fields).includes(name)) throw new Error(`rows “${label}”: no entry “${name}”`);
  for (const name of options.quiet ?? [])
    if (options.fields[name]?.written === 'form')
      throw new Error(`rows “${label}”: “${name}” is asked and cannot be left out`);
  return makeField(rowsKind, label, options);
}
