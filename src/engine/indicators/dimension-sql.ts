import { sql } from 'kysely';
import { dimensionField, noValue, type Dimension } from '../../model/dimension.ts';
import type { RecordType } from '../../model/record-type.ts';
import { allOf, type Sql } from '../database/compile.ts';
import { fieldColumns, rowsTableName, tableName } from '../schema/table.ts';
import { whereConditions } from './where-condition.ts';

/** One value of a dimension; the empty key is what has none. */
export interface Cut {
  readonly dimension: Dimension;
  readonly key: string;
}

/** Where a dimension's values stand. */
interface Place {
  /** The table of rows, where they stand in rows. */
  readonly rows?: string;
  readonly column: string;
  readonly isList: boolean;
  /** The conditions for rows that count. */
  readonly counting: readonly Sql[];
}

function placeOf(type: RecordType, dimension: Dimension): Place | undefined {
  const field = dimensionField(type, dimension);
  if (!field || dimension.path === undefined) return undefined;
  const [outer = '', inner] = dimension.path.split('.');
  const [column] = fieldColumns(inner ?? outer, field);
  if (!column) throw new Error(`type “${type.name}”: “${dimension.path}” has no column to count by`);
  const rows = type.fields[outer];
  const without =
    inner === undefined
      ? []
      : whereConditions({ fields: rows?.kind.inner?.(rows.options) ?? {} }, dimension.without);
  return {
    ...(inner === undefined ? {} : { rows: rowsTableName(type.name, outer) }),
    column: column.name,
    isList: column.type === 'text[]',
    // An entry that is not filled leaves nothing out.
    counting: without.length === 0 ? [] : [sql`(${allOf(without)}) IS NOT TRUE`],
  };
}

/** The condition that a record counts under a value, on the columns of the type's table. */
export function countsUnder(type: RecordType, on: Sql, { dimension, key }: Cut): Sql {
  const place = placeOf(type, dimension);
  if (!place) return key === noValue ? sql`false` : sql`to_char(${on}, 'YYYY-MM') = ${key}`;
  const { rows, column, isList, counting } = place;
  const name = sql.ref(column);
  const keys = dimension.groups ? (dimension.groups[key]?.keys ?? []) : [key];
  const filled = isList ? sql`cardinality(${name}) > 0` : sql`${name} IS NOT NULL`;
  const grouped = dimension.groups ? everyKey(dimension) : undefined;
  const counted = grouped ? sql`${name} = ANY(${grouped}::text[])` : filled;
  const meets =
    key === noValue
      ? counted
      : isList
        ? sql`${name} && ${keys}::text[]`
        : sql`${name}::text = ANY(${keys}::text[])`;
  if (rows === undefined) return key === noValue ? sql`(${counted}) IS NOT TRUE` : meets;
  const some = sql`EXISTS (SELECT 1 FROM ${sql.table(rows)} AS inside
    WHERE inside.office_id = ${sql.table(tableName(type.name))}.office_id
      AND inside.parent_id = ${sql.table(tableName(type.name))}.id AND ${allOf([...counting, meets])})`;
  return key === noValue ? sql`NOT ${some}` : some;
}

const everyKey = ({ groups = {} }: Dimension): string[] => Object.values(groups).flatMap(({ keys }) => keys);

/**
 * The records of a statement (`id`, `adds`, `whole`, `on`, and the columns of the type's table) once for each value
 * under which they count: `key`, null for none.
 * @param records a SELECT over the type's table that has at least `id`, `office_id`, `adds`, `whole`, `counts_on`
 */
export function spread(type: RecordType, dimension: Dimension, records: Sql): Sql {
  const place = placeOf(type, dimension);
  if (!place)
    return sql`SELECT id, adds, whole, to_char(counts_on, 'YYYY-MM') AS key FROM (${records}) AS record`;
  const { rows, column, isList, counting } = place;
  const values =
    rows === undefined
      ? isList
        ? sql`unnest(record.${sql.ref(column)})`
        : sql`(SELECT record.${sql.ref(column)}::text)`
      : sql`(SELECT ${sql.ref(column)}::text FROM ${sql.table(rows)} AS inside
          WHERE inside.office_id = record.office_id AND inside.parent_id = record.id
            AND ${allOf(counting)})`;
  const groups = Object.entries(dimension.groups ?? {}).flatMap(([group, { keys }]) =>
    keys.map((key) => [key, group] as const),
  );
  if (groups.length === 0)
    return sql`SELECT DISTINCT record.id, record.adds, record.whole, held.key
      FROM (${records}) AS record LEFT JOIN LATERAL ${values} AS held(key) ON held.key IS NOT NULL`;
  return sql`SELECT DISTINCT record.id, record.adds, record.whole, held.key
    FROM (${records}) AS record LEFT JOIN LATERAL (
      SELECT grouped.name FROM ${values} AS held(key)
      JOIN unnest(${groups.map(([key]) => key)}::text[], ${groups.map(([, group]) => group)}::text[])
        AS grouped(key, name) ON grouped.key = held.key
    ) AS held(key) ON true`;
}

/** The column of a dimension that stands in the record itself, for the inner SELECT of `spread`. */
export function ownColumn(type: RecordType, dimension: Dimension): Sql[] {
  const place = placeOf(type, dimension);
  return place && place.rows === undefined ? [sql.ref(place.column)] : [];
}
