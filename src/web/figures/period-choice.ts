import { findPeriod, type Period } from '../../model/period.ts';

/** How a period is picked: a year and a part of it, or any two days. */
export interface PeriodChoice {
  readonly year: number;
  /** `''` the whole year, `H1`, `Q3`, `-05`, `asOf` or `custom`. */
  readonly span: string;
  readonly from: string;
  readonly to: string;
}

/** The parts of a year that are offered, in the order of the menu. */
export const spans: readonly string[] = [
  'H1',
  'H2',
  '',
  'asOf',
  'custom',
  'Q1',
  'Q2',
  'Q3',
  'Q4',
  ...Array.from({ length: 12 }, (_nothing, at) => `-${String(at + 1).padStart(2, '0')}`),
];

/** The half-year that was over last: what the report is about. */
export function usualPeriod(today: string): string {
  const year = Number(today.slice(0, 4));
  return today.slice(5) > '06-30' ? `${year}H1` : `${year - 1}H2`;
}

/** How a period was picked. */
export function choiceOf({ name, from, to }: Period): PeriodChoice {
  const year = Number(from.slice(0, 4));
  const span = name.includes('..') ? 'custom' : name.slice(4);
  return { year, span, from, to };
}

/** The name of a picked period; undefined while its two days do not make one. */
export function nameOfChoice({ year, span, from, to }: PeriodChoice): string | undefined {
  return findPeriod(span === 'custom' ? `${from}..${to}` : `${year}${span}`)?.name;
}

/** The years that are offered: from ten years back to the present one, and the one that is shown. */
export function offeredYears(today: string, shown: number): readonly number[] {
  const year = Number(today.slice(0, 4));
  const years = Array.from({ length: 11 }, (_nothing, at) => year - at);
  return years.includes(shown) ? years : [...years, shown].sort((a, b) => b - a);
}
