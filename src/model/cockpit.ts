import type { Labelled } from './label.ts';
import { dimensionsOf } from './dimension.ts';
import type { UnitList } from './overview.ts';
import type { TypeBundle } from './record-type.ts';

/** One page for whoever leads an office: what it did, how it stands to its targets, and what waits. */
export interface Cockpit {
  /** The indicators that it shows, in this order; an office sees those that it has. */
  readonly key: readonly string[];
  /** By what figures are taken apart there: by country, by continent. */
  readonly parts: readonly CockpitParts[];
  /** Records that are counted over the whole office, and opened as the list narrowed in this way. */
  readonly lists: readonly UnitList[];
}

/** A figure taken apart by a dimension of its type. */
export interface CockpitParts extends Labelled {
  readonly name: string;
  readonly en: string;
  readonly dimension: string;
  /** Of which one is shown: the first that is not zero, unless somebody picks another. */
  readonly indicators: readonly string[];
}

/** What does not hold together in it, in words. */
export function* cockpitFaults(
  { key, parts }: Cockpit,
  types: readonly Pick<TypeBundle, 'type' | 'indicators'>[],
): Generator<string> {
  const typeOf = (indicator: string) =>
    types.find(({ indicators }) => indicators.some(({ name }) => name === indicator));
  for (const name of key) if (!typeOf(name)) yield `cockpit: no indicator “${name}”`;
  for (const part of parts)
    for (const name of part.indicators) {
      const bundle = typeOf(name);
      if (!bundle) yield `cockpit ${part.name}: no indicator “${name}”`;
      else if (!dimensionsOf(bundle.type).some((one) => one.name === part.dimension))
        yield `cockpit ${part.name}: “${name}” has no dimension “${part.dimension}”`;
    }
}
