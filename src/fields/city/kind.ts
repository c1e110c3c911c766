import { wordCells } from '../../model/cell.ts';
import { makeField, type Field, type FieldKind, type FieldOptions } from '../../model/field.ts';
import { cleanLine, lengthOf } from '../clean-text.ts';

export interface CityOptions {
  /** The country entry beside it, in the record or in the same row. */
  readonly countryField?: string;
}

const max = 60;

/** The name of a city, as the office writes it. */
export const cityKind: FieldKind<string, CityOptions> = {
  name: 'city',
  storage: 'columns',
  filters: ['contains'],
  sortable: true,
  errors: ['required', 'wrong-shape', 'too-long'],
  columns: () => [{ suffix: '', type: 'text' }],
  parse(input, _options, { problem }) {
    if (typeof input !== 'string') return void problem('wrong-shape');
    const value = cleanLine(input);
    const length = lengthOf(value);
    if (length > max) return void problem('too-long', { max, length });
    return value === '' ? undefined : value;
  },
  toColumns: (value) => [value ?? null],
  fromColumns: ([stored]) => (typeof stored === 'string' && stored !== '' ? stored : undefined),
  text: (value) => value,
  cells: wordCells(
    () => ({ zh: '城市名称', en: 'The name of a city' }),
    (value) => value,
    { width: 14 },
  ),
  schema: () => ({ type: 'string', maxLength: max }),
};

/** Declares a city: `city('城市', { countryField: 'country' })`. */
export function city(label: string, options: CityOptions & FieldOptions = {}): Field {
  return makeField(cityKind, label, options);
}
