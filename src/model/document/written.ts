import type { CivilDate } from '../date.ts';

const digits = '零一二三四五六七八九';

/** 7 is 七, 12 is 十二, 30 is 三十, from 1 to 99: more levels than that no document has. */
export function chineseNumeral(n: number): string {
  const [tens, ones] = [Math.floor(n / 10), n % 10];
  const ten = tens === 0 ? '' : tens === 1 ? '十' : `${digits[tens] ?? ''}十`;
  return `${ten}${ones === 0 && tens > 0 ? '' : (digits[ones] ?? '')}`;
}

/** 2018年5月6日: Arabic digits without a leading zero (GB/T 9704-2012, 成文日期). */
export function writtenDay(day: CivilDate): string {
  const [year, month, date] = day.split('-').map(Number);
  return `${year}年${month}月${date}日`;
}

/** 2018年5月6日至10日: what both days have in common is said once. */
export function writtenDays(from: CivilDate, to: CivilDate): string {
  if (from === to) return writtenDay(from);
  const common = from.slice(0, 7) === to.slice(0, 7) ? 2 : from.slice(0, 4) === to.slice(0, 4) ? 1 : 0;
  const [year, month, date] = to.split('-').map(Number);
  return `${writtenDay(from)}至${[`${year}年`, `${month}月`, `${date}日`].slice(common).join('')}`;
}

/** A text without the mark at its end, where a form closes the sentence itself. */
export function unended(text: string): string {
  return text.trim().replace(/[。；，、]+$/, '');
}
