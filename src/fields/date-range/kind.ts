import { isBlank } from '../../model/cell.ts';
import { dayCell, readDayCell, takesDay } from '../day-cell.ts';
import type { CivilDate } from '../../model/date.ts';
import { makeField, type Field, type FieldKind, type FieldOptions } from '../../model/field.ts';
import { narrow } from '../clean-text.ts';
import { isEmpty } from '../parse-field.ts';
import { readDate } from '../written-date.ts';

export interface DateRange {
  readonly from: CivilDate;
  readonly to: CivilDate;
}

export interface DateRangeOptions {
  readonly min?: CivilDate;
  readonly max?: CivilDate;
}

/** Days from one to another, both counted: a journey, a stay, a notice. */
export const dateRangeKind: FieldKind<DateRange, DateRangeOptions> = {
  name: 'date-range',
  storage: 'columns',
  filters: ['between'],
  sortable: true,
  errors: [
    'required',
    'wrong-shape',
    'range-incomplete',
    'not-a-date',
    'range-reversed',
    'date-too-early',
    'date-too-late',
  ],
  columns: () => [
    { suffix: '_from', type: 'date' },
    { suffix: '_to', type: 'date' },
  ],
  parse(input, { min, max }, { problem }) {
    const ends = typeof input === 'string' ? splitRange(input) : input;
    if (typeof ends !== 'object' || ends === null || Array.isArray(ends)) return void problem('wrong-shape');
    const { from: first, to: last } = ends as { from?: unknown; to?: unknown };
    if (isEmpty(first) && isEmpty(last)) return undefined;
    if (isEmpty(first) || isEmpty(last)) return void problem('range-incomplete');
    const from = typeof first === 'string' ? readDate(first) : undefined;
    const to = typeof last === 'string' ? readDate(last) : undefined;
    if (from === undefined || to === undefined) return void problem('not-a-date');
    if (to < from) return void problem('range-reversed');
    if (min !== undefined && from < min) return void problem('date-too-early', { min });
    if (max !== undefined && to > max) return void problem('date-too-late', { max });
    return { from, to };
  },
  toColumns: (value) => [value?.from ?? null, value?.to ?? null],
  fromColumns: ([from, to]) =>
    typeof from === 'string' && typeof to === 'string'
      ? { from: from.slice(0, 10), to: to.slice(0, 10) }
      : undefined,
  text: ({ from, to }, _options, { lang }) => (lang === 'zh' ? `${from} 至 ${to}` : `${from} to ${to}`),
  cells: {
    columns: () => [
      { part: { label: '起', en: 'from' }, width: 12, takes: takesDay, days: true },
      { part: { label: '止', en: 'to' }, width: 12, takes: takesDay, days: true },
    ],
    write: ({ from, to }) => [dayCell(from), dayCell(to)],
    // Both days in the first cell (2018-05-06至2018-05-10) are read as well.
    read: ([from, to]) =>
      isBlank(to) && typeof from === 'string' && splitRange(from)
        ? from
        : { from: readDayCell(from), to: readDayCell(to) },
  },
  schema: () => ({
    type: 'object',
    properties: { from: { type: 'string', format: 'date' }, to: { type: 'string', format: 'date' } },
    required: ['from', 'to'],
    additionalProperties: false,
  }),
};

// 2018-05-06 至 2018-05-10, as a cell of a table holds it.
function splitRange(written: string): { readonly from: string; readonly to: string } | undefined {
  const parts = narrow(written).split(/至|到|~|—+|–|\.\.| to /);
  return parts.length === 2 ? { from: parts[0] ?? '', to: parts[1] ?? '' } : undefined;
}

/** Declares days from one to another: `dateRange('出境至入境日期', { required: true })`. */
export function dateRange(label: string, options: DateRangeOptions & FieldOptions = {}): Field {
  return makeField(dateRangeKind, label, options);
}
