import { cellWords, isDay } from '../../model/cell.ts';
import { makeField, type Field, type FieldKind, type FieldOptions } from '../../model/field.ts';
import { decimalsOf, readDecimal } from '../written-number.ts';

export interface NumberOptions {
  readonly min?: number;
  readonly max?: number;
  /** Decimals; none unless said. */
  readonly decimals?: number;
  /** 天, 人次, 份: shown behind the number in Chinese. */
  readonly unit?: string;
}

// A column of whole numbers holds no more; with decimals, what a number of JavaScript keeps exactly.
const largestInteger = 2_147_483_647;

function bounds({ min, max, decimals = 0 }: NumberOptions): { readonly min: number; readonly max: number } {
  const most = decimals === 0 ? largestInteger : Math.floor(1e15 / 10 ** decimals);
  return { min: Math.max(min ?? -most, -most), max: Math.min(max ?? most, most) };
}

/** A number: days, persons, documents, a rate. */
export const numberKind: FieldKind<number, NumberOptions> = {
  name: 'number',
  storage: 'columns',
  filters: ['between'],
  sortable: true,
  errors: ['required', 'not-a-number', 'too-many-decimals', 'number-too-small', 'number-too-large'],
  columns: ({ decimals = 0 }) => [{ suffix: '', type: decimals === 0 ? 'integer' : 'numeric' }],
  parse(input, options, { problem }) {
    const decimal = readDecimal(input);
    if (decimal === undefined) return void problem('not-a-number');
    const { decimals = 0 } = options;
    if (decimalsOf(decimal) > decimals) return void problem('too-many-decimals', { decimals });
    const value = Number(decimal) + 0;
    const { min, max } = bounds(options);
    if (value < min) return void problem('number-too-small', { min });
    if (value > max) return void problem('number-too-large', { max });
    return value;
  },
  toColumns: (value) => [value ?? null],
  // The database gives numeric columns as text.
  fromColumns: ([stored]) => (stored === null || stored === undefined ? undefined : Number(stored)),
  text: (value, { unit = '' }, { lang }) => `${value}${lang === 'zh' ? unit : ''}`,
  cells: {
    columns: ({ decimals = 0, unit }) => [
      {
        width: 10,
        takes: {
          zh: `${decimals === 0 ? '整数' : `数字，最多${decimals}位小数`}${unit === undefined ? '' : `，以${unit}计`}`,
          en: decimals === 0 ? 'A whole number' : `A number, at most ${decimals} decimals`,
        },
      },
    ],
    write: (value) => [value],
    read: ([cell = null]) => (typeof cell === 'number' ? cell : isDay(cell) ? cell.day : cellWords(cell)),
  },
  schema: (options) => ({
    type: (options.decimals ?? 0) === 0 ? 'integer' : 'number',
    minimum: bounds(options).min,
    maximum: bounds(options).max,
  }),
};

/** Declares a number: `number('在外天数', { min: 1, unit: '天' })`. */
export function number(label: string, options: NumberOptions & FieldOptions = {}): Field {
  return makeField(numberKind, label, options);
}
