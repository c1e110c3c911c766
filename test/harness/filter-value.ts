import type { Field, FilterOperator } from '../../src/model/field.ts';
import { fieldColumns } from '../../src/engine/schema/table.ts';

const samples: Readonly<Record<string, string>> = {
  date: '2018-05-06',
  integer: '5',
  bigint: '500',
  numeric: '5',
  boolean: 'true',
  text: '团',
};

/** A value by which a list can be narrowed by a field, as a query string carries it. */
export function filterValue(field: Field, operator: FilterOperator, id: string): string {
  const type = fieldColumns('field', field)[0]?.type ?? 'text';
  const { choices, min } = field.options as {
    choices?: Readonly<Record<string, unknown>>;
    min?: number;
  };
  const sample = Object.keys(choices ?? {})[0] ?? samples[type] ?? '';
  // A year is no 5: what a field refuses as an entry it refuses as a filter.
  const one = type === 'uuid' ? id : min !== undefined && Number(sample) < min ? String(min) : sample;
  return operator === 'between' ? `${one},${one}` : one;
}
