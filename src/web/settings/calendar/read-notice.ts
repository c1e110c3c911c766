import { addDays, isCivilDate, type CivilDate } from '../../../model/date.ts';
import { isWeekend, toMarks, type CalendarDay, type Marks } from './year-days.ts';

/** What was read out of a notice, and the lines in which a day was looked for in vain. */
export interface ReadNotice {
  readonly marks: Marks;
  readonly unread: readonly string[];
}

/**
 * Reads the lines of the State Council's yearly notice: 「国庆节：10月1日（周四）至7日（周三）放假调休，共7天。9月20日
 * （周日）、10月10日（周六）上班。」 Only days of that year are taken; a weekday on which one works is not a mark.
 */
export function readNotice(text: string, year: number): ReadNotice {
  const found = new Map<CivilDate, CalendarDay>();
  const unread: string[] = [];
  for (const line of text.split(/\r?\n/)) {
    const [, heading = '', rest = line] = /^([^：:]*)[：:](.*)$/.exec(line) ?? [];
    if (!/\d\s*月/.test(line)) continue;
    const name = heading
      .replace(/^[\s\d一二三四五六七八九十、.．（）()]+/, '')
      .trim()
      .slice(0, 40);
    let read = false;
    for (const sentence of rest.split(/[。；;]/)) {
      const kind = /上班/.test(sentence)
        ? 'workday'
        : /放假|休息|连休/.test(sentence)
          ? 'holiday'
          : undefined;
      if (kind === undefined) continue;
      for (const day of daysIn(sentence, year)) {
        read = true;
        if (kind === 'workday' && !isWeekend(day)) continue;
        found.set(day, { day, kind, name: kind === 'holiday' ? name : '' });
      }
    }
    if (!read) unread.push(line.trim());
  }
  return { marks: toMarks([...found.values()]), unread };
}

const spot =
  /(?:(\d{4})年)?(?:(\d{1,2})月)?(\d{1,2})日(?:[（(][^）)]*[）)])?(?:\s*(?:至|到|—|－|-|~|～)\s*(?:(\d{4})年)?(?:(\d{1,2})月)?(\d{1,2})日)?/g;

function daysIn(sentence: string, year: number): CivilDate[] {
  const days: CivilDate[] = [];
  let [atYear, atMonth] = [year, 0];
  for (const [, y, m, d, toYear, toMonth, toDay] of sentence.replace(/\s/g, '').matchAll(spot)) {
    atYear = y === undefined ? atYear : Number(y);
    atMonth = m === undefined ? atMonth : Number(m);
    const from = written(atYear, atMonth, d);
    const month = toMonth === undefined ? atMonth : Number(toMonth);
    // A holiday that leads over the turn of the year.
    const lastYear = toYear === undefined ? (month < atMonth ? atYear + 1 : atYear) : Number(toYear);
    const to = toDay === undefined ? from : written(lastYear, month, toDay);
    if (!isCivilDate(from) || !isCivilDate(to) || to > addDays(from, 31)) continue;
    for (let day = from; day <= to; day = addDays(day, 1))
      if (Number(day.slice(0, 4)) === year) days.push(day);
    [atYear, atMonth] = [lastYear, month];
  }
  return days;
}

function written(year: number, month: number, day: string | undefined): string {
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}
