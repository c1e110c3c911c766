import type { Item } from '../../comparisons/item.ts';
import { boundsOf, decimalsOf, meet, trim, type Bounds } from '../bounds.ts';
import { countsOf, written, type Draft } from '../draft.ts';
import type { Raised } from '../finding.ts';

const rate =
  /([\u4e00-\u9fff]{1,8}?)(?:率|比例|比重)(?:分别)?(?:为|是|约|近|超过?|达到?|高达|保持在|[:：])*$/;
const share =
  /^[\s，,（(]*占(?:比|到)?((?:总|全部|其|当年|同期)[\u4e00-\u9fff]{0,6}|[\u4e00-\u9fff]{2,14}?(?:总数|总量|总额))?(?:的|约|近|超过?|达|为)*$/;
const target = /^的(?:约|近|超过?)?$/;
const ofTarget = /完成|达到?|实现|占/;

/** How many sentences of the paragraph before are looked at for the whole. */
const back = 8;

interface Pair {
  part: Item;
  whole: Item;
}

function shareBounds(draft: Draft, { part, whole }: Pair): Bounds {
  const [a, b] = [boundsOf(draft.text, part.quantity), boundsOf(draft.text, whole.quantity)];
  return { low: (a.low / Math.max(b.high, 1e-9)) * 100, high: (a.high / Math.max(b.low, 1e-9)) * 100 };
}

/** 79% may be 78.5 to 80 (cut) of its whole; 约79% a little more or less. */
function saidBounds(draft: Draft, { quantity }: Item): Bounds {
  const step = 10 ** -decimalsOf(draft.text.slice(quantity.start, quantity.unitEnd));
  const scale = quantity.measure === '成' ? 10 : 1;
  const slack = quantity.approx || quantity.bound ? Math.max(step, quantity.value * 0.05) : 0;
  return {
    low: (quantity.value - step / 2 - slack) * scale,
    high: ((quantity.valueMax ?? quantity.value) + step * 0.999 + slack) * scale,
  };
}

/** 化解率 is of 调处化解418宗: the end of the name stands in the words. */
const names = (text: string, rateName: string): boolean =>
  [...rateName.slice(-2)].every((char) => text.includes(char));

function raise(draft: Draft, item: Item, { part, whole }: Pair, doubtful: boolean): Raised {
  const { quantity } = item;
  const words = draft.text.slice(quantity.start, quantity.unitEnd);
  const exact = (100 * valueOf(part)) / valueOf(whole);
  const size = trim(exact, decimalsOf(words));
  const numeral = /\d+(?:\.\d+)?/.exec(words);
  const near = item.quantity.start - whole.quantity.start < 200;
  return {
    kind: 'arithmetic',
    start: near ? Math.min(part.quantity.start, whole.quantity.start) : part.quantity.start,
    end: Math.max(quantity.end, part.quantity.end, near ? whole.quantity.end : 0),
    says: words,
    expected: `${size}%`,
    why: `${written(draft, part)}除以${written(draft, whole)}是${size}%，文中为${words}`,
    ...(doubtful ? { question: true as const } : {}),
    ...(numeral && quantity.measure === '%'
      ? {
          fix: {
            start: quantity.start + numeral.index,
            end: quantity.start + numeral.index + numeral[0].length,
            to: size,
          },
        }
      : {}),
  };
}

const scales: Record<string, number> = { '': 1, 万: 1e4, 亿: 1e8, 万亿: 1e12 };
const valueOf = ({ quantity }: Item): number => quantity.value * (scales[quantity.magnitude] ?? 1);

/** Counts before a place: those of its sentence and of the paragraph's sentences before, in order. */
function countsBefore(draft: Draft, at: number, place: number): Item[] {
  let from = at;
  while (
    from > 0 &&
    at - from < back &&
    !draft.text.slice(draft.sentences[from - 1]!.end, draft.sentences[from]!.start + 1).includes('\n')
  )
    from--;
  return draft.sentences
    .slice(from, at + 1)
    .flatMap(countsOf)
    .filter(({ quantity }) => quantity.start < place);
}

/** A count behind which its own share stands is a part, never the whole of another. */
const isShared = (draft: Draft, { quantity }: Item): boolean =>
  /^(?:\d[\d.,]*[\u4e00-\u9fff]{1,2})?[^。；;\n\d]{0,14}占/.test(
    draft.text.slice(quantity.end, quantity.end + 24),
  );

/** The counts right before 占: one, or a pair like 9批26人; what stands in a bracket is left out. */
function partsBefore(draft: Draft, counts: readonly Item[], place: number): Item[] {
  const last = counts.at(-1);
  if (!last) return [];
  const between = draft.text.slice(last.quantity.end, place);
  if (/[）)]/.test(between)) {
    const open = Math.max(draft.text.lastIndexOf('（', place), draft.text.lastIndexOf('(', place));
    const outside = counts.filter(({ quantity }) => quantity.end <= open);
    return open > 0 && outside.length > 0 ? partsBefore(draft, outside, open) : [];
  }
  const parts = [last];
  const before = counts.at(-2);
  if (before && last.quantity.start - before.quantity.end < 3) parts.push(before);
  return parts;
}

function judgeOne(draft: Draft, at: number, item: Item): Raised | undefined {
  const sentence = draft.sentences[at]!;
  const { quantity } = item;
  const before = sentence.items[sentence.items.indexOf(item) - 1];
  const from = before ? before.quantity.end : sentence.start;
  const words = draft.text.slice(Math.max(from, quantity.start - 28), quantity.start).trim();
  const counts = countsBefore(draft, at, quantity.start);
  const said = saidBounds(draft, item);
  const fits = (pair: Pair): boolean => meet(shareBounds(draft, pair), said);
  const own = counts.filter((one) => sentence.items.includes(one));

  if (before?.use === 'row' && target.test(words)) {
    // 接待1509人，完成年度目标2800人的53.9%.
    const part = own.findLast((one) => one !== before && one.quantity.measure === before.quantity.measure);
    if (!part || !ofTarget.test(draft.text.slice(part.quantity.end, before.quantity.start))) return undefined;
    const pair = { part, whole: before };
    return fits(pair) ? undefined : raise(draft, item, pair, false);
  }

  const named = rate.exec(words);
  if (named) {
    const pairs = counts.flatMap((part, i) =>
      counts
        .slice(0, i)
        .filter((whole) => whole.quantity.measure === part.quantity.measure)
        .map((whole) => ({ part, whole })),
    );
    if (pairs.some(fits)) return undefined;
    // 化解率 is the share of those that were 化解: its words stand right before the part.
    const part = own.at(-1);
    const whole = own.findLast((one) => one !== part && one.quantity.measure === part?.quantity.measure);
    if (!part || !whole) return undefined;
    const label = draft.text.slice(own.at(-2)!.quantity.end, part.quantity.start);
    // 以判决方式结案4327件，调撤2938件: two ways to end, neither is the whole of the other.
    if (/方式|判决/.test(draft.text.slice(whole.quantity.start - 12, whole.quantity.start))) return undefined;
    const wide = quantity.start - part.quantity.end > 16;
    if (valueOf(part) > valueOf(whole) && quantity.value > 100) return undefined;
    return names(label, named[1]!) && !wide && own.at(-2) === whole
      ? raise(draft, item, { part, whole }, false)
      : undefined;
  }

  if (!before || before.use === 'change' || !share.test(words)) return undefined;
  const parts = partsBefore(draft, own, quantity.start - words.length);
  const wholes = counts.filter((one) => !parts.includes(one) && !isShared(draft, one));
  const pairs = parts.flatMap((part) =>
    wholes
      .filter((whole) => whole.quantity.measure === part.quantity.measure)
      .map((whole) => ({ part, whole })),
  );
  if (pairs.length === 0 || pairs.some(fits)) return undefined;
  const likely = pairs.filter(({ part, whole }) => valueOf(part) <= valueOf(whole));
  // The whole of a share stands first: the largest that is named.
  const best = likely.sort((a, b) => valueOf(b.whole) - valueOf(a.whole))[0];
  return best ? raise(draft, item, best, likely.length > 1) : undefined;
}

/** 化解率为96%, 占29.2%, 完成年度目标的53.9%: shares against the counts of their sentence and paragraph. */
export function judgeShares(draft: Draft): Raised[] {
  const raised: Raised[] = [];
  draft.sentences.forEach((sentence, at) => {
    for (const item of sentence.items) {
      if (item.use !== 'row' || item.rate || item.quantity.kind !== 'ratio') continue;
      if (!/^(?:%|成)$/.test(item.quantity.measure)) continue;
      const found = judgeOne(draft, at, item);
      if (found) raised.push(found);
    }
  });
  return raised;
}
