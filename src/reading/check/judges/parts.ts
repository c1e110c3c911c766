import type { Item } from '../../comparisons/item.ts';
import { add, boundsOf, meet, writeLike, type Bounds } from '../bounds.ts';
import { countsOf, written, type Draft } from '../draft.ts';
import type { Place, Raised } from '../finding.ts';
import { stopOf } from './part-words.ts';
import { attributes, complements, opensParts } from './part-words.ts';

/** A whole with the parts that the text names after it, of one unit. */
interface Split {
  whole: Place & { bounds: Bounds; words: string };
  parts: Item[];
  /** The words say that these are all parts. */
  complete: boolean;
  /** The parts stand behind 其中: some may be left out. */
  some: boolean;
}

const wholeOf = (draft: Draft, item: Item): Split['whole'] => ({
  start: item.quantity.start,
  end: item.quantity.end,
  bounds: boundsOf(draft.text, item.quantity),
  words: written(draft, item),
});

const ordinal = /第\s?(\d+)\s?[个对座][^（(。；;\d]{0,10}$/;

/** 第70个友城（友好城市25个，友好合作城市45个）: an ordinal that is the number of all. */
function ordinalBefore(draft: Draft, bracket: number): Split['whole'] | undefined {
  const from = Math.max(0, bracket - 24);
  const found = ordinal.exec(draft.text.slice(from, bracket));
  if (!found) return undefined;
  const value = Number(found[1]);
  const start = from + found.index;
  return { start, end: bracket, bounds: { low: value, high: value }, words: found[0].trim() };
}

/** The counts of one unit that follow each other from `at` on, as long as the words go on listing. */
function listFrom(
  draft: Draft,
  counts: readonly Item[],
  at: number,
  until: number,
  units: ReadonlySet<string>,
): Item[] {
  const { measure } = counts[at]!.quantity;
  const parts: Item[] = [];
  for (let i = at; i < counts.length && counts[i]!.quantity.start < until; i++) {
    const { quantity } = counts[i]!;
    const before = counts[i - 1];
    if (i > at && before) {
      const words = draft.text.slice(before.quantity.end, quantity.start);
      // Another unit, or a sentence of its own, ends the list.
      if (stopOf.test(words) || !units.has(quantity.measure) || words.length > 40) break;
    }
    if (quantity.measure === measure) parts.push(counts[i]!);
  }
  return parts;
}

/** Whether another number of the sentence stands between two places. */
const shareBetween = (starts: readonly number[], from: number, to: number): boolean =>
  starts.some((start) => start > from && start < to);

function splitsOf(draft: Draft, counts: readonly Item[], shares: readonly number[]): Split[] {
  const splits: Split[] = [];
  const { text } = draft;
  counts.forEach((first, i) => {
    const before = counts[i - 1];
    const from = before?.quantity.end ?? Math.max(0, first.quantity.start - 40);
    const words = text.slice(from, first.quantity.start);
    const opener = opensParts.exec(words);
    const bracket = Math.max(words.lastIndexOf('（'), words.lastIndexOf('('));
    const inBracket = bracket >= 0 && !/[）)]/.test(words.slice(bracket));
    const colon = /^[\u4e00-\u9fff]{0,10}[：:](?!\d)/.test(words) && before !== undefined;
    if (!opener && !inBracket && !colon) return;
    const close = inBracket
      ? text.slice(first.quantity.start, first.quantity.start + 200).search(/[）)]/)
      : -1;
    // 其中海外会员占37%: a share stands between, the count behind it is none of the parts.
    if (opener && shareBetween(shares, from + opener.index, first.quantity.start)) return;
    const until = close >= 0 ? first.quantity.start + close : Infinity;
    // One list for each unit in which it counts: 4批20人次, 7批7人次.
    const units = new Set<string>();
    for (let k = i; k < counts.length && k < i + 3 && counts[k]!.quantity.start < until; k++) {
      const { measure } = counts[k]!.quantity;
      if (units.has(measure)) break;
      units.add(measure);
    }
    let k = i - 1;
    for (const measure of units) {
      k++;
      const wholeItem = counts.slice(0, i).findLast(({ quantity }) => quantity.measure === measure);
      const parts = listFrom(draft, counts, k, until, units);
      const whole = wholeItem
        ? wholeOf(draft, wholeItem)
        : inBracket && k === i
          ? ordinalBefore(draft, from + bracket)
          : undefined;
      if (!whole || (wholeItem && inBracket && until !== Infinity && !near(text, wholeItem, from + bracket)))
        continue;
      splits.push({ whole, parts, complete: !opener?.[1], some: opener?.[1] !== undefined });
    }
  });
  return splits;
}

const near = (text: string, whole: Item, bracket: number): boolean =>
  bracket - whole.quantity.end < 24 && !/[，,。；;]/.test(text.slice(whole.quantity.end, bracket));

function raise(draft: Draft, split: Split, doubtful: boolean, why?: string): Raised {
  const { whole, parts } = split;
  const sum = parts.reduce((total, item) => total + boundsOf(draft.text, item.quantity).low, 0);
  const exact = parts.reduce((total, { quantity }) => total + valueOf(quantity), 0);
  const like = parts[0]!.quantity;
  const expected = writeLike(sum === exact ? sum : exact, like, written(draft, parts[0]!));
  return {
    kind: 'arithmetic',
    start: Math.min(whole.start, parts[0]!.quantity.start),
    end: Math.max(whole.end, parts.at(-1)!.quantity.end),
    says: whole.words,
    ...(why === undefined ? { expected } : {}),
    why:
      why ??
      `分项${parts.map((item) => written(draft, item)).join('＋')}＝${expected}，与总数${whole.words}不符`,
    ...(doubtful ? { question: true as const } : {}),
  };
}

const scale: Record<string, number> = { '': 1, 万: 1e4, 亿: 1e8, 万亿: 1e12 };
const valueOf = ({ value, magnitude }: { value: number; magnitude: string }): number =>
  value * (scale[magnitude] ?? 1);

/** From this share of the whole on, parts behind 其中 look as if they should be all of it. */
const nearlyAll = 0.9;

function judgeSplit(draft: Draft, split: Split): Raised | undefined {
  const { whole, parts } = split;
  const each = parts.map((item) => boundsOf(draft.text, item.quantity));
  const words = draft.text.slice(whole.end, parts.at(-1)?.quantity.end ?? whole.end);
  const tooLarge = parts.find((_, i) => each[i]!.low > whole.bounds.high);
  if (tooLarge && !/同比|比上年|去年|第/.test(words))
    return raise(
      draft,
      { ...split, parts: [tooLarge] },
      false,
      `分项${written(draft, tooLarge)}大于总数${whole.words}`,
    );
  if (parts.length < 2) return undefined;
  const sum = add(each);
  // Some of the first may be all of it, where the words go on to something else.
  if (each.some((_, n) => n > 0 && meet(add(each.slice(0, n + 1)), whole.bounds))) return undefined;
  if (/等(?:$|[^级候待于])/.test(words.slice(-8)) || attributes.test(words)) return undefined;
  if (sum.low > whole.bounds.high)
    return raise(draft, split, split.some && parts.length === 2 && !complements(words));
  const covered = sum.high / whole.bounds.low;
  if (split.some) {
    if (complements(words) && covered > 0.5) return raise(draft, split, false);
    return covered >= nearlyAll && !/主要|重点|其中[^，,]{0,4}(?:含|包括)/.test(words)
      ? raise(draft, split, true)
      : undefined;
  }
  return covered >= 0.5 && !/主要|重点|不含|另有|包括|含/.test(words)
    ? raise(draft, split, covered < 0.8)
    : undefined;
}

/**
 * Wholes against the parts that their sentence names: behind 其中 and 包括, in brackets, after a colon. Parts behind
 * 其中 need not be all: then only what is too much, what divides completely (自行/随团) or nearly fills the whole speaks.
 */
export function judgeParts(draft: Draft): Raised[] {
  const raised: Raised[] = [];
  for (let i = 0; i < draft.sentences.length; i++) {
    const sentence = draft.sentences[i]!;
    let counts = countsOf(sentence);
    // 接待68批。其中，…: the parts may stand in a sentence of their own, and go on behind semicolons.
    let last = sentence;
    for (let k = i + 1; k < draft.sentences.length && k < i + 6; k++) {
      const next = draft.sentences[k]!;
      const head = draft.text.slice(last.end, next.start + 6);
      if (
        /\n/.test(head.slice(0, -5)) ||
        !/^[。；;]?\s*[，,]?\s*其中/.test(head) ||
        next.start - last.end > 2
      )
        break;
      counts = [...counts, ...countsOf(next)];
      last = next;
    }
    const extended = counts;
    const shares = sentence.items
      .filter((one) => !counts.includes(one))
      .map(({ quantity }) => quantity.start);
    for (const split of splitsOf(draft, extended, shares)) {
      const one = judgeSplit(draft, split);
      if (one && !goesOn(draft, i, split)) raised.push(one);
    }
  }
  return raised;
}

/** Behind a semicolon further parts may follow that make the sum come out. */
function goesOn(draft: Draft, at: number, split: Split): boolean {
  const more: Item[] = [...split.parts];
  const { measure } = split.parts[0]!.quantity;
  for (let k = at; k < Math.min(at + 12, draft.sentences.length); k++) {
    const sentence = draft.sentences[k]!;
    const between = k > at ? draft.text.slice(draft.sentences[k - 1]!.end, sentence.start + 1) : '';
    // A new line or a full stop ends the list.
    if (k > at && (!/^[；;]/.test(between) || between.includes('\n'))) return false;
    for (const item of countsOf(sentence)) {
      if (item.quantity.measure !== measure || item.quantity.start <= more.at(-1)!.quantity.start) continue;
      more.push(item);
      if (meet(add(more.map((one) => boundsOf(draft.text, one.quantity))), split.whole.bounds)) return true;
    }
  }
  return false;
}
