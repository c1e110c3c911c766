import { periodLabel, type Period } from '../period.ts';
import { nextPeriods, partOfYear } from './next-periods.ts';

/** What was moved, and what a person has to look at, for nobody can tell whether it is still so. */
export interface MovedWords {
  readonly text: string;
  readonly moved: readonly { readonly was: string; readonly is: string }[];
  readonly unsure: readonly string[];
}

/** Words to be found at a place; without `is` they are left, and marked. */
interface Move {
  readonly pattern: RegExp;
  readonly is?: string;
  /** Left as they are, and no matter: found first so that nothing in them is taken for something else. */
  readonly fine?: true;
}

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
const exactly = (text: string, ahead = ''): RegExp => new RegExp(`${escaped(text)}${ahead}`, 'uy');

/** What stands for the time to come, in the report of a half-year. */
const comingOf = ({ name }: Period): string | undefined =>
  name.endsWith('H1') ? '下半年' : name.endsWith('H2') ? '明年' : undefined;

/**
 * The words of one period as words of another. The period itself, its year and what comes after it are moved; other
 * years, days, ordinals and numbers written by hand are left and named: whether they still hold only a person knows.
 */
export function movePeriods(text: string, from: Period, to: Period): MovedWords {
  const moves = movesBetween(from, to);
  const moved: { was: string; is: string }[] = [];
  const unsure: string[] = [];
  let result = '';
  let at = 0;
  while (at < text.length) {
    const found = findAt(moves, text, at);
    if (!found) {
      const [char = ''] = text.slice(at, at + 2).match(/^./su) ?? [];
      result += char;
      at += char.length;
      continue;
    }
    const { was, move } = found;
    if (move.is === undefined && move.fine !== true) unsure.push(was);
    const is = move.is ?? was;
    if (is !== was) moved.push({ was, is });
    result += is;
    at += was.length;
  }
  return { text: result, moved, unsure };
}

function findAt(
  moves: readonly Move[],
  text: string,
  at: number,
): { readonly was: string; readonly move: Move } | undefined {
  for (const move of moves) {
    move.pattern.lastIndex = at;
    const [was] = move.pattern.exec(text) ?? [];
    if (was) return { was, move };
  }
  return undefined;
}

function movesBetween(from: Period, to: Period): readonly Move[] {
  const [year, nextYear] = [from.from.slice(0, 4), to.from.slice(0, 4)];
  const [coming, newComing] = [nextPeriods(from)[0], nextPeriods(to)[0]];
  const whole: Move[] = [
    { pattern: exactly(periodLabel(from)), is: periodLabel(to) },
    ...(coming && newComing ? [{ pattern: exactly(periodLabel(coming)), is: periodLabel(newComing) }] : []),
  ];
  const [names, newNames] = [partOfYear(from), partOfYear(to)];
  const part = names.map((name, i): Move => ({ pattern: exactly(name), is: newNames[i] ?? name }));
  const next = comingOf(from);
  const newNext = comingOf(to);
  const after: Move[] =
    next !== undefined && newNext !== undefined ? [{ pattern: exactly(next), is: newNext }] : [];
  const [first, last] = [Number(from.from.slice(5, 7)), Number(from.to.slice(5, 7))];
  const range: Move[] =
    first === last
      ? []
      : [
          {
            pattern: new RegExp(`${first}(?:月)?\\s*[-—–－~～至到]\\s*${last}月`, 'uy'),
            is: `${Number(to.from.slice(5, 7))}—${Number(to.to.slice(5, 7))}月`,
          },
        ];
  return [
    // A whole year is its own label; before a month or a part of the year it is told with that.
    ...whole.filter(({ pattern }) => pattern.source !== `${year}年`),
    ...range,
    { pattern: exactly(`${year}年`, '(?!\\s*\\d)'), is: `${nextYear}年` },
    ...part,
    ...after,
    { pattern: /(?:\d{4}年)?\d{1,2}月(?:\d{1,2}日)?/uy },
    { pattern: /\d{4}年/uy },
    { pattern: /第[\d一二三四五六七八九十百]+[届次期批号]/uy },
    { pattern: /第[一二三四五六七八九十]+|[一二三四五六七八九十]是/uy, fine: true },
    { pattern: /\d[\d,，.]*\d?\s*(?:[万亿]|[%％])?(?:[\p{Script=Han}A-Za-z]{0,2})/uy },
  ];
}
