import { usualWording } from './usual-wording.ts';
import type { WordingEntry, WordingFinding } from './wording-entry.ts';

/**
 * Wordings of a text that official papers do not use: of a list, and numbers that are rounded twice (约…余). What is
 * found is in the order of the text; where one entry lies inside another, the longer one speaks.
 * @param entries the usual ones and those of the office, the latter first
 */
export function findWording(text: string, entries: readonly WordingEntry[] = usualWording): WordingFinding[] {
  const found = [...entries.flatMap((entry) => findEntry(text, entry)), ...findDoubled(text)];
  found.sort((a, b) => a.start - b.start || b.end - a.end);
  const kept: WordingFinding[] = [];
  for (const one of found) if (one.start >= (kept.at(-1)?.end ?? 0)) kept.push(one);
  return kept;
}

function findEntry(
  text: string,
  { wrong, within = [], kind, right, why, question }: WordingEntry,
): WordingFinding[] {
  if (wrong === '') return [];
  const found: WordingFinding[] = [];
  for (let at = text.indexOf(wrong); at >= 0; at = text.indexOf(wrong, at + wrong.length)) {
    if (within.some((longer) => isInside(text, at, wrong, longer))) continue;
    found.push({
      kind,
      start: at,
      end: at + wrong.length,
      quote: wrong,
      ...(right === undefined ? {} : { right }),
      why,
      ...(question ? { question } : {}),
    });
  }
  return found;
}

// Whether the longer word stands around this place.
function isInside(text: string, at: number, wrong: string, longer: string): boolean {
  for (let from = longer.indexOf(wrong); from >= 0; from = longer.indexOf(wrong, from + 1))
    if (text.startsWith(longer, at - from)) return true;
  return false;
}

const numeral = '(?:\\d[\\d,，]*(?:\\.\\d+)?|[一二三四五六七八九十百千两]+)';
const doubled = new RegExp(
  `(约|大约|近|将近|接近|超过|超|逾|达到?近)(${numeral}[万亿]?)(?:([余多])|([^\\s\\d，。；、]{0,2}?)(左右|上下|以上))`,
  'gu',
);
// 约…余, 近…左右: the number is rounded before and behind.
function findDoubled(text: string): WordingFinding[] {
  const found: WordingFinding[] = [];
  for (const match of text.matchAll(doubled)) {
    const [whole, first = '', digits = '', more, unit = '', last] = match;
    const second = more ?? last ?? '';
    if (isOrdinal(text, match.index)) continue;
    const right = last === undefined ? whole.slice(first.length) : `${first}${digits}${unit}`;
    found.push({
      kind: 'doubled',
      start: match.index,
      end: match.index + whole.length,
      quote: whole,
      right,
      why: `“${first}”与“${second}”重复，只用一个`,
    });
  }
  return found;
}

// 附近10多家: 近 belongs to the word before it.
function isOrdinal(text: string, at: number): boolean {
  return /[附临邻最靠亲远节契预合条制公相]$/.test(text.slice(Math.max(0, at - 1), at));
}
