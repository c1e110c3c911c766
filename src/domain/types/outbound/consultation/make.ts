import { countryKind } from '../../../../fields/country/kind.ts';
import type { Values } from '../../../../model/field.ts';
import type { MadeBefore } from '../../../../model/made-from.ts';
import { membersOf } from './derive.ts';

/** A letter in one of these states asks for nobody any more: the people in it may be asked for again. */
const gone: readonly string[] = ['void', 'takenBack'];

const rowsOf = (value: unknown): readonly Values[] => (Array.isArray(value) ? (value as Values[]) : []);
const key = ({ office, name, employer }: Values): string => JSON.stringify([office, name, employer]);

/**
 * The letters that a delegation still lacks: one to each office that answers for members from outside, with those whom
 * no letter names yet. Whoever was refused is not asked for again by itself.
 */
export function make(delegation: Values, before: readonly MadeBefore[]): readonly Values[] {
  // A group that is formed elsewhere asks nobody: it is asked.
  if (delegation.kind !== 'cross' || delegation.formed !== 'here') return [];
  const known = new Set(
    before
      .filter(({ state }) => !gone.includes(state))
      .flatMap(({ values }) => membersOf(values).map((one) => key({ ...one, office: values.office }))),
  );
  const offices = new Map<string, Values[]>();
  for (const { office, name, employer, post, rank } of rowsOf(delegation.outsiders)) {
    if (typeof office !== 'string' || known.has(key({ office, name, employer }))) continue;
    offices.set(office, [...(offices.get(office) ?? []), { name, employer, post, rank }]);
  }
  const places = placesOf(delegation);
  return [...offices].map(([office, members]) => ({ office, members, ...(places === '' ? {} : { places }) }));
}

/** 德国（柏林）、法国（巴黎）; a transit inside an airport is no country of the trip. */
function placesOf({ legs }: Values): string {
  return rowsOf(legs)
    .filter(({ transit, country }) => transit !== true && typeof country === 'string')
    .map(({ country, city }) => {
      const name = countryKind.text(String(country), {}, { lang: 'zh', title: (id) => id });
      return typeof city === 'string' ? `${name}（${city}）` : name;
    })
    .join('、')
    .slice(0, 200);
}
