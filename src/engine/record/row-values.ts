import { columnName, type Field, type Values } from '../../model/field.ts';
import type { Row } from '../database/database.ts';
import { fieldColumns } from '../schema/table.ts';

type Fields = Readonly<Record<string, Field>>;

/** A field with the names of its columns, worked out once for each declaration. */
interface Placed {
  readonly name: string;
  readonly field: Field;
  readonly columns: readonly string[];
}

const placed = new WeakMap<Fields, readonly Placed[]>();

function placesOf(fields: Fields): readonly Placed[] {
  const before = placed.get(fields);
  if (before) return before;
  const made = Object.entries(fields)
    .filter(([, field]) => inRow(field))
    .map(([name, field]) => ({
      name,
      field,
      columns: fieldColumns(name, field).map((column) => column.name),
    }));
  placed.set(fields, made);
  return made;
}

/** Whether a field has columns in the row itself. */
export function inRow(field: Field): boolean {
  return field.kind.storage === 'columns' || field.kind.storage === 'sealed';
}

/** Reads the entries of one row; what is empty is left out. A sealed entry comes as `{ masked }`. */
export function readRow(fields: Fields, row: Row): Record<string, unknown> {
  const values: Record<string, unknown> = {};
  for (const { name, field, columns } of placesOf(fields)) {
    if (field.kind.storage === 'sealed') {
      const masked = row[columnName(name, '_mask')];
      if (typeof masked === 'string') values[name] = { masked };
      continue;
    }
    const cells = columns.map((column) => row[column] ?? null);
    const value = field.kind.fromColumns(cells, field.options);
    if (value !== undefined) values[name] = value;
  }
  return values;
}

/** The columns of the unsealed entries of one row, by column name. */
export function writeRow(fields: Fields, values: Values): Row {
  const row: Row = {};
  for (const { name, field, columns } of placesOf(fields)) {
    if (field.kind.storage !== 'columns') continue;
    const cells = field.kind.toColumns(values[name], field.options);
    columns.forEach((column, i) => {
      row[column] = cells[i] ?? null;
    });
  }
  return row;
}
