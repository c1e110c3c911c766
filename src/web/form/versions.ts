import type { Values } from '../../model/field.ts';
import { same } from './form-values.ts';

/** One entry in which two versions of a record differ. */
export interface Difference {
  readonly name: string;
  readonly mine: unknown;
  readonly theirs: unknown;
  /** Who changed it since the common version; with both or unknown only a person can tell which is right. */
  readonly by: 'me' | 'them' | 'both' | 'unknown';
}

export type Side = 'mine' | 'theirs';

/**
 * Where my form and the record as it stands now differ. Without the version that both started from nobody can tell
 * who changed what, and every difference is one for a person.
 */
export function differences(options: {
  readonly names: readonly string[];
  readonly base: Values | undefined;
  readonly mine: Values;
  readonly theirs: Values;
}): readonly Difference[] {
  const { names, base, mine, theirs } = options;
  return names.flatMap((name): Difference[] => {
    if (same(mine[name], theirs[name])) return [];
    const changed = { name, mine: mine[name], theirs: theirs[name] };
    if (base === undefined) return [{ ...changed, by: 'unknown' }];
    const byMe = !same(base[name], mine[name]);
    const byThem = !same(base[name], theirs[name]);
    const by = byMe && byThem ? 'both' : byMe ? 'me' : 'them';
    return [{ ...changed, by }];
  });
}

/** What is chosen before anybody chose: whoever alone changed an entry keeps it. */
export function firstChoice(found: readonly Difference[]): Readonly<Record<string, Side>> {
  return Object.fromEntries(
    found.flatMap(({ name, by }): [string, Side][] =>
      by === 'me' ? [[name, 'mine']] : by === 'them' ? [[name, 'theirs']] : [],
    ),
  );
}

/** The entries as chosen: those of the record now, with mine where I chose them. */
export function merged(
  found: readonly Difference[],
  chosen: Readonly<Record<string, Side>>,
  mine: Values,
): Values {
  const theirs = found.filter(({ name }) => chosen[name] === 'theirs');
  return { ...mine, ...Object.fromEntries(theirs.map((one) => [one.name, one.theirs])) };
}
