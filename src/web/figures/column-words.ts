import type { Lang } from '../../model/label.ts';

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

interface Column {
  readonly name: string;
  readonly from: string;
  readonly to: string;
}

/** Short names of columns: `1月`; with the year where they are of several; the days of what is no whole one. */
export function columnWords(columns: readonly Column[], lang: Lang): string[] {
  const several = new Set(columns.map(({ from }) => from.slice(0, 4))).size > 1;
  return columns.map((column) => words(column, several, lang));
}

function words({ name, from, to }: Column, withYear: boolean, lang: Lang): string {
  const found = /^(\d{4})(?:H([12])|Q([1-4])|-(\d\d))?$/.exec(name);
  if (!found) return from === to ? from.slice(5) : `${from.slice(withYear ? 2 : 5)}–${to.slice(5)}`;
  const [, year = '', half, quarter, month] = found;
  if (!half && !quarter && !month) return lang === 'zh' ? `${year}年` : year;
  const part = half
    ? lang === 'zh'
      ? `${half === '1' ? '上' : '下'}半年`
      : `H${half}`
    : quarter
      ? lang === 'zh'
        ? `${quarter}季度`
        : `Q${quarter}`
      : lang === 'zh'
        ? `${Number(month)}月`
        : (months[Number(month) - 1] ?? '');
  if (!withYear) return part;
  return lang === 'zh' ? `${year.slice(2)}年${part}` : `${part} ${year.slice(2)}`;
}
