import { dimensionsOf } from './dimension.ts';
import { formulaText, sortOf, type Formula, type FormulaSort } from './formula.ts';
import type { Indicator, Measure, Where } from './indicator.ts';
import { labelOf, type Lang } from './label.ts';
import type { RecordType, TypeBundle } from './record-type.ts';
import type { Registry } from './registry.ts';

/** All that is said of a figure, in the words of people: what it counts, when, of what, and what it is called. */
export interface DictionaryEntry {
  readonly name: string;
  readonly label: string;
  readonly unit: string;
  readonly sort: Indicator['kind'] | FormulaSort;
  readonly definition: string;
  /** What is counted, or the formula in signs. */
  readonly counted: string;
  /** The date by which it belongs to a period; empty of formulas. */
  readonly basis: string;
  /** Which records count, in words; empty where all do. */
  readonly condition: string;
  readonly verb: string;
  readonly aliases: readonly string[];
  /** By what it can be taken apart. */
  readonly dimensions: readonly string[];
  /** Of the change in percent; of a formula, of its value. */
  readonly decimals: number;
  readonly target: number | undefined;
  /** The type of the records behind it; of several, that of the first. */
  readonly type: string;
}

/** The dictionary of all that a registry counts and what follows from it, type by type, then across types. */
export function dictionaryOf(registry: Registry, lang: Lang): DictionaryEntry[] {
  const across = registry.acrossTypes.map((formula) => formulaEntry(registry, formula, lang));
  return [
    ...registry.types.flatMap((bundle) => [
      ...bundle.indicators.map((indicator) => indicatorEntry(bundle, indicator, lang)),
      ...bundle.formulas.map((formula) => formulaEntry(registry, formula, lang)),
    ]),
    ...across,
  ];
}

function indicatorEntry(bundle: TypeBundle, indicator: Indicator, lang: Lang): DictionaryEntry {
  const { type } = bundle;
  const { name, unit, kind, definition, verb = '', aliases = [], decimals = 1, target } = indicator;
  return {
    name,
    label: labelOf(name, indicator, lang),
    unit,
    sort: kind,
    definition,
    counted: measureText(bundle, indicator.measure, lang),
    basis: basisText(type, indicator, lang),
    condition: conditionText(bundle, indicator.where ?? {}, lang),
    verb,
    aliases,
    dimensions: dimensionsOf(type).map((dimension) => labelOf(dimension.name, dimension, lang)),
    decimals,
    target,
    type: type.name,
  };
}

function formulaEntry(registry: Registry, formula: Formula, lang: Lang): DictionaryEntry {
  const { name, unit, definition, verb = '', aliases = [], decimals = 1, target } = formula;
  return {
    name,
    label: labelOf(name, formula, lang),
    unit,
    sort: sortOf(formula),
    definition,
    counted: formulaText(formula, (operand) => figureLabel(registry, operand, lang)),
    basis: '',
    condition: '',
    verb,
    aliases,
    dimensions: [],
    decimals,
    target,
    type: registry.findFormula(name)?.bundle.type.name ?? '',
  };
}

/** What a figure is called, be it counted or made of others. */
export function figureLabel(registry: Registry, name: string, lang: Lang): string {
  const made = registry.findFormula(name)?.formula;
  const found =
    made ??
    registry.types.flatMap(({ indicators }) => indicators).find((indicator) => indicator.name === name);
  return found ? labelOf(name, found, lang) : name;
}

/** What is measured, in words: 条数, Σ 份数, the share of what had its date. */
export function measureText(bundle: TypeBundle, measure: Measure, lang: Lang): string {
  const label = (path: string): string => fieldLabel(bundle.type, path, lang);
  if ('count' in measure) return lang === 'zh' ? '条数' : 'Records';
  if ('sum' in measure)
    return lang === 'zh' ? `“${label(measure.sum)}”之和` : `Sum of “${label(measure.sum)}”`;
  const { share } = measure;
  if (typeof share === 'string')
    return lang === 'zh'
      ? `期末以前有“${label(share)}”的条数占比`
      : `Share of records with “${label(share)}” by the end of the period`;
  const part = conditionText(bundle, share.where, lang);
  return lang === 'zh'
    ? `“${label(share.sum)}”之和中，${part}的占比`
    : `Share of the sum of “${label(share.sum)}” where ${part}`;
}

function basisText(type: RecordType, { basis }: Indicator, lang: Lang): string {
  const labels = basis.map((path) => fieldLabel(type, path, lang));
  if (labels.length < 2) return labels.join('');
  return lang === 'zh' ? `${labels.join('、')}中最早的` : `The earliest of ${labels.join(', ')}`;
}

/** Which records count, by the labels of entries, choices and states. */
export function conditionText(bundle: TypeBundle, where: Where, lang: Lang): string {
  const [or, and, is] = lang === 'zh' ? ['或', '；', '为'] : [' or ', '; ', ' is '];
  return Object.entries(where)
    .map(([path, wanted]) => {
      const values = (Array.isArray(wanted) ? wanted : [wanted]) as readonly (string | number | boolean)[];
      return `${fieldLabel(bundle.type, path, lang)}${is}${values
        .map((value) => valueText(bundle, path, value, lang))
        .join(or)}`;
    })
    .join(and);
}

function valueText(bundle: TypeBundle, path: string, value: string | number | boolean, lang: Lang): string {
  if (typeof value === 'boolean') return value ? (lang === 'zh' ? '是' : 'yes') : lang === 'zh' ? '否' : 'no';
  const key = String(value);
  const state = path === 'state' ? bundle.workflow.states[key] : undefined;
  if (state) return labelOf(key, state, lang);
  const field = bundle.type.fields[path];
  return field?.kind.offers?.(field.options, lang).find((one) => one.value === key)?.label ?? key;
}

function fieldLabel({ fields }: RecordType, path: string, lang: Lang): string {
  if (path === 'state') return lang === 'zh' ? '状态' : 'State';
  const field = fields[path];
  return field ? labelOf(path, field, lang) : path;
}
