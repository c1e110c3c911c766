import { readNumeral } from '../../numerals/numeral.ts';
import type { Draft } from '../draft.ts';
import type { Raised } from '../finding.ts';

const lengths = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
const date = /(?:((?:19|20)\d\d)年)?(?<![\d.])(\d{1,2})月(\d{1,2})日/g;
const range =
  /(?<!\d)(\d{1,2})月(\d{1,2})日?\s?(?:至|到|-|—|–|~|～)+\s?(?:(\d{1,2})月)?(\d{1,2})日([^。\n]{0,16}?)(?:为期|历时|共)?\s?([\d一二两三四五六七八九十]{1,3})天/g;
const backward = /(?<!\d)(\d{1,2})月(\d{1,2})日\s?(?:至|到|-|—|–|~|～)+\s?(\d{1,2})月(\d{1,2})日/g;
const months = /(?<![\d年])(\d{1,2})月份/g;

const leap = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;

function dayOfYear(month: number, day: number): number {
  let days = day;
  for (let m = 1; m < month; m++) days += m === 2 ? 28 : lengths[m - 1]!;
  return days;
}

function raise(match: RegExpMatchArray, why: string, more: Partial<Raised> = {}): Raised {
  const start = match.index ?? 0;
  return { kind: 'period', start, end: start + match[0].length, says: match[0], why, ...more };
}

/** Days that no calendar has, spans that run backward, and lengths of stay that are not those of their dates. */
export function judgeDates(draft: Draft): Raised[] {
  const raised: Raised[] = [];
  const { text } = draft;
  for (const match of text.matchAll(date)) {
    const [month, day] = [Number(match[2]), Number(match[3])];
    const year = match[1] ? Number(match[1]) : (draft.span?.year ?? undefined);
    const last = month === 2 && year !== undefined && !leap(year) ? 28 : lengths[month - 1];
    if (last === undefined || month === 0) raised.push(raise(match, `没有${month}月`));
    else if (day > last || day === 0) raised.push(raise(match, `${month}月没有${day}日`));
  }
  for (const match of text.matchAll(months))
    if (Number(match[1]) > 12 || Number(match[1]) === 0) raised.push(raise(match, `没有${match[1]}月`));
  for (const match of text.matchAll(range)) {
    const [, m1, d1, m2, d2, between, written] = match;
    if (/[\d，,；;].*[，,；;]/.test(between!) || /提前|缩短|压缩|停留|工作日/.test(between!)) continue;
    const said = readNumeral(text, match.index + match[0].length - written!.length - 1)?.value;
    const days = dayOfYear(Number(m2 ?? m1), Number(d2)) - dayOfYear(Number(m1), Number(d1)) + 1;
    if (said === undefined || days < 1 || said === days || said === days - 1) continue;
    raised.push(
      raise(match, `${match[0].split(/[，,为历共]/)[0]}首尾都算是${days}天，文中为${said}天`, {
        kind: 'arithmetic',
        says: `${said}天`,
        expected: `${days}天`,
      }),
    );
  }
  for (const match of text.matchAll(backward)) {
    const [from, to] = [
      dayOfYear(Number(match[1]), Number(match[2])),
      dayOfYear(Number(match[3]), Number(match[4])),
    ];
    const before = text.slice(Math.max(0, match.index - 6), match.index);
    // 11月15日至1月14日 crosses the year.
    if (from > to && from - to < 180 && !/年$/.test(before)) raised.push(raise(match, '起止日期前后颠倒'));
  }
  return raised;
}
