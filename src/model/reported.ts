import type { CivilDate } from './date.ts';
import { addDays } from './date.ts';
import type { Period } from './period.ts';

/** What stands before the code of a reported indicator where figures of all sorts are named: `reported.economy.retail`. */
export const reportedPrefix = 'reported.';

/** What sort of number is reported: what happened in a period, what stands at its end, a percentage, a place in a row. */
export type Nature = 'flow' | 'stock' | 'rate' | 'rank';

/** A number that was reported for a period and approved. */
export interface ReportedValue {
  readonly id: string;
  readonly from: CivilDate;
  readonly to: CivilDate;
  readonly value: number;
  readonly estimate: boolean;
  readonly approvedOn: CivilDate;
}

/** Of several numbers for the same days: the final one rather than an estimate, then the one approved last. */
function standing<V extends ReportedValue>(values: readonly V[]): V[] {
  const best = new Map<string, V>();
  const rank = ({ estimate, approvedOn, id }: V): string => `${estimate ? 0 : 1} ${approvedOn} ${id}`;
  for (const value of values) {
    const key = `${value.from} ${value.to}`;
    const known = best.get(key);
    if (!known || rank(value) > rank(known)) best.set(key, value);
  }
  return [...best.values()];
}

/**
 * The numbers that make up the figure of a period: the one for exactly these days; of a stock otherwise the one for
 * the shortest period with the same end; of a flow otherwise those of shorter periods that fill it without gap and
 * overlap, the longest first. None where a part is missing: half a sum is no figure.
 */
export function reportedIn<V extends ReportedValue>(
  values: readonly V[],
  nature: Nature,
  period: Pick<Period, 'from' | 'to'>,
): readonly V[] {
  const known = standing(values);
  const exact = known.find(({ from, to }) => from === period.from && to === period.to);
  if (exact) return [exact];
  if (nature === 'stock')
    return known
      .filter(({ to }) => to === period.to)
      .sort((a, b) => (a.from > b.from ? -1 : 1))
      .slice(0, 1);
  if (nature !== 'flow') return [];
  const inside = known.filter(({ from, to }) => from >= period.from && to <= period.to);
  return fill(inside, period.from, period.to, new Set()) ?? [];
}

/** @param dead the days from which no way leads to the end, so that each is tried once */
function fill<V extends ReportedValue>(
  pieces: readonly V[],
  from: CivilDate,
  to: CivilDate,
  dead: Set<CivilDate>,
): V[] | undefined {
  if (from > to) return [];
  if (dead.has(from)) return undefined;
  const starting = pieces.filter((piece) => piece.from === from).sort((a, b) => (a.to > b.to ? -1 : 1));
  for (const piece of starting) {
    const rest = fill(pieces, addDays(piece.to, 1), to, dead);
    if (rest) return [piece, ...rest];
  }
  dead.add(from);
  return undefined;
}

/** What reported numbers add up to, without the crumbs of binary fractions. */
export function sumOf(values: readonly { readonly value: number }[]): number {
  return Number(values.reduce((sum, { value }) => sum + value, 0).toFixed(4));
}
