import { sql } from 'kysely';
import { isCivilDate } from '../../model/date.ts';
import { WutongError } from '../../model/errors.ts';
import { isId } from '../../model/id.ts';
import type { TypeBundle } from '../../model/record-type.ts';
import { machineColumns } from '../../model/record-type.ts';
import type { Sql } from '../database/compile.ts';
import { chineseOrder, fieldColumns, firstColumn, tablesOf } from '../schema/table.ts';

/** How a list is ordered: by one column, then by id, so that every row has one place. */
export interface Order {
  readonly field: string;
  readonly column: string;
  readonly type: string;
  readonly descending: boolean;
  /** Whether some rows may have nothing there. */
  readonly mayBeEmpty: boolean;
}

/**
 * Reads `-approvedOn`. Only columns that the declaration calls sortable, for each has an index.
 * @throws unknown-sort
 */
export function readOrder(bundle: TypeBundle, sort: string | undefined): Order {
  const { type } = bundle;
  const asked = sort ?? type.list.sort;
  const field = asked.replace(/^-/, '');
  const allowed = new Set([type.list.sort.replace(/^-/, ''), ...type.list.sortable]);
  if (!allowed.has(field)) throw new WutongError('unknown-sort', { field });
  const column = firstColumn(type, field);
  const declared = machineColumns.has(field) ? undefined : type.fields[field];
  const kind = declared
    ? fieldColumns(field, declared)[0]?.type
    : tablesOf(bundle)[0]?.columns.find((candidate) => candidate.name === column)?.type;
  return {
    field,
    column,
    type: kind ?? 'text',
    descending: asked.startsWith('-'),
    mayBeEmpty: declared !== undefined,
  };
}

/** ORDER BY as the index stands, so that it can be walked: what is empty ends the descending order. */
export function orderBy(order: Order): Sql {
  const column = ordered(order);
  if (!order.mayBeEmpty) return order.descending ? sql`${column} DESC, id DESC` : sql`${column} ASC, id ASC`;
  return order.descending ? sql`${column} DESC NULLS LAST, id DESC` : sql`${column} ASC NULLS FIRST, id ASC`;
}

function ordered(order: Order): Sql {
  const column = sql.ref(order.column);
  return order.type === 'text' ? sql`${column} ${sql.raw(chineseOrder)}` : column;
}

/** The place of a row in an order, as the client carries it. */
export function writeCursor(order: Order, value: unknown, id: string): string {
  const text =
    value === null || value === undefined
      ? null
      : value instanceof Date
        ? value.toISOString()
        : String(value);
  return Buffer.from(JSON.stringify([order.field, order.descending ? 1 : 0, text, id])).toString('base64url');
}

/**
 * The condition for the rows behind a cursor.
 * @throws bad-cursor when it is not one of ours or belongs to another order.
 */
export function afterCursor(order: Order, cursor: string): Sql {
  const [value, id] = readCursor(order, cursor);
  const column = ordered(order);
  const cast = sql.raw(`::${order.type}`);
  if (order.descending) {
    return value === null
      ? sql`(${column} IS NULL AND id < ${id}::uuid)`
      : sql`((${column}, id) < (${value}${cast}, ${id}::uuid)${order.mayBeEmpty ? sql` OR ${column} IS NULL` : sql``})`;
  }
  return value === null
    ? sql`((${column} IS NULL AND id > ${id}::uuid) OR ${column} IS NOT NULL)`
    : sql`(${column}, id) > (${value}${cast}, ${id}::uuid)`;
}

// A cursor comes from outside: what the database could not read as a value of the column is none of ours.
function fits(type: string, value: unknown): value is string {
  if (typeof value !== 'string' || value.includes('\u0000')) return false;
  if (type === 'date') return isCivilDate(value);
  if (type === 'timestamptz')
    return /^\d{4}-\d\d-\d\dT[\d:.]+Z$/.test(value) && !Number.isNaN(Date.parse(value));
  if (type === 'uuid') return isId(value);
  if (type === 'boolean') return /^(true|false)$/.test(value);
  if (type === 'integer') return /^-?\d{1,9}$/.test(value);
  if (type === 'bigint') return /^-?\d{1,18}$/.test(value);
  if (type === 'numeric') return /^-?\d{1,30}(\.\d{1,30})?$/.test(value);
  return true;
}

function readCursor(order: Order, cursor: string): [string | null, string] {
  try {
    const read: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString());
    if (
      Array.isArray(read) &&
      read[0] === order.field &&
      read[1] === (order.descending ? 1 : 0) &&
      (read[2] === null || fits(order.type, read[2])) &&
      isId(read[3])
    )
      return [read[2], read[3]];
  } catch {
    // falls through to the refusal
  }
  throw new WutongError('bad-cursor');
}
