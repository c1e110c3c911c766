import { columnName, type Field, type Values } from '../../model/field.ts';
import type { Row } from '../database/database.ts';
import { fieldColumns } from '../schema/table.ts';

type Fields = Readonly<Record<string, Field>>;

/** Whether a field has columns in the row itself. */
export function inRow(field: Field): boolean {
  return field.kind.storage === 'columns' || field.kind.storage === 'sealed';
}

/** Reads the entries of one row; what is empty is left out. A sealed entry comes as `{ masked }`. */
export function readRow(fields: Fields, row: Row): Record<string, unknown> {
  const values: Record<string, unknown> = {};
  for (const [name, field] of Object.entries(fields)) {
    if (!inRow(field)) continue;
    if (field.kind.storage === 'sealed') {
      const masked = row[columnName(name, '_mask')];
      if (typeof masked === 'string') values[name] = { masked };
      continue;
    }
    const value = field.kind.fromColumns(
      fieldColumns(name, field).map((column) => row[column.name] ?? null),
      field.options,
    );
    if (value !== undefined) values[name] = value;
  }
  return values;
}

/** The columns of the unsealed entries of one row, by column name. */
export function writeRow(fields: Fields, values: Values): Row {
  const row: Row = {};
  for (const [name, field] of Object.entries(fields)) {
    if (field.kind.storage !== 'columns') continue;
    const cells = field.kind.toColumns(values[name], field.options);
    fieldColumns(name, field).forEach((column, i) => {
      row[column.name] = cells[i] ?? null;
    });
  }
  return row;
}
