/** Repeatable chance (mulberry32): the same seed gives the same demonstration. */
export interface Dice {
  /** A whole number from `from` to `to`, both included. */
  between(from: number, to: number): number;
  pick<T>(list: readonly T[]): T;
  /** As many different members of a list. */
  sample<T>(list: readonly T[], count: number): T[];
}

/** Makes dice from a text, so that each part of the demonstration has its own. */
export function createDice(name: string): Dice {
  let state = 2166136261;
  for (const char of name) state = Math.imul(state ^ (char.codePointAt(0) ?? 0), 16777619) >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
  const between = (from: number, to: number): number => from + Math.floor(next() * (to - from + 1));
  return {
    between,
    pick<T>(list: readonly T[]): T {
      const found = list[between(0, list.length - 1)];
      if (found === undefined) throw new Error('nothing to pick from');
      return found;
    },
    sample<T>(list: readonly T[], count: number): T[] {
      const left = [...list];
      return Array.from({ length: Math.min(count, left.length) }, () => {
        const [taken] = left.splice(between(0, left.length - 1), 1);
        return taken as T;
      });
    },
  };
}

/**
 * Splits a total into parts between `least` and `most`, in no regular pattern, so that they sum to it exactly.
 * @throws when that is not possible: a seed whose numbers contradict each other.
 */
export function split(total: number, parts: number, least: number, most: number, dice: Dice): number[] {
  if (total < parts * least || total > parts * most)
    throw new Error(`${total} cannot be split into ${parts} parts of ${least} to ${most}`);
  const result = Array.from({ length: parts }, () => least);
  let left = total - parts * least;
  while (left > 0) {
    const i = dice.between(0, parts - 1);
    if ((result[i] ?? most) >= most) continue;
    result[i] = (result[i] ?? 0) + 1;
    left--;
  }
  return result;
}
