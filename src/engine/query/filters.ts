import { sql } from 'kysely';
import { WutongError } from '../../model/errors.ts';
import { isCivilDate } from '../../model/date.ts';
import type { Field, FilterOperator } from '../../model/field.ts';
import { isId } from '../../model/id.ts';
import type { TypeBundle } from '../../model/record-type.ts';
import { allOf, type Sql } from '../database/compile.ts';
import { fieldColumns } from '../schema/table.ts';

/** One narrowing of a list: `approvedOn`, `between`, `2018-01-01,2018-06-30`. */
export interface Filter {
  readonly field: string;
  readonly operator: string;
  readonly value: string;
}

/** Reads the filters of a query string: every `f.<field>.<operator>`. */
export function readFilters(query: Readonly<Record<string, unknown>>): Filter[] {
  return Object.entries(query).flatMap(([key, value]): Filter[] => {
    const found = /^f\.([A-Za-z]+)\.([a-z]+)$/.exec(key);
    return found && typeof value === 'string' && value !== ''
      ? [{ field: found[1] ?? '', operator: found[2] ?? '', value }]
      : [];
  });
}

/**
 * The condition that a filter puts on a list.
 * @throws unknown-filter for a field or operator that the declaration does not offer, or a value that does not fit.
 */
export function filterCondition(bundle: TypeBundle, filter: Filter): Sql {
  const { type, workflow } = bundle;
  // The database can hold no NUL, so nothing that it holds can fit.
  if (filter.value.includes('\u0000')) throw unknown(filter);
  const parts = filter.value.split(',');
  if (filter.field === 'state') {
    if (filter.operator !== 'in' || parts.some((name) => !Object.hasOwn(workflow.states, name)))
      throw unknown(filter);
    return sql`state = ANY(${parts}::text[])`;
  }
  const field = type.fields[filter.field];
  if (!field || !type.list.filters.includes(filter.field)) throw unknown(filter);
  if (!field.kind.filters.includes(filter.operator as FilterOperator)) throw unknown(filter);
  const [first, second] = fieldColumns(filter.field, field);
  if (!first) throw unknown(filter);
  const column = sql.ref(first.name);
  const cast = sql.raw(`::${first.type}`);
  switch (filter.operator as FilterOperator) {
    case 'eq':
      return sql`${column} = ${readCells(filter, field, filter.value)[0]}${cast}`;
    case 'in':
      return sql`${column} = ANY(${parts.map((part) => checkShape(filter, first.type, part))}${cast}[])`;
    case 'has':
      return sql`${column} && ${parts}::text[]`;
    case 'contains':
      return sql`${column} LIKE ${`%${filter.value.replace(/[\\%_]/g, '\\$&')}%`}`;
    case 'between':
      return second?.type === 'date'
        ? overlaps(filter, column, sql.ref(second.name), parts)
        : between(filter, field, parts);
  }
}

// A range overlaps the days asked for.
function overlaps(filter: Filter, start: Sql, end: Sql, [from = '', to = '']: readonly string[]): Sql {
  const conditions: Sql[] = [];
  if (from) conditions.push(sql`${end} >= ${checkShape(filter, 'date', from)}::date`);
  if (to) conditions.push(sql`${start} <= ${checkShape(filter, 'date', to)}::date`);
  if (conditions.length === 0) throw unknown(filter);
  return allOf(conditions);
}

// An amount is compared in its minor units, and with amounts of its own currency only.
function between(filter: Filter, field: Field, [from = '', to = '']: readonly string[]): Sql {
  const [first, second] = fieldColumns(filter.field, field);
  if (!first || (!from && !to)) throw unknown(filter);
  const [column, cast] = [sql.ref(first.name), sql.raw(`::${first.type}`)];
  const low = from ? readCells(filter, field, from) : undefined;
  const high = to ? readCells(filter, field, to) : undefined;
  const conditions: Sql[] = [];
  if (low) conditions.push(sql`${column} >= ${low[0]}${cast}`);
  if (high) conditions.push(sql`${column} <= ${high[0]}${cast}`);
  if (second) conditions.push(sql`${sql.ref(second.name)} = ${(low ?? high)?.[1]}`);
  return allOf(conditions);
}

// As the kind reads and keeps it: what it would refuse in a form is refused in a filter.
function readCells(filter: Filter, field: Field, text: string): readonly unknown[] {
  let refused = false;
  const problem = (): void => {
    refused = true;
  };
  const value = field.kind.parse(text, field.options, { incomplete: false, problem });
  if (refused || value === undefined) throw unknown(filter);
  return field.kind.toColumns(value, field.options);
}

// What the database itself would otherwise refuse with a fault of ours.
const fits: Readonly<Record<string, (text: string) => boolean>> = { date: isCivilDate, uuid: isId };

function checkShape(filter: Filter, type: string, text: string): string {
  if (fits[type]?.(text) === false) throw unknown(filter);
  return text;
}

function unknown(filter: Filter): WutongError {
  return new WutongError('unknown-filter', { field: `${filter.field}.${filter.operator}` });
}
