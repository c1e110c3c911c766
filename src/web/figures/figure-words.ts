import type { Lang } from '../../model/label.ts';
import type { Comparison } from '../../model/period.ts';
import type { FigureLine } from '../records.ts';
import { say } from '../words.ts';

/** A number as a Chinese report prints it, in groups of three. */
export function figureText(value: number): string {
  const [whole = '', decimals] = String(value).split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ',');
  return decimals === undefined ? grouped : `${grouped}.${decimals}`;
}

/** Whether a figure is a place in a row, and which end of the row is the better one. */
type Ranked = Pick<NonNullable<FigureLine['reported']>, 'nature' | 'lowerIsBetter'> | undefined;

/** The change against last year in a word and a number; a dash where there is no base. */
export function changeText(
  figure: Pick<FigureLine, 'percent' | 'percentText' | 'previous' | 'difference'> & {
    readonly reported?: Ranked;
  },
  lang: Lang,
  against: Comparison = 'lastYear',
): { readonly direction: 'up' | 'down' | 'level' | 'none'; readonly text: string } {
  const { percent, percentText, previous, difference, reported } = figure;
  if (difference !== undefined) return differenceText(difference, reported, lang);
  if (percent === null)
    return {
      direction: 'none',
      text: previous === null ? say(lang, against === 'lastYear' ? 'noBase' : 'noBaseBefore') : '—',
    };
  if (percent === 0) return { direction: 'level', text: say(lang, 'level') };
  const direction = percent > 0 ? 'up' : 'down';
  const size = percentText.replace(/^[+\-−]/, '');
  return { direction, text: `${say(lang, direction)}${lang === 'zh' ? '' : ' '}${size}` };
}

/** A percentage differs by points; a rank by places, forward where the better one is the lower. */
function differenceText(difference: number, reported: Ranked, lang: Lang): ReturnType<typeof changeText> {
  if (difference === 0) return { direction: 'level', text: say(lang, 'level') };
  const n = Math.abs(difference);
  if (reported?.nature === 'rank') {
    const isForward = difference < 0 === reported.lowerIsBetter;
    return {
      direction: isForward ? 'up' : 'down',
      text: say(lang, isForward ? 'placesForward' : 'placesBack', { n }),
    };
  }
  const direction = difference > 0 ? 'up' : 'down';
  return { direction, text: say(lang, direction === 'up' ? 'pointsUp' : 'pointsDown', { n }) };
}
