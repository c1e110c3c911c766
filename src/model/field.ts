import type { CellForm } from './cell.ts';
import type { ErrorCode, ErrorParams } from './errors.ts';
import type { Lang, Labelled } from './label.ts';

/** A record's or a row's entries by field name, in the JSON shape of their kinds. */
export type Values = Readonly<Record<string, unknown>>;

export type ColumnType =
  | 'text'
  | 'text[]'
  | 'integer'
  | 'bigint'
  | 'numeric'
  | 'boolean'
  | 'date'
  | 'uuid'
  | 'bytea'
  | 'timestamptz'
  | 'jsonb';

/** A column as a field wants it; `suffix` is put behind the field's own column name (`_from`, `_currency`). */
export interface Column {
  readonly suffix: string;
  readonly type: ColumnType;
}

/**
 * How a kind is kept: `columns` in the record's own row; `rows` as a child table; `files` as links to stored
 * files; `sealed` encrypted, with a mask to show and a blind index to search.
 */
export type Storage = 'columns' | 'rows' | 'files' | 'sealed';

/** How a list may be narrowed by a field: equal, one of, between, contains a text, or a list that has one of. */
export type FilterOperator = 'eq' | 'in' | 'between' | 'contains' | 'has';

/** Collects every fault of one entry. */
export interface ParseContext {
  /** Reports a fault of this entry; the label is filled in. `path` points below the entry (`2.person`). */
  problem(code: ErrorCode, params?: ErrorParams, path?: string): void;
  /** Whether required entries may still be empty (a draft state of the workflow). */
  readonly incomplete: boolean;
}

/** What a kind needs to print names instead of ids. */
export interface TextContext {
  readonly lang: Lang;
  /** The title of a person, unit or record that a value points to. */
  title(id: string): string;
}

/**
 * Everything that one sort of entry knows about itself. Methods are pure; what must be looked up (whether a
 * reference exists, encryption) is done by the machine according to `storage` and `refersTo`.
 * `V` is the JSON shape of a value, `O` the options of a declaration.
 */
export interface FieldKind<V = unknown, O extends object = object> {
  readonly name: string;
  readonly storage: Storage;
  /** The entries that a list may be narrowed and sorted by. */
  readonly filters: readonly FilterOperator[];
  readonly sortable: boolean;
  /** Every error that this kind may report, for the documents and the tests. */
  readonly errors: readonly ErrorCode[];
  columns(options: O): readonly Column[];
  /** From the JSON of a form, of Excel or of the interface; undefined when empty or faulty (then reported). */
  parse(input: unknown, options: O, context: ParseContext): V | undefined;
  /** The columns' values in the order of `columns`; all null for undefined. */
  toColumns(value: V | undefined, options: O): readonly unknown[];
  /** The value of a stored row; undefined when empty. */
  fromColumns(row: readonly unknown[], options: O): V | undefined;
  /** For people: lists, print, export, history. */
  text(value: V, options: O, context: TextContext): string;
  /** How it stands in the cells of a workbook; kinds kept as rows have a sheet of their own instead. */
  readonly cells?: CellForm<V, O>;
  /** Everything that may be chosen, for pages without a script; kinds that are typed have none. */
  offers?(options: O, lang: Lang): readonly { readonly value: string; readonly label: string }[];
  /** JSON Schema (2020-12) of the value, for OpenAPI. */
  schema(options: O): Readonly<Record<string, unknown>>;
  /** The record type or machine table that a value points to: `person`, `unit`, or the option `type`. */
  refersTo?(options: O): string;
  /** Fields inside, for kinds kept as rows. */
  inner?(options: O): Readonly<Record<string, Field>>;
}

/** A declared entry of a record type. Made by the kinds' own functions: `text('团组名称', { required: true })`. */
export interface Field extends Labelled {
  readonly kind: FieldKind;
  readonly required: boolean;
  /** One sentence under the entry. */
  readonly help?: string;
  /**
   * Who writes it: `form` by a person; `derived` by the type's `derive`; `action` by an action of the workflow
   * that asks for it or sets it.
   */
  readonly written: 'form' | 'derived' | 'action';
  readonly options: object;
}

/** What every declaration of a field may say beside the kind's own options. */
export interface FieldOptions {
  readonly en?: string;
  readonly required?: boolean;
  readonly help?: string;
  readonly written?: 'form' | 'derived' | 'action';
}

/** Puts a declaration together; the kinds' functions call it. */
export function makeField<V, O extends object>(
  kind: FieldKind<V, O>,
  label: string,
  options: O & FieldOptions,
): Field {
  return {
    kind,
    label,
    required: options.required ?? false,
    written: options.written ?? 'form',
    options,
    ...(options.en === undefined ? {} : { en: options.en }),
    ...(options.help === undefined ? {} : { help: options.help }),
  };
}

/** `approvedOn` is kept in `approved_on`. */
export function columnName(field: string, suffix = ''): string {
  return field.replace(/[A-Z]/g, (c) => `_${c.toLowerCase()}`) + suffix;
}
