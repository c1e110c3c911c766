import { dayCell, readDayCell, takesDay } from '../day-cell.ts';
import { civilDateOf, type CivilDate } from '../../model/date.ts';
import { makeField, type Field, type FieldKind, type FieldOptions } from '../../model/field.ts';
import { readDate } from '../written-date.ts';

export interface DateOptions {
  readonly min?: CivilDate;
  readonly max?: CivilDate;
}

/** A day in China. */
export const dateKind: FieldKind<CivilDate, DateOptions> = {
  name: 'date',
  storage: 'columns',
  filters: ['between'],
  sortable: true,
  errors: ['required', 'not-a-date', 'date-too-early', 'date-too-late'],
  columns: () => [{ suffix: '', type: 'date' }],
  parse(input, { min, max }, { problem }) {
    const value = typeof input === 'string' ? readDate(input) : undefined;
    if (value === undefined) return void problem('not-a-date');
    if (min !== undefined && value < min) return void problem('date-too-early', { min });
    if (max !== undefined && value > max) return void problem('date-too-late', { max });
    return value;
  },
  toColumns: (value) => [value ?? null],
  fromColumns: ([stored]) => {
    if (stored instanceof Date) return civilDateOf(stored);
    return typeof stored === 'string' ? stored.slice(0, 10) : undefined;
  },
  text: (value) => value,
  cells: {
    columns: () => [{ width: 12, takes: takesDay, days: true }],
    write: (value) => [dayCell(value)],
    read: ([cell]) => readDayCell(cell),
  },
  schema: () => ({ type: 'string', format: 'date' }),
};

/** Declares a day: `date('批准日期', { min: '2000-01-01' })`. */
export function date(label: string, options: DateOptions & FieldOptions = {}): Field {
  return makeField(dateKind, label, options);
}
