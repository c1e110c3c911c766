import type { Lang } from '../../model/label.ts';
import type { FigureLine } from '../records.ts';
import { say } from '../words.ts';

/** A number as a Chinese report prints it, in groups of three. */
export function figureText(value: number): string {
  const [whole = '', decimals] = String(value).split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ',');
  return decimals === undefined ? grouped : `${grouped}.${decimals}`;
}

/** The change against last year in a word and a number; a dash where there is no base. */
export function changeText(
  figure: Pick<FigureLine, 'percent' | 'percentText' | 'previous'>,
  lang: Lang,
): { readonly direction: 'up' | 'down' | 'level' | 'none'; readonly text: string } {
  const { percent, percentText, previous } = figure;
  if (percent === null) return { direction: 'none', text: previous === null ? say(lang, 'noBase') : '—' };
  if (percent === 0) return { direction: 'level', text: say(lang, 'level') };
  const direction = percent > 0 ? 'up' : 'down';
  const size = percentText.replace(/^[+\-−]/, '');
  return { direction, text: `${say(lang, direction)}${lang === 'zh' ? '' : ' '}${size}` };
}
