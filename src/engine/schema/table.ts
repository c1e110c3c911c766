import { columnName, type ColumnType, type Field } from '../../model/field.ts';
import { listedPointers, type TypeBundle } from '../../model/record-type.ts';

export interface TableColumn {
  readonly name: string;
  readonly type: ColumnType | 'tsvector';
  readonly notNull: boolean;
}

export interface ForeignKey {
  readonly columns: readonly string[];
  readonly table: string;
  readonly to: readonly string[];
}

/** A table as the declarations want it. `parent` marks a child table of rows. */
export interface Table {
  readonly name: string;
  readonly parent?: string;
  readonly columns: readonly TableColumn[];
  readonly primaryKey: readonly string[];
  readonly foreignKeys: readonly ForeignKey[];
  readonly indexes: readonly {
    readonly name: string;
    readonly columns: readonly string[];
    readonly gin?: boolean;
  }[];
}

/** `sister-city` is kept in `sister_city`. */
export function tableName(type: string): string {
  return type.replaceAll('-', '_');
}

/** The rows of `members` of `delegation` are kept in `delegation_members`. */
export function rowsTableName(type: string, field: string): string {
  return `${tableName(type)}_${columnName(field)}`;
}

/** The columns of one field in the order of its kind, with the names they have in the table. */
export function fieldColumns(name: string, field: Field): readonly { name: string; type: ColumnType }[] {
  return field.kind
    .columns(field.options)
    .map(({ suffix, type }) => ({ name: columnName(name, suffix), type }));
}

/** The first column of a field, by which lists sort and narrow. */
export function firstColumn(type: TypeBundle['type'], path: string): string {
  if (path === 'state') return 'state';
  if (path === 'createdAt') return 'created_at';
  if (path === 'updatedAt') return 'updated_at';
  const field = type.fields[path];
  const column = field && fieldColumns(path, field)[0];
  if (!column) throw new Error(`${type.name}.${path} has no column of its own`);
  return column.name;
}

const machine: readonly TableColumn[] = [
  { name: 'office_id', type: 'uuid', notNull: true },
  { name: 'id', type: 'uuid', notNull: true },
  { name: 'unit_id', type: 'uuid', notNull: true },
  { name: 'state', type: 'text', notNull: true },
  { name: 'version', type: 'integer', notNull: true },
  { name: 'created_at', type: 'timestamptz', notNull: true },
  { name: 'created_by', type: 'uuid', notNull: true },
  { name: 'updated_at', type: 'timestamptz', notNull: true },
  { name: 'updated_by', type: 'uuid', notNull: true },
  { name: 'search_text', type: 'text', notNull: true },
  { name: 'search_tokens', type: 'tsvector', notNull: true },
];

const rowMachine: readonly TableColumn[] = [
  { name: 'office_id', type: 'uuid', notNull: true },
  { name: 'parent_id', type: 'uuid', notNull: true },
  { name: 'id', type: 'uuid', notNull: true },
  { name: 'position', type: 'integer', notNull: true },
];

function declared(fields: Readonly<Record<string, Field>>): TableColumn[] {
  return Object.entries(fields)
    .filter(([, field]) => field.kind.storage === 'columns' || field.kind.storage === 'sealed')
    .flatMap(([name, field]) => fieldColumns(name, field).map((column) => ({ ...column, notNull: false })));
}

// References lead into the same office only, so their keys carry office_id on both sides.
function references(fields: Readonly<Record<string, Field>>): ForeignKey[] {
  return Object.entries(fields).flatMap(([name, field]) => {
    const target = field.kind.refersTo?.(field.options);
    return target === undefined
      ? []
      : [{ columns: ['office_id', columnName(name)], table: tableName(target), to: ['office_id', 'id'] }];
  });
}

// The latest first is how dates are read, and what is empty belongs to the end of that.
function indexOrder(columns: readonly TableColumn[], name: string): string[] {
  const column = columns.find((one) => one.name === name);
  const ordered = column?.type === 'text' ? `${name} ${chineseOrder}` : name;
  return column?.notNull ? [ordered, 'id'] : [`${ordered} DESC NULLS LAST`, 'id DESC'];
}

const known = new WeakMap<TypeBundle, readonly Table[]>();

/** The tables of one type: its own, then one for each field kept as rows. */
export function tablesOf(bundle: TypeBundle): readonly Table[] {
  const before = known.get(bundle);
  if (before) return before;
  const made = makeTables(bundle);
  known.set(bundle, made);
  return made;
}

function makeTables(bundle: TypeBundle): readonly Table[] {
  const { type } = bundle;
  const name = tableName(type.name);
  const sorted = new Set(
    [
      type.list.sort.replace(/^-/, ''),
      ...type.list.sortable,
      ...bundle.indicators.flatMap((i) => i.basis),
    ].map((path) => firstColumn(type, path)),
  );
  const all = [...machine, ...declared(type.fields)];
  const record: Table = {
    name,
    columns: all,
    primaryKey: ['office_id', 'id'],
    foreignKeys: [
      { columns: ['office_id', 'unit_id'], table: 'unit', to: ['office_id', 'id'] },
      ...references(type.fields),
    ],
    indexes: [
      { name: `${name}_unit`, columns: ['office_id', 'unit_id'] },
      { name: `${name}_state`, columns: ['office_id', 'state', 'id'] },
      ...[...sorted].map((column) => ({
        name: `${name}_${column}`,
        columns: ['office_id', ...indexOrder(all, column)],
      })),
      ...sealedIndexes(name, type.fields),
      ...pointerIndexes(name, type),
      // A tree is walked from each record to those below it.
      ...(type.tree ? [{ name: `${name}_tree`, columns: ['office_id', columnName(type.tree.parent)] }] : []),
      { name: `${name}_search`, columns: ['search_tokens'], gin: true },
    ],
  };
  const children = Object.entries(type.fields).flatMap(([field, { kind, options }]): Table[] => {
    const inner = kind.inner?.(options);
    if (!inner) return [];
    const child = rowsTableName(type.name, field);
    return [
      {
        name: child,
        parent: name,
        columns: [...rowMachine, ...declared(inner)],
        primaryKey: ['office_id', 'parent_id', 'id'],
        foreignKeys: [
          { columns: ['office_id', 'parent_id'], table: name, to: ['office_id', 'id'] },
          ...references(inner),
        ],
        indexes: references(inner).map(({ columns: [, column] }) => ({
          name: `${child}_${column}`,
          columns: ['office_id', column ?? ''],
        })),
      },
    ];
  });
  return [record, ...children];
}

function pointerIndexes(table: string, type: TypeBundle['type']): Table['indexes'][number][] {
  return listedPointers(type).map((name) => ({
    name: `${table}_${columnName(name)}`,
    columns: ['office_id', columnName(name)],
  }));
}

function sealedIndexes(table: string, fields: Readonly<Record<string, Field>>): Table['indexes'][number][] {
  return Object.entries(fields)
    .filter(([, field]) => field.kind.storage === 'sealed')
    .map(([name]) => ({
      name: `${table}_${columnName(name)}_blind`,
      columns: ['office_id', columnName(name, '_blind')],
    }));
}

/** The columns of a record's own row that are read: neither what is sealed nor what only the search needs. */
export function readColumns(bundle: TypeBundle): readonly string[] {
  const hidden = /^search_|_cipher$|_blind$/;
  return (tablesOf(bundle)[0]?.columns ?? [])
    .map((column) => column.name)
    .filter((name) => !hidden.test(name));
}

/** Chinese order, named where it is used: a database's default order may differ between builds of ICU. */
export const chineseOrder = 'COLLATE "zh-x-icu"';

/** All tables of the registry, referenced ones before those that refer to them. */
export function declaredTables(bundles: readonly TypeBundle[]): readonly Table[] {
  const tables = new Map(bundles.flatMap(tablesOf).map((table) => [table.name, table]));
  const done = new Set<string>();
  const ordered: Table[] = [];
  const place = (table: Table, above: readonly string[]): void => {
    if (done.has(table.name) || above.includes(table.name)) return;
    for (const key of table.foreignKeys) {
      const target = tables.get(key.table);
      if (target) place(target, [...above, table.name]);
    }
    done.add(table.name);
    ordered.push(table);
  };
  for (const table of tables.values()) place(table, []);
  return ordered;
}
