import { provinces } from '../../src/domain/org/provinces.ts';
import { findCountry } from '../../src/fields/country/countries.ts';
import type { Field } from '../../src/model/field.ts';
import type { Labelled } from '../../src/model/label.ts';
import type { RecordType } from '../../src/model/record-type.ts';
import type { Registry } from '../../src/model/registry.ts';
import type { Clause, Rule } from '../../src/model/rule.ts';
import type { Parameter, ParameterValue, Variant } from '../../src/model/rule/parameter.ts';
import { sourceTitle } from '../../src/model/source.ts';

/** A document and the place in it. */
export function clauseWords(registry: Registry, { source, article }: Clause): string {
  return `${sourceTitle(registry.getSource(source))}${article === '' ? '' : ` ${article}`}`;
}

/** For which categories a rule is judged. */
export function categoryWords(type: RecordType, { only, except }: Rule): string {
  const names = (list: readonly string[]): string => list.map((code) => codeWords(type, code)).join('、');
  if (only) return `仅${names(only)}`;
  return except ? `除${names(except)}外` : '全部';
}

/** Where and when a variant holds. */
export function variantWords(
  type: RecordType,
  { provinces: where = [], categories = [], from, to }: Variant,
): string {
  return [
    ...where.map((code) => provinces[code] ?? code),
    ...categories.map((code) => codeWords(type, code)),
    from === undefined ? '' : `${from}起`,
    to === undefined ? '' : `至${to}`,
  ]
    .filter(Boolean)
    .join('、');
}

/** A value with its unit, or a list of codes by their names. */
export function valueWords(type: RecordType, { unit }: Parameter, value: ParameterValue): string {
  return typeof value === 'number'
    ? `${value}${unit.zh}`
    : value.map((code) => codeWords(type, code)).join('、');
}

function codeWords(type: RecordType, code: string): string {
  return findCountry(code)?.name ?? findChoice(type.fields, code) ?? code;
}

function findChoice(fields: Readonly<Record<string, Field>>, code: string): string | undefined {
  for (const { kind, options } of Object.values(fields)) {
    const { choices = {} } = options as { readonly choices?: Readonly<Record<string, Labelled>> };
    const found = choices[code]?.label ?? findChoice(kind.inner?.(options) ?? {}, code);
    if (found !== undefined) return found;
  }
  return undefined;
}
