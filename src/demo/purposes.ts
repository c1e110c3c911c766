import { continents, keyTasks, otherTasks, type Area } from './destinations.ts';
import { split, type Dice } from './dice.ts';
import type { DelegationSeed, ReportedSeed } from './seed.ts';

/** The field of a task and its words. */
export type Purpose = readonly [Area, string];

/**
 * What each delegation is for, so that the person-times of the key fields are as many as the seed says.
 * @param given the fields of those whose task is known already
 * @throws where the sizes do not give that number
 */
export function purposesFor(
  wanted: number | undefined,
  sizes: readonly number[],
  given: readonly (Area | undefined)[],
): readonly (Purpose | undefined)[] {
  if (wanted === undefined) return [];
  const isKey = (area: Area | undefined) => keyTasks.some(([name]) => name === area);
  let left = sizes.reduce((rest, size, i) => rest - (isKey(given[i]) ? size : 0), wanted);
  const key = new Set<number>();
  // The largest first: those of one person fill what is left.
  for (const i of sizes.map((_, i) => i).sort((a, b) => (sizes[b] ?? 0) - (sizes[a] ?? 0))) {
    const size = sizes[i] ?? 0;
    if (given[i] === undefined && size <= left) {
      key.add(i);
      left -= size;
    }
  }
  if (left !== 0) throw new Error(`the key fields cannot have ${wanted} person-times`);
  return sizes.map((_, i) => (key.has(i) ? keyTasks : otherTasks)[i % (key.has(i) ? 4 : 3)]);
}

/** Leaders whom the office serves: one or two of them in each, to a place of one continent. */
export function servedSeeds(
  { batches, personTimes, cross }: NonNullable<DelegationSeed['served']>,
  unit: string,
  dice: Dice,
): ReportedSeed[] {
  return split(personTimes, batches, 1, 2, dice)
    .sort((a, b) => a - b)
    .map((persons, i): ReportedSeed => {
      const [area, task] = dice.pick(keyTasks);
      return {
        kind: i < cross ? 'cross' : i % 4 === 0 ? 'own' : 'joined',
        unit,
        persons,
        leaders: persons,
        task,
        area,
        days: dice.between(4, 5),
        places: [dice.pick(dice.pick(continents))],
      };
    });
}
