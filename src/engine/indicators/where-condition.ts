import { sql } from 'kysely';
import type { CivilDate } from '../../model/date.ts';
import type { Where } from '../../model/indicator.ts';
import type { RecordType } from '../../model/record-type.ts';
import type { Sql } from '../database/compile.ts';
import { fieldColumns } from '../schema/table.ts';

/** The entries of a record, or those of a row in it. */
type Fields = Pick<RecordType, 'fields'> & { readonly name?: string };

/**
 * The conditions of a declaration as SQL, one for each entry; a list means one of. An entry that holds several choices
 * meets a condition when one of them does. An empty entry meets none.
 */
export function whereConditions(type: Fields, where: Where = {}): Sql[] {
  return Object.entries(where).map(([path, wanted]) => {
    const column = columnOf(type, path);
    const name = sql.ref(column.name);
    const several = typeof wanted === 'object';
    if (column.type === 'text[]') return sql`${name} && ${several ? [...wanted] : [wanted]}::text[]`;
    // The type comes from a closed list of column types, never from outside.
    const cast = sql.raw(several ? `${column.type}[]` : column.type);
    return several ? sql`${name} = ANY(${[...wanted]}::${cast})` : sql`${name} = ${wanted}::${cast}`;
  });
}

/** What one record adds to a measure: 1, or its entry. */
export function columnToSum(type: RecordType, path: string): string {
  const field = type.fields[path];
  const found = field ? fieldColumns(path, field) : [];
  const [column] = found;
  // Amounts stand with their currency in a second column: adding yuan to dollars gives no figure.
  if (!column || found.length > 1 || !['integer', 'bigint', 'numeric'].includes(column.type))
    throw new Error(`type “${type.name}”: “${path}” is not one number and cannot be summed`);
  return column.name;
}

/** Whether a date entry of a record lies on a day or before it. */
export function hadBy(type: RecordType, path: string, day: CivilDate): Sql {
  const column = columnOf(type, path);
  if (column.type !== 'date') throw new Error(`type “${type.name}”: “${path}” is no date to take a share by`);
  return sql`${sql.ref(column.name)} <= ${day}::date`;
}

function columnOf(type: Fields, path: string): { name: string; type: string } {
  if (path === 'state') return { name: 'state', type: 'text' };
  const field = type.fields[path];
  const column = field && fieldColumns(path, field)[0];
  if (!column) throw new Error(`type “${type.name ?? 'rows'}”: “${path}” has no column to compare`);
  return column;
}
