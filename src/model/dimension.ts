import type { Field } from './field.ts';
import { labelOf, type Labelled, type Words } from './label.ts';
import type { Where } from './indicator.ts';
import type { RecordType } from './record-type.ts';

/**
 * A way of taking figures apart: by category, by country. Where it looks into rows, a record counts once under each
 * value that its rows hold, so that the parts may come to more than the figure; a report says so and does not add them.
 */
export interface Dimension extends Labelled {
  /** `country`, unique in the type; it stands in addresses. */
  readonly name: string;
  /** `category`, or `legs.country` inside rows. Nothing for the month in which a record counts. */
  readonly path?: string;
  /** Rows that do not count: a transit is no country visited. */
  readonly without?: Where;
  /** Puts values together, in this order: countries to continents. */
  readonly groups?: Readonly<Record<string, Labelled & { readonly keys: readonly string[] }>>;
}

/** Every type has it: the month of the date on which a record counts. */
export const monthDimension: Dimension = { name: 'month', label: '月份', en: 'Month' };

/** The key of what has no value. */
export const noValue = '';

/** The dimensions of a type, those that it declares and the month. */
export function dimensionsOf({ dimensions = [] }: Pick<RecordType, 'dimensions'>): readonly Dimension[] {
  return [...dimensions, monthDimension];
}

/** Whether a record may count under several values, so that the parts do not add up to the figure. */
export function overlaps(type: Pick<RecordType, 'fields'>, { path = '' }: Dimension): boolean {
  const [outer = '', inner] = path.split('.');
  return inner !== undefined || type.fields[outer]?.kind.name === 'choices';
}

/** The field that a dimension reads; undefined for the month. */
export function dimensionField(
  { fields }: Pick<RecordType, 'fields'>,
  { path = '' }: Dimension,
): Field | undefined {
  const [outer = '', inner] = path.split('.');
  const field = fields[outer];
  return inner === undefined ? field : field?.kind.inner?.(field.options)[inner];
}

type Place = readonly [type: Pick<RecordType, 'fields'>, dimension: Dimension];

/** Whether two types are taken apart into the same values, so that their figures may stand in one row: countries, units. */
export function sameValues([type, one]: Place, [other, another]: Place): boolean {
  if (type === other) return one.name === another.name;
  const [a, b] = [dimensionField(type, one)?.kind.name, dimensionField(other, another)?.kind.name];
  const groups = ({ groups: own = {} }: Dimension): string => Object.keys(own).join();
  return a === b && (a === undefined || alike.has(a)) && groups(one) === groups(another);
}

/** Kinds whose values are the same wherever they stand; a choice has its own in each type. */
const alike: ReadonlySet<string> = new Set(['country', 'unit']);

/**
 * What a value is called in both languages.
 * @param title the name of what a key points to: a unit
 */
export function keyWords(
  type: Pick<RecordType, 'fields'>,
  dimension: Dimension,
  key: string,
  title: (id: string) => string,
): Words {
  if (key === noValue) return { zh: '未填', en: 'Not given' };
  const group = dimension.groups?.[key];
  if (group) return { zh: group.label, en: labelOf(key, group, 'en') };
  const field = dimensionField(type, dimension);
  if (!field) return { zh: `${key.slice(0, 4)}年${Number(key.slice(5))}月`, en: key };
  // A list of choices prints each of them as it prints a list of one.
  const value = field.kind.name === 'choices' ? [key] : field.kind.name === 'yes-no' ? key === 'true' : key;
  const text = (lang: 'zh' | 'en') => field.kind.text(value, field.options, { lang, title });
  return { zh: text('zh'), en: text('en') };
}

/** The declared order of the keys, where there is one: of choices, of groups. */
export function keyOrder(
  type: Pick<RecordType, 'fields'>,
  dimension: Dimension,
): readonly string[] | undefined {
  if (dimension.groups) return Object.keys(dimension.groups);
  const options = dimensionField(type, dimension)?.options as { readonly choices?: object } | undefined;
  return options?.choices && Object.keys(options.choices);
}

const kinds: ReadonlySet<string> = new Set(['choice', 'choices', 'country', 'unit', 'yes-no']);

/** What does not hold together in the dimensions of a type, in words. */
export function* dimensionFaults(type: Pick<RecordType, 'fields' | 'dimensions'>): Generator<string> {
  const { dimensions = [] } = type;
  const names = dimensionsOf(type).map(({ name }) => name);
  for (const dimension of dimensions) {
    const { name, without = {}, path = '' } = dimension;
    if (names.filter((one) => one === name).length > 1) yield `two dimensions are called “${name}”`;
    const field = dimensionField(type, dimension);
    if (!field) yield `dimension ${name} reads no field “${path}”`;
    else if (!kinds.has(field.kind.name))
      yield `dimension ${name}: “${path}” has too many values to count by`;
    const [outer = '', inner] = path.split('.');
    if (inner !== undefined && field?.kind.name === 'choices')
      yield `dimension ${name}: “${path}” holds lists inside rows`;
    const rows = type.fields[outer];
    const beside = inner === undefined ? {} : (rows?.kind.inner?.(rows.options) ?? {});
    for (const entry of Object.keys(without))
      if (!beside[entry]) yield `dimension ${name} leaves out by no entry “${entry}” of rows`;
  }
}
