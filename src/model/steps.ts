import { addDays, shiftMonths, type CivilDate } from './date.ts';
import { parsePeriod, type Period } from './period.ts';

/** How a span of days is cut into columns. */
export const steps = ['month', 'quarter', 'half', 'year'] as const;
export type Step = (typeof steps)[number];

const monthsOf: Readonly<Record<Step, number>> = { month: 1, quarter: 3, half: 6, year: 12 };

/** The whole step in which a day lies: of 2018-05-20 the quarter 2018Q2. */
export function stepOf(day: CivilDate, step: Step): Period {
  const year = day.slice(0, 4);
  const month = Number(day.slice(5, 7));
  if (step === 'year') return parsePeriod(year);
  if (step === 'half') return parsePeriod(`${year}H${month <= 6 ? 1 : 2}`);
  return step === 'quarter'
    ? parsePeriod(`${year}Q${Math.ceil(month / 3)}`)
    : parsePeriod(`${year}-${day.slice(5, 7)}`);
}

/**
 * A span cut into months, quarters, half-years or years, in order, without gap and overlap: what is not whole at its
 * ends stays as many days as belong to the span, so that flows of all of them come to the flow of the span.
 */
export function stepsOf({ from, to }: Pick<Period, 'from' | 'to'>, step: Step): Period[] {
  const found: Period[] = [];
  for (let day = from; day <= to;) {
    const whole = stepOf(day, step);
    const end = whole.to < to ? whole.to : to;
    found.push(
      day === whole.from && end === whole.to ? whole : { name: `${day}..${end}`, from: day, to: end },
    );
    day = addDays(end, 1);
  }
  return found;
}

/** More columns than this nobody reads. */
const mostColumns = 24;

/** How a trend of a period is drawn. */
export interface Trend {
  readonly step: Step;
  readonly periods: readonly Period[];
  /** The period itself is but the last of them: of a single month those before it are shown. */
  readonly leads: boolean;
}

/**
 * The columns in which a period is drawn: its months, or of a long one its quarters or years; of a single month the
 * twelve that end with it.
 */
export function trendOf(period: Period): Trend {
  const { from, to } = period;
  const month = stepOf(from, 'month');
  if (to <= month.to) {
    const before = { from: shiftMonths(month.from, -11), to: addDays(month.from, -1) };
    return { step: 'month', periods: [...stepsOf(before, 'month'), period], leads: true };
  }
  const step = steps.find((one) => lengthOf(period, one) <= mostColumns) ?? 'year';
  return { step, periods: stepsOf(period, step), leads: false };
}

/** Into how many columns a span would be cut, without cutting it. */
export function lengthOf({ from, to }: Pick<Period, 'from' | 'to'>, step: Step): number {
  const at = (day: CivilDate): number =>
    Math.floor((Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1) / monthsOf[step]);
  return at(to) - at(from) + 1;
}
