import type { Quantity } from '../quantities/quantity.ts';

/** Between which values the true number may lie, in units of one. */
export interface Bounds {
  readonly low: number;
  readonly high: number;
}

const scales: Record<string, number> = { '': 1, 万: 1e4, 亿: 1e8, 万亿: 1e12 };
export const scaleOf = (quantity: Pick<Quantity, 'magnitude'>): number => scales[quantity.magnitude] ?? 1;

/** Kinds that are counted one by one: a whole number of them is exact. */
const counted = new Set(['person', 'batch', 'thing', 'event', 'place', 'region', 'text', 'money']);

export const decimalsOf = (words: string): number => /\.(\d+)/.exec(words)?.[1]?.length ?? 0;

/** The lowest place that is not zero: 290 → 10, 2000 → 1000, 6.8 → 0.1. */
function lowestPlace(value: number, decimals: number): number {
  let place = 10 ** -decimals;
  let digits = Math.round(value / place);
  while (digits > 0 && digits % 10 === 0) {
    digits /= 10;
    place *= 10;
  }
  return place;
}

/**
 * What a number of the draft may stand for: a rounded one the span that rounds to it (or is cut to it), 30余 what lies
 * above 30, 近40 what lies below 40, 约80 a tenth more or less, 超过2000 what lies above it.
 */
export function boundsOf(text: string, quantity: Quantity): Bounds {
  const words = text.slice(quantity.start, quantity.end);
  const scale = scaleOf(quantity);
  const value = quantity.negative ? -quantity.value : quantity.value;
  const decimals = decimalsOf(words);
  const at = (low: number, high: number): Bounds => ({ low: low * scale, high: high * scale });
  if (quantity.valueMax !== undefined) return at(value, quantity.valueMax);
  const place = lowestPlace(Math.abs(value), decimals);
  const before = text.slice(Math.max(0, quantity.start - 3), quantity.start);
  if (quantity.approx) {
    if (/[余多来几]/.test(words) && !/多方/.test(words)) return at(value, value + place);
    if (/近\s?$/.test(before)) return at(Math.max(value - place, value * 0.7), value);
    const half = 0.5 * 10 ** -decimals;
    return at(value * 0.9 - half, value * 1.1 + half);
  }
  if (quantity.bound === 'min') return at(value, value + Math.max(place, value * 0.1));
  if (quantity.bound === 'max') return at(Math.min(value - place, value * 0.9), value);
  if (decimals === 0 && !quantity.magnitude && (quantity.chinese || counted.has(quantity.kind)))
    return at(value, value);
  const unit = 10 ** -decimals;
  return at(value - unit / 2, value + unit);
}

/** Whether two spans have a value in common. */
export const meet = (a: Bounds, b: Bounds): boolean => {
  const slack = 1e-9 * Math.max(1, Math.abs(a.high), Math.abs(b.high));
  return a.low <= b.high + slack && b.low <= a.high + slack;
};

/** The sum of spans. */
export const add = (all: readonly Bounds[]): Bounds => ({
  low: all.reduce((sum, { low }) => sum + low, 0),
  high: all.reduce((sum, { high }) => sum + high, 0),
});

/** A number in units of one as the draft would write it beside another: 144700 beside 16.36万平方米 is 14.47万平方米. */
export function writeLike(value: number, like: Quantity, words: string): string {
  const scale = scaleOf(like);
  const decimals = Math.max(
    decimalsOf(words),
    scale > 1 && like.kind !== 'ratio' ? decimalsOf(String(round(value / scale))) : 0,
  );
  return `${trim(value / scale, Math.min(decimals, 4))}${like.unit}`;
}

const round = (value: number): number => Number(value.toPrecision(10));

/** Half up, without a tail of zeros that says nothing. */
export function trim(value: number, decimals: number): string {
  const factor = 10 ** decimals;
  const half = Math.sign(value) * Math.floor(Math.abs(value) * factor + 0.5 + 1e-9);
  return String(half / factor);
}
