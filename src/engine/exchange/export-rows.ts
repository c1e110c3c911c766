import { sql } from 'kysely';
import type { Cell } from '../../model/cell.ts';
import { columnName, type Values } from '../../model/field.ts';
import type { TypeBundle } from '../../model/record-type.ts';
import { compile, type Sql } from '../database/compile.ts';
import type { Row, Transaction } from '../database/database.ts';
import { listColumns, readListTitles } from '../query/list-columns.ts';
import type { Machine } from '../machine.ts';
import { toRecord } from '../record/read-records.ts';
import { readRow } from '../record/row-values.ts';
import type { StoredRecord } from '../record/stored-record.ts';
import { pointersIn, readReferred } from '../save/references.ts';
import { rowsTableName, tableName } from '../schema/table.ts';
import type { SheetColumn, SheetPlan } from './sheet-plan.ts';

/** Rows that are fetched at once. */
const portion = 100;

/** What an export walks over: which records, in which order. */
export interface Walked {
  readonly where: Sql;
  readonly order: Sql;
}

/** The rows of the sheet of records, portion by portion through a cursor of the database. */
export async function* recordRows(
  tx: Transaction,
  machine: Machine,
  bundle: TypeBundle,
  plan: SheetPlan,
  walked: Walked,
): AsyncGenerator<readonly Cell[]> {
  const { type } = bundle;
  for await (const rows of portions(tx, bundle, listColumns(machine.registry, bundle, tx.officeId), walked)) {
    const titles = new Map(Object.entries(readListTitles(machine.registry, bundle, rows)));
    const records = rows.map((row) => toRecord(type, row));
    const files = await readFileNames(tx, type.name, records);
    for (const record of records) {
      const values = { ...record.values, ...files.get(record.id)?.get('') };
      yield plan.columns.map((column) => recordCell(bundle, column, record, values, titles));
    }
  }
}

// The sheets are written one after the other, so one cursor is open at a time.
async function* portions(
  tx: Transaction,
  { type }: TypeBundle,
  columns: Sql,
  { where, order }: Walked,
): AsyncGenerator<readonly Row[]> {
  await tx.query(
    compile(
      sql`DECLARE exported NO SCROLL CURSOR FOR SELECT ${columns} FROM ${sql.table(tableName(type.name))} t
        WHERE ${where} ORDER BY ${order}`,
    ),
  );
  for (;;) {
    const rows = await tx.query({ text: `FETCH ${portion} FROM exported`, name: 'export-fetch' });
    if (rows.length === 0) break;
    yield rows;
  }
  await tx.query({ text: 'CLOSE exported' });
}

/**
 * The rows of a further sheet, in the order of the records that they belong to. These are walked over again, within the
 * same view of the database, so that the memory needed does not grow with their number.
 */
export async function* childRows(
  tx: Transaction,
  machine: Machine,
  bundle: TypeBundle,
  plan: SheetPlan,
  walked: Walked,
): AsyncGenerator<readonly Cell[]> {
  const { type } = bundle;
  const field = plan.rows ?? '';
  const hasFiles = Object.values(plan.fields).some(({ kind }) => kind.storage === 'files');
  const head = sql`id, ${sql.ref(columnName(type.title))} AS title`;
  for await (const found of portions(tx, bundle, head, walked)) {
    const records = found.map(({ id, title }) => ({ id: String(id), title: String(title ?? '') }));
    const ids = records.map(({ id }) => id);
    const rows = await tx.query(
      compile(
        sql`SELECT * FROM ${sql.table(rowsTableName(type.name, field))}
          WHERE office_id = ${tx.officeId} AND parent_id = ANY(${ids}::uuid[]) ORDER BY parent_id, position`,
        `rows-${type.name}-${field}`,
      ),
    );
    const values = rows.map((row): Values => readRow(plan.fields, row));
    const referred = await readReferred(
      tx,
      machine.registry,
      values.flatMap((row) => pointersIn(plan.fields, row, '')),
    );
    const titles = new Map([...referred.values()].map(({ id, title }) => [id, title]));
    const files = hasFiles ? await readFileNames(tx, type.name, records) : new Map<string, never>();
    const below = new Map<string, { row: Row; values: Values }[]>();
    rows.forEach((row, i) => {
      const list = below.get(String(row.parent_id)) ?? [];
      const named = files.get(String(row.parent_id))?.get(`${field}.${String(row.id)}`);
      list.push({ row, values: { ...values[i], ...named } });
      below.set(String(row.parent_id), list);
    });
    for (const record of records)
      for (const child of below.get(record.id) ?? [])
        yield plan.columns.map((column): Cell => {
          if (column.role === 'parent') return record.id;
          if (column.role === 'title') return record.title;
          if (column.role === 'row') return String(child.row.id);
          return entryCell(column, child.values, titles);
        });
  }
}

function recordCell(
  { workflow }: TypeBundle,
  column: SheetColumn,
  record: StoredRecord,
  values: Values,
  titles: ReadonlyMap<string, string>,
): Cell {
  switch (column.role) {
    case 'key':
      return record.id;
    case 'version':
      return record.version;
    case 'state':
      return workflow.states[record.state]?.label ?? record.state;
    case 'created':
      return inChina(record.createdAt);
    case 'updated':
      return inChina(record.updatedAt);
    default:
      return entryCell(column, values, titles);
  }
}

const inChina = (instant: string): string =>
  new Date(Date.parse(instant) + 8 * 3_600_000).toISOString().slice(0, 16).replace('T', ' ');

// Files come with their names in place of their ids.
function entryCell({ entry }: SheetColumn, values: Values, titles: ReadonlyMap<string, string>): Cell {
  const value = entry && values[entry.name];
  if (!entry || value === undefined) return null;
  const context = { lang: 'zh' as const, title: (id: string) => titles.get(id) ?? id };
  return entry.form.write(value, entry.field.options, context)[entry.part] ?? null;
}

/** Record → place (`''`, or `inviters.<row id>`) → entry → names of its files. */
async function readFileNames(
  tx: Transaction,
  type: string,
  records: readonly { readonly id: string }[],
): Promise<Map<string, Map<string, Record<string, string[]>>>> {
  const rows = await tx.query(
    compile(
      sql`SELECT l.record_id, l.path, f.name FROM file_link l JOIN file f ON f.office_id = l.office_id AND f.id = l.file_id
        WHERE l.office_id = ${tx.officeId} AND l.type = ${type} AND l.record_id = ANY(${records.map(({ id }) => id)}::uuid[])
        ORDER BY l.record_id, l.path, l.position`,
      'export-file-names',
    ),
  );
  const found = new Map<string, Map<string, Record<string, string[]>>>();
  for (const row of rows) {
    const path = String(row.path).split('.');
    const entry = path.pop() ?? '';
    const places = found.get(String(row.record_id)) ?? new Map<string, Record<string, string[]>>();
    const entries = places.get(path.join('.')) ?? {};
    (entries[entry] ??= []).push(String(row.name));
    places.set(path.join('.'), entries);
    found.set(String(row.record_id), places);
  }
  return found;
}
