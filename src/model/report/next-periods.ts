import { parsePeriod, type Period } from '../period.ts';

const two = (n: number): string => String(n).padStart(2, '0');

/** The periods that a report may go on to: the one that follows, and the same time of next year. Other days have none. */
export function nextPeriods({ name }: Pick<Period, 'name'>): readonly Period[] {
  const found = /^(\d{4})(?:H([12])|Q([1-4])|-(\d\d))?$/.exec(name);
  if (!found) return [];
  const [, year = '', half, quarter, month] = found;
  const later = Number(year) + 1;
  const following = half
    ? half === '1'
      ? `${year}H2`
      : `${later}H1`
    : quarter
      ? quarter === '4'
        ? `${later}Q1`
        : `${year}Q${Number(quarter) + 1}`
      : month
        ? month === '12'
          ? `${later}-01`
          : `${year}-${two(Number(month) + 1)}`
        : String(later);
  return [...new Set([following, `${later}${name.slice(4)}`])].map(parsePeriod);
}

/** The part of the year that a period is, in words; empty for a whole year. */
export function partOfYear({ name }: Pick<Period, 'name'>): readonly string[] {
  const found = /^\d{4}(?:H([12])|Q([1-4])|-(\d\d))?$/.exec(name);
  if (found?.[1]) return [found[1] === '1' ? '上半年' : '下半年'];
  const quarter = found?.[2] && '一二三四'[Number(found[2]) - 1];
  if (quarter) return [`第${quarter}季度`, `${quarter}季度`];
  return found?.[3] ? [`${Number(found[3])}月`] : [];
}
