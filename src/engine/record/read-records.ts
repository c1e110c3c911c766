import { sql } from 'kysely';
import type { RecordType } from '../../model/record-type.ts';
import { compile, type Sql } from '../database/compile.ts';
import type { Row, Transaction } from '../database/database.ts';
import { prepared } from '../database/prepared.ts';
import { rowsTableName, tableName } from '../schema/table.ts';
import { readRow } from './row-values.ts';
import type { StoredRecord } from './stored-record.ts';

const iso = (value: unknown): string => (value instanceof Date ? value.toISOString() : String(value));

/** One row of a record's own table, without its child rows and files. */
export function toRecord(type: RecordType, row: Row): StoredRecord {
  return {
    id: String(row.id),
    type: type.name,
    unitId: String(row.unit_id),
    state: String(row.state),
    version: Number(row.version),
    createdAt: iso(row.created_at),
    createdBy: String(row.created_by),
    updatedAt: iso(row.updated_at),
    updatedBy: String(row.updated_by),
    values: readRow(type.fields, row),
  };
}

/**
 * Reads whole records with their rows and files, in no order. All statements travel together.
 * @param where further conditions, such as how far the person reaches; `lock` holds the rows until the end.
 */
export async function readRecords(
  tx: Transaction,
  type: RecordType,
  ids: readonly string[],
  options: { readonly where?: Sql; readonly lock?: boolean } = {},
): Promise<StoredRecord[]> {
  if (ids.length === 0) return [];
  const table = sql.table(tableName(type.name));
  const office = sql`office_id = ${tx.officeId}`;
  const main = tx.query(
    prepared(
      compile(sql`SELECT * FROM ${table} WHERE ${office} AND id = ANY(${[...ids]}::uuid[])
      AND ${options.where ?? sql`true`}${options.lock ? sql` FOR UPDATE` : sql``}`),
    ),
  );
  const parts = await Promise.all([
    main,
    readFileLinks(tx, type, ids),
    ...rowFields(type).map((name) =>
      tx.query(
        compile(
          sql`SELECT * FROM ${sql.table(rowsTableName(type.name, name))}
          WHERE ${office} AND parent_id = ANY(${[...ids]}::uuid[]) ORDER BY parent_id, position`,
          `rows-${type.name}-${name}`,
        ),
      ),
    ),
  ]);
  const [mainRows = [], links = [], ...children] = parts;
  const below = children.map((rows) => groupBy(rows, 'parent_id'));
  const linked = groupBy(links, 'record_id');
  return mainRows.map((row) => {
    const record = toRecord(type, row);
    const values: Record<string, unknown> = { ...record.values };
    rowFields(type).forEach((name, i) => {
      const field = type.fields[name];
      const inner = field?.kind.inner?.(field.options) ?? {};
      const rows = (below[i]?.get(row.id) ?? []).map((child) => ({
        id: String(child.id),
        ...readRow(inner, child),
      }));
      if (rows.length > 0) values[name] = rows;
    });
    for (const link of linked.get(row.id) ?? []) place(values, String(link.path), String(link.file_id));
    return { ...record, values };
  });
}

// Thousands of records are read at once: each looks up its own rows, not all of them.
function groupBy(rows: readonly Row[], column: string): Map<unknown, Row[]> {
  const groups = new Map<unknown, Row[]>();
  for (const row of rows) {
    const group = groups.get(row[column]);
    if (group) group.push(row);
    else groups.set(row[column], [row]);
  }
  return groups;
}

/** The fields kept as child tables. */
export function rowFields(type: RecordType): string[] {
  return Object.keys(type.fields).filter((name) => type.fields[name]?.kind.storage === 'rows');
}

function hasFiles(type: RecordType): boolean {
  return Object.values(type.fields).some(
    ({ kind, options }) =>
      kind.storage === 'files' ||
      Object.values(kind.inner?.(options) ?? {}).some((f) => f.kind.storage === 'files'),
  );
}

async function readFileLinks(tx: Transaction, type: RecordType, ids: readonly string[]): Promise<Row[]> {
  if (!hasFiles(type)) return [];
  return tx.query(
    compile(
      sql`SELECT record_id, path, file_id FROM file_link WHERE office_id = ${tx.officeId}
      AND type = ${type.name} AND record_id = ANY(${[...ids]}::uuid[]) ORDER BY path, position`,
      'file-links-of-records',
    ),
  );
}

// A file's path is `attachments`, or `inviters.<row id>.letter` inside rows.
function place(values: Record<string, unknown>, path: string, file: string): void {
  const [outer = '', rowId, inner] = path.split('.');
  if (rowId === undefined || inner === undefined) {
    values[outer] = [...((values[outer] as string[] | undefined) ?? []), file];
    return;
  }
  const rows = (values[outer] ?? []) as Record<string, unknown>[];
  const row = rows.find((candidate) => candidate.id === rowId);
  if (row) row[inner] = [...((row[inner] as string[] | undefined) ?? []), file];
}
