import type { Field } from '../../model/field.ts';
import { labelOf, type Lang } from '../../model/label.ts';
import type { RowsOptions, RowValues } from './kind.ts';

/** One entry of every row, as the table shows it. */
export interface RowColumn {
  readonly name: string;
  readonly label: string;
  readonly field: Field;
  /** Filled by the machine: shown, not asked. */
  readonly readOnly: boolean;
  readonly width: number;
}

// How narrow a control may become before it cannot be used; other kinds take the usual width.
const widths: Readonly<Record<string, number>> = {
  'date-range': 172,
  'long-text': 200,
  attachment: 220,
  date: 160,
  money: 200,
  number: 96,
  person: 150,
  'yes-no': 120,
};

/** What stands in some row and is to be seen. */
export function filledNames(
  { fields, quiet = [] }: RowsOptions,
  rows: readonly RowValues[],
): readonly string[] {
  return Object.keys(fields).filter(
    (name) => !quiet.includes(name) && rows.some((row) => (row[name] ?? undefined) !== undefined),
  );
}

/** The columns: everything that is asked, and what the machine filled in. */
export function columnsOf(
  fields: Readonly<Record<string, Field>>,
  filled: readonly string[],
  lang: Lang,
): readonly RowColumn[] {
  return Object.entries(fields)
    .map(([name, field]) => ({
      name,
      field,
      label: labelOf(name, field, lang),
      readOnly: field.written !== 'form',
      width: widths[field.kind.name] ?? 132,
    }))
    .filter(({ name, readOnly }) => !readOnly || filled.includes(name));
}

/** The columns to read: what stands somewhere, and what must stand there and is missing. */
export function columnsToRead(
  fields: Readonly<Record<string, Field>>,
  filled: readonly string[],
  lang: Lang,
): readonly RowColumn[] {
  return columnsOf(fields, filled, lang).filter(({ name, field }) => filled.includes(name) || field.required);
}

/** The width that a table of these columns needs, with the number of the row and the buttons. */
export function tableWidth(columns: readonly RowColumn[]): number {
  return columns.reduce((sum, { width }) => sum + width + 16, 36 + 132);
}
