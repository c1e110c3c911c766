import type { Lang } from '../../model/label.ts';
import { chinaTime } from '../instants.ts';

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** A day as it is said: `11月20日`, with the year where it is not this one. */
export function dayWords(day: string, today: string, lang: Lang): string {
  const [year = '', month = '', date = ''] = day.slice(0, 10).split('-');
  if (date === '') return day;
  const here = year === today.slice(0, 4);
  if (lang === 'zh') return `${here ? '' : `${year}年`}${Number(month)}月${Number(date)}日`;
  return `${Number(date)} ${months[Number(month) - 1] ?? month}${here ? '' : ` ${year}`}`;
}

/** The day in China of an instant. */
export function dayOf(instant: string): string {
  return chinaTime(instant).slice(0, 10);
}
