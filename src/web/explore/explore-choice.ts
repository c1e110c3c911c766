import { findPeriod, parsePeriod, type Period } from '../../model/period.ts';
import { lengthOf, stepOf, steps, type Step } from '../../model/steps.ts';
import { shiftMonths } from '../../model/date.ts';

export const mostIndicators = 8;
export const mostColumns = 36;

export const charts = ['bar', 'line', 'none'] as const;
export type ChartShape = (typeof charts)[number];

/** Everything that somebody chose; it stands in the address. */
export interface ExploreChoice {
  readonly indicators: readonly string[];
  readonly period: string;
  readonly step?: Step;
  readonly by?: string;
  readonly chart: ChartShape;
}

/** What an address asks for; what makes no sense in it is left out. */
export function readChoice(search: URLSearchParams, usual: string): ExploreChoice {
  const names = (search.get('i') ?? '').split(',').filter((name) => name !== '');
  const period = findPeriod(search.get('period')) ?? parsePeriod(usual);
  const step = steps.find((one) => one === search.get('step'));
  const by = search.get('by') ?? '';
  const chart = charts.find((one) => one === search.get('chart')) ?? 'bar';
  return {
    indicators: [...new Set(names)].slice(0, mostIndicators),
    period: period.name,
    ...(step && lengthOf(period, step) <= mostColumns ? { step } : {}),
    ...(by === '' ? {} : { by }),
    chart,
  };
}

/** The address of a choice. */
export function writeChoice({ indicators, period, step, by, chart }: ExploreChoice): URLSearchParams {
  return new URLSearchParams({
    ...(indicators.length === 0 ? {} : { i: indicators.join(',') }),
    period,
    ...(step ? { step } : {}),
    ...(by === undefined ? {} : { by }),
    ...(chart === 'bar' ? {} : { chart }),
  });
}

/** What the interface is asked: with commas, as its contract wants it. */
export function queryOf({ indicators, period, step, by }: ExploreChoice): Record<string, string> {
  return {
    indicators: indicators.join(','),
    period,
    ...(step ? { step } : {}),
    ...(by === undefined ? {} : { by }),
  };
}

/** The last twelve months that are over. */
export function lastTwelveMonths(today: string): string {
  const month = stepOf(today, 'month');
  const end = stepOf(shiftMonths(month.from, -1), 'month');
  return `${shiftMonths(month.from, -12)}..${end.to}`;
}

/** The two years before this one, and this one. */
export function lastThreeYears(today: string): string {
  const year = Number(today.slice(0, 4));
  return `${year - 2}-01-01..${year}-12-31`;
}

/** Whether a period may be cut into these. */
export const fits = (period: Pick<Period, 'from' | 'to'>, step: Step): boolean =>
  lengthOf(period, step) <= mostColumns;
