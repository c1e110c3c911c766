import { wordCells } from '../../model/cell.ts';
import { makeField, type Field, type FieldKind, type FieldOptions } from '../../model/field.ts';
import { continents, countries, findCountry, recogniseCountry } from './countries.ts';

export { continentGroups } from './countries.ts';

export interface CountryOptions {
  /** China itself may be chosen; official travel and visits lead elsewhere. */
  readonly allowChina?: boolean;
}

/** A country or a region by its ISO 3166-1 code. Its heading always says 国家（地区）. */
export const countryKind: FieldKind<string, CountryOptions> = {
  name: 'country',
  storage: 'columns',
  filters: ['in'],
  sortable: false,
  errors: ['required', 'wrong-shape', 'not-a-country'],
  columns: () => [{ suffix: '', type: 'text' }],
  parse(input, { allowChina = false }, { problem }) {
    if (typeof input !== 'string') return void problem('wrong-shape');
    const country = recogniseCountry(input);
    if (!country || (country.code === 'CN' && !allowChina))
      return void problem('not-a-country', { value: input.trim().slice(0, 40) });
    return country.code;
  },
  toColumns: (value) => [value ?? null],
  fromColumns: ([stored]) => (typeof stored === 'string' ? stored : undefined),
  text: (value, _options, { lang }) => findCountry(value)?.[lang === 'zh' ? 'name' : 'en'] ?? value,
  cells: wordCells(
    () => ({
      zh: '外交部规范名称，如“德国”“韩国”',
      en: 'The name of a country or region in Chinese, or its ISO code',
    }),
    (value) => findCountry(value)?.name ?? value,
    { width: 16 },
  ),
  offers: ({ allowChina = false }, lang) =>
    countries
      .filter(({ code }) => allowChina || code !== 'CN')
      .map(({ code, name, en }) => ({ value: code, label: lang === 'zh' ? name : en })),
  schema: () => ({
    type: 'string',
    pattern: '^[A-Z]{2}$',
    description: 'ISO 3166-1 alpha-2 code of a country or region',
  }),
};

/** The continent of a country or region, by name in both languages; undefined for a code that nobody knows. */
export function continentOf(code: string): { readonly zh: string; readonly en: string } | undefined {
  const continent = findCountry(code)?.continent;
  if (continent === undefined) return undefined;
  const { label, en } = continents[continent];
  return { zh: label, en };
}

/**
 * Declares a country or region: `country('国家（地区）', { required: true })`.
 * @throws Error where the heading says only 国家: Hong Kong, Macao and Taiwan may stand under it.
 */
export function country(label = '国家（地区）', options: CountryOptions & FieldOptions = {}): Field {
  if (/国家|国别/.test(label) && !label.includes('地区'))
    throw new Error(`country “${label}”: the heading must say 国家（地区）`);
  return makeField(countryKind, label, { en: 'Country (region)', ...options });
}
