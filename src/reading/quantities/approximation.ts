import type { Bound } from './quantity.ts';

const bounds: [string, Bound][] = [
  ['不少于', 'min'],
  ['不低于', 'min'],
  ['不下于', 'min'],
  ['不下', 'min'],
  ['至少', 'min'],
  ['最少', 'min'],
  ['超过', 'min'],
  ['突破', 'min'],
  ['多于', 'min'],
  ['高于', 'min'],
  ['大于', 'min'],
  ['超', 'min'],
  ['逾', 'min'],
  ['不超过', 'max'],
  ['不高于', 'max'],
  ['不多于', 'max'],
  ['不大于', 'max'],
  ['不到', 'max'],
  ['不足', 'max'],
  ['最多', 'max'],
  ['至多', 'max'],
  ['少于', 'max'],
  ['低于', 'max'],
  ['小于', 'max'],
];
bounds.sort((a, b) => b[0].length - a[0].length);

/** Words that end in 约 or 近 and say nothing about the number after them: 签约, 最近. */
const notAbout = /[签公条合节预制纽契特邀相履续违立缔盟誓解爽]约$|[最附临就靠走亲贴邻远]近$/;
const about = /(?:大约|约合|约为|约|将近|接近|近)$/;
const ends = /[约近于下少过破超逾多到足合为]$/;

export interface Approximation {
  approx: boolean;
  bound?: Bound;
}

/** Looks at the words right before a numeral: 约, 近, 超过, 不少于. */
export function approximationBefore(text: string, start: number): Approximation {
  let end = start;
  while (end > 0 && start - end < 2 && text[end - 1] === ' ') end--;
  const before = text.slice(Math.max(0, end - 4), end);
  if (!ends.test(before)) return { approx: false };
  if (about.test(before)) return { approx: !notAbout.test(before) };
  for (const [word, bound] of bounds) {
    if (!before.endsWith(word)) continue;
    if (word === '超' && /[赶反高]超$/.test(before)) break;
    return { approx: false, bound };
  }
  return { approx: false };
}

const after = /\s?(?:(左右|上下|有余|余|多)|(及以上|以上|之上)|(及以下|以下|以内|之内)|(\+))/y;

/** Looks at the words right after a unit: 左右, 以上, 以内, +. */
export function approximationAfter(text: string, end: number): Approximation & { end: number } {
  after.lastIndex = end;
  const match = after.exec(text);
  if (!match) return { approx: false, end };
  const next = text[after.lastIndex] ?? '';
  if (match[1]) {
    // 3年多 is about three years; 12人多次 is not about twelve.
    if (match[1].length === 1 && /[次种个家年元层项方样渠部边语部党]/.test(next))
      return { approx: false, end };
    return { approx: true, end: after.lastIndex };
  }
  if (match[2]) return { approx: false, bound: 'min', end: after.lastIndex };
  if (match[3]) return { approx: false, bound: 'max', end: after.lastIndex };
  return /[0-9A-Za-z]/.test(next)
    ? { approx: false, end }
    : { approx: false, bound: 'min', end: after.lastIndex };
}
