import { sql } from 'kysely';
import { WutongError } from '../../model/errors.ts';
import type { FilterOperator } from '../../model/field.ts';
import type { TypeBundle } from '../../model/record-type.ts';
import type { Sql } from '../database/compile.ts';
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
  const parts = filter.value.split(',');
  if (filter.field === 'state') {
    if (filter.operator !== 'in' || parts.some((name) => !workflow.states[name])) throw unknown(filter);
    return sql`state = ANY(${parts}::text[])`;
  }
  const field = type.fields[filter.field];
  if (!field || !type.list.filters.includes(filter.field)) throw unknown(filter);
  if (!field.kind.filters.includes(filter.operator as FilterOperator)) throw unknown(filter);
  const [first, second] = fieldColumns(filter.field, field);
  if (!first) throw unknown(filter);
  const column = sql.ref(first.name);
  const cast = sql.raw(`::${first.type}`);
  const clean = (text: string): string => checkValue(filter, first.type, text);
  switch (filter.operator as FilterOperator) {
    case 'eq':
      return sql`${column} = ${clean(filter.value)}${cast}`;
    case 'in':
      return sql`${column} = ANY(${parts.map(clean)}${cast}[])`;
    case 'has':
      return sql`${column} && ${parts}::text[]`;
    case 'contains':
      return sql`${column} LIKE ${`%${filter.value.replace(/[\\%_]/g, '\\$&')}%`}`;
    case 'between': {
      const [from = '', to = ''] = parts;
      // A range overlaps the days asked for; a single date lies between them.
      const end = second?.type === 'date' ? sql.ref(second.name) : column;
      const conditions: Sql[] = [];
      if (from) conditions.push(sql`${end} >= ${clean(from)}${cast}`);
      if (to) conditions.push(sql`${column} <= ${clean(to)}${cast}`);
      if (conditions.length === 0) throw unknown(filter);
      return sql`${sql.join(conditions, sql` AND `)}`;
    }
  }
}

const shapes: Readonly<Record<string, RegExp>> = {
  date: /^\d{4}-\d\d-\d\d$/,
  uuid: /^[0-9a-f-]{36}$/,
  integer: /^-?\d{1,9}$/,
  bigint: /^-?\d{1,18}$/,
  numeric: /^-?\d{1,18}(\.\d+)?$/,
  boolean: /^(true|false)$/,
};

function checkValue(filter: Filter, type: string, text: string): string {
  const shape = shapes[type];
  if (shape && !shape.test(text)) throw unknown(filter);
  return text;
}

function unknown(filter: Filter): WutongError {
  return new WutongError('unknown-filter', { field: `${filter.field}.${filter.operator}` });
}
