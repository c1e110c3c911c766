import type { Lang } from '../../model/label.ts';
import { say } from '../words.ts';
import type { ReadFigure, Row } from './reading-state.ts';

const number = (value: number): string => value.toLocaleString('en-US', { maximumFractionDigits: 6 });

/** 约68批, 3–5条: a figure in short. */
export function figureWords(row: Pick<Row, 'value' | 'unit' | 'figure'>): string {
  const { approx, bound, valueMax } = row.figure;
  const sign = bound === 'min' ? '≥' : bound === 'max' ? '≤' : approx ? '约' : '';
  const plain = Number(row.value.replaceAll(',', ''));
  const value = row.value !== '' && Number.isFinite(plain) ? number(plain) : row.value;
  return `${sign}${value}${valueMax === undefined ? '' : `–${number(valueMax)}`} ${row.unit}`;
}

/** 同比 降21.3%: what the text compares it with. */
export function comparisonWords({ comparison }: ReadFigure, lang: Lang): string {
  if (!comparison) return '';
  const { kind, direction, percent, base, points } = comparison;
  const words: string[] = lang === 'zh' ? [kind] : [];
  if (direction === 'flat') words.push(say(lang, 'flatBy'));
  else if (percent !== null) {
    const size = points ? say(lang, 'points', { n: number(percent) }) : `${number(percent)}%`;
    words.push(say(lang, direction === 'up' ? 'upBy' : 'downBy', { n: size }));
  } else words.push(direction === 'up' ? '↑' : '↓');
  if (base !== undefined) words.push(say(lang, 'base', { n: number(base) }));
  return words.join(' ');
}

/** How a figure is coloured: by role, by how sure it is, by whether it has an indicator. */
export function figureClass(row: Row, selected: boolean): string {
  const { role, confidence } = row.figure;
  return [
    'fig',
    `fig-${role}`,
    ...(confidence < 0.85 && !row.own ? ['fig-unsure'] : []),
    ...(row.indicator !== undefined ? ['fig-matched'] : []),
    ...(selected ? ['fig-selected'] : []),
  ].join(' ');
}
