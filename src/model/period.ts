import {
  addDays,
  daysBetween,
  isCivilDate,
  lastDayOfMonth,
  shiftMonths,
  shiftYears,
  type CivilDate,
} from './date.ts';
import { WutongError } from './errors.ts';

/** A span of days, both ends counted. `name` is how it was asked for. */
export interface Period {
  readonly name: string;
  readonly from: CivilDate;
  readonly to: CivilDate;
}

const two = (n: number): string => String(n).padStart(2, '0');

function months(name: string, year: number, first: number, last: number): Period {
  return { name, from: `${year}-${two(first)}-01`, to: lastDayOfMonth(year, last) };
}

/**
 * Reads `2018H1`, `2018`, `2018Q2`, `2018-05` or `2018-01-01..2018-06-30`.
 * @throws bad-period
 */
export function parsePeriod(text: string): Period {
  const found = /^((?:19|20|21)\d\d)(?:(H[12])|(Q[1-4])|-(\d\d))?$/.exec(text);
  if (found) {
    const year = Number(found[1]);
    if (found[2]) return found[2] === 'H1' ? months(text, year, 1, 6) : months(text, year, 7, 12);
    if (found[3]) {
      const quarter = Number(found[3][1]);
      return months(text, year, quarter * 3 - 2, quarter * 3);
    }
    if (!found[4]) return months(text, year, 1, 12);
    const month = Number(found[4]);
    if (month >= 1 && month <= 12) return months(text, year, month, month);
  }
  const [from, to, ...rest] = text.split('..');
  if (isCivilDate(from) && isCivilDate(to) && rest.length === 0 && from <= to)
    return { name: text, from, to };
  throw new WutongError('bad-period', { period: text.slice(0, 40) });
}

/** A period as somebody wrote it; undefined for what is none. */
export function findPeriod(text: unknown): Period | undefined {
  if (typeof text !== 'string' || text === '') return undefined;
  try {
    return parsePeriod(text);
  } catch (error) {
    if (error instanceof WutongError) return undefined;
    throw error;
  }
}

/** The same period of last year, the base of 同比. A whole month stays a whole month in a leap year. */
export function lastYear(period: Period): Period {
  const named = /^(\d{4})(.*)$/.exec(period.name);
  if (named && !period.name.includes('..')) return parsePeriod(`${Number(named[1]) - 1}${named[2]}`);
  const to = shiftYears(period.to, -1);
  const wasMonthEnd =
    period.to === lastDayOfMonth(Number(period.to.slice(0, 4)), Number(period.to.slice(5, 7)));
  const from = shiftYears(period.from, -1);
  const end = wasMonthEnd ? lastDayOfMonth(Number(to.slice(0, 4)), Number(to.slice(5, 7))) : to;
  return { name: `${from}..${end}`, from, to: end };
}

/**
 * The period before, the base of 环比: the month, quarter, half or year before; whole months before whole months; of
 * any other days as many just before them.
 */
export function periodBefore(period: Period): Period {
  const { name, from, to } = period;
  const found = /^(\d{4})(?:H([12])|Q([1-4])|-(\d\d))?$/.exec(name);
  if (found) {
    const [, year = '', half, quarter, month] = found;
    const last = Number(year) - 1;
    if (half) return parsePeriod(half === '2' ? `${year}H1` : `${last}H2`);
    if (quarter) return parsePeriod(quarter === '1' ? `${last}Q4` : `${year}Q${Number(quarter) - 1}`);
    if (month) return parsePeriod(month === '01' ? `${last}-12` : `${year}-${two(Number(month) - 1)}`);
    return parsePeriod(String(last));
  }
  const end = addDays(from, -1);
  const isWhole =
    from.endsWith('-01') && to === lastDayOfMonth(Number(to.slice(0, 4)), Number(to.slice(5, 7)));
  const count =
    (Number(to.slice(0, 4)) - Number(from.slice(0, 4))) * 12 +
    Number(to.slice(5, 7)) -
    Number(from.slice(5, 7)) +
    1;
  const start = isWhole ? shiftMonths(from, -count) : addDays(end, -daysBetween(from, to));
  return { name: `${start}..${end}`, from: start, to: end };
}

/** What a figure is compared with: the same days of last year (同比), or the period before (环比). */
export const comparisons = ['lastYear', 'periodBefore'] as const;
export type Comparison = (typeof comparisons)[number];

/** The period that a period is compared with. */
export function comparedWith(period: Period, against: Comparison): Period {
  return against === 'lastYear' ? lastYear(period) : periodBefore(period);
}

/** A period as it stood on one of its days: from its beginning to that day; undefined for a day that is not in it. */
export function periodAsOf({ from, to }: Pick<Period, 'from' | 'to'>, day: CivilDate): Period | undefined {
  return day < from || day > to ? undefined : findPeriod(`${from}..${day}`);
}

/** The words for a period in a Chinese report: 2018年上半年, 2018年1—5月, 2018年（截至5月20日）. */
export function periodLabel(period: Period, lang: 'zh' | 'en' = 'zh'): string {
  const found = /^(\d{4})(?:H([12])|Q([1-4])|-(\d\d))?$/.exec(period.name);
  if (!found) return daysLabel(period, lang);
  const [, year, half, quarter, month] = found;
  if (lang === 'en') return period.name;
  if (half) return `${year}年${half === '1' ? '上' : '下'}半年`;
  if (quarter) return `${year}年第${'一二三四'[Number(quarter) - 1]}季度`;
  if (month) return `${year}年${Number(month)}月`;
  return `${year}年`;
}

function daysLabel({ from, to }: Period, lang: 'zh' | 'en'): string {
  const [year, month, day] = to.split('-').map(Number);
  if (from !== `${year}-01-01` || month === undefined)
    return lang === 'zh' ? `${from} 至 ${to}` : `${from} to ${to}`;
  if (lang === 'en') return `${year} up to ${to}`;
  if (to !== lastDayOfMonth(year ?? 0, month)) return `${year}年（截至${month}月${day}日）`;
  return month === 1 ? `${year}年1月` : `${year}年1—${month}月`;
}
