import { daysBetween } from './date.ts';
import type { Period } from './period.ts';

type Span = Pick<Period, 'from' | 'to'>;

/** How a figure stands to its target: as it should, a little behind, or late. */
export type Light = 'good' | 'behind' | 'late';

/** From this part of what the time that is gone would ask for, a figure is called behind and not yet late. */
const nearly = 0.8;

/**
 * Whether a target is one for a figure of this period: for exactly these days; or for longer ones that they begin, so
 * that a half-year stands beside the target of its year. What stands at an end may lie anywhere within.
 */
export function targetFits(target: Span, asked: Span, accumulates: boolean): boolean {
  if (target.from === asked.from && target.to === asked.to) return true;
  if (asked.to > target.to || asked.to < target.from) return false;
  return accumulates ? asked.from === target.from : true;
}

/** How much of the target is reached in percent, half up to one decimal; nothing of a target of zero. */
export function reachedOf(value: number, target: number): number | null {
  return target <= 0 ? null : Math.floor((value / target) * 1000 + 0.5 + 1e-9) / 10;
}

/**
 * The light of a figure. What accumulates is held against the part of the target that the days gone by ask for; what
 * does not is simply there or not, and late once the time is over. Where lower is better the target is a ceiling.
 */
export function lightOf(asked: {
  readonly value: number;
  readonly target: number;
  readonly of: Span;
  readonly upTo: string;
  readonly accumulates: boolean;
  readonly lowerIsBetter: boolean;
}): Light {
  const { value, target, of, upTo, accumulates, lowerIsBetter } = asked;
  const isOver = upTo >= of.to;
  const gone = isOver ? 1 : (daysBetween(of.from, upTo) + 1) / (daysBetween(of.from, of.to) + 1);
  if (lowerIsBetter) {
    if (value > target) return isOver || accumulates ? 'late' : 'behind';
    return accumulates && value > target * gone ? 'behind' : 'good';
  }
  if (value >= target) return 'good';
  if (isOver) return 'late';
  if (!accumulates) return 'behind';
  if (value >= target * gone) return 'good';
  return value >= target * gone * nearly ? 'behind' : 'late';
}
