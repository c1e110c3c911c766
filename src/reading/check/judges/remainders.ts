import type { Item } from '../../comparisons/item.ts';
import { add, boundsOf, meet, scaleOf, writeLike, type Bounds } from '../bounds.ts';
import { countsOf, written, type Draft } from '../draft.ts';
import type { Raised } from '../finding.ts';

const wordsBefore = (draft: Draft, { quantity }: Item, from: number): string =>
  draft.text.slice(Math.max(from, quantity.start - 14), quantity.start);

const rest = /(?:剩余|剩下|余下|其余|尚有|还有|仍有|尚未[\u4e00-\u9fff]{2,4}的?有?)(?:的)?(?:约)?$/;
const done =
  /(?:已经?|其中)?(?:完成|办结|整改|整治|解决|处置|处理|办理|销号|落实|调处|化解|答复|签约|开工|交付)(?:了|完成|到位)?$/;

const difference = (whole: Bounds, part: Bounds): Bounds => ({
  low: whole.low - part.high,
  high: whole.high - part.low,
});

const raise = (draft: Draft, items: readonly Item[], wrong: Item, exact: number, why: string): Raised => {
  const expected = writeLike(exact, wrong.quantity, written(draft, wrong));
  return {
    kind: 'arithmetic',
    start: Math.min(...items.map(({ quantity }) => quantity.start)),
    end: Math.max(...items.map(({ quantity }) => quantity.end)),
    says: written(draft, wrong),
    expected,
    why: `${why}${expected}，文中为${written(draft, wrong)}`,
  };
};

const exactOf = ({ quantity }: Item): number => quantity.value * scaleOf(quantity);

/** 39项措施已完成27项，剩余13项: what is done and what is left are the whole. */
function judgeLeft(draft: Draft, counts: readonly Item[]): Raised[] {
  return counts.flatMap((left, i): Raised[] => {
    const [whole, part] = [counts[i - 2], counts[i - 1]];
    if (!whole || !part || [whole, part].some((one) => one.quantity.measure !== left.quantity.measure))
      return [];
    if (!rest.test(wordsBefore(draft, left, part.quantity.end))) return [];
    if (!done.test(wordsBefore(draft, part, whole.quantity.end))) return [];
    const [all, of, over] = [whole, part, left].map(({ quantity }) => boundsOf(draft.text, quantity));
    if (all!.low <= of!.low || meet(difference(all!, of!), over!)) return [];
    const why = `${written(draft, whole)}减去${written(draft, part)}应为`;
    return [raise(draft, [whole, part, left], left, exactOf(whole) - exactOf(part), why)];
  });
}

const rise = /(?:增加|新增|增长|多)了?$/;
const fall = /(?:减少|压减|下降|少)了?$/;
const level = /(?:达到|达|增至|增加到|升至|降至|减至|减少到|总数为|总数达到?)$/;

/** 较去年同期的120批增加35批，达到165批: what was, the change and what is now. */
function judgeSteps(draft: Draft, items: readonly Item[]): Raised[] {
  return items.flatMap((now, i): Raised[] => {
    const [was, change] = [items[i - 2], items[i - 1]];
    if (!was || !change || [was, change].some((one) => one.quantity.measure !== now.quantity.measure))
      return [];
    const words = wordsBefore(draft, change, was.quantity.end);
    const up = rise.test(words);
    if (!up && !fall.test(words)) return [];
    if (!level.test(wordsBefore(draft, now, change.quantity.end))) return [];
    const [before, by, after] = [was, change, now].map(({ quantity }) => boundsOf(draft.text, quantity));
    if (meet(up ? add([before!, by!]) : difference(before!, by!), after!)) return [];
    const exact = exactOf(was) + (up ? 1 : -1) * exactOf(change);
    if (exact <= 0) return [];
    const why = `${written(draft, was)}${up ? '加上' : '减去'}${written(draft, change)}应为`;
    return [raise(draft, [was, change, now], now, exact, why)];
  });
}

const quarters = [
  /(?:第?一季度)[^，,。；;\d]{0,10}$/,
  /(?:第?二季度)[^，,。；;\d]{0,10}$/,
  /上半年[^，,。；;\d]{0,14}$/,
];

/** 一季度200批，二季度217批，上半年共407批. */
function judgeQuarters(draft: Draft, counts: readonly Item[]): Raised[] {
  return counts.flatMap((whole, i): Raised[] => {
    const three = [counts[i - 2], counts[i - 1], whole];
    const isRun = three.every(
      (one, k) =>
        one?.quantity.measure === whole.quantity.measure &&
        quarters[k]!.test(draft.text.slice(three[k - 1]?.quantity.end ?? 0, one.quantity.start).slice(-20)),
    );
    if (!isRun) return [];
    const [first, second] = three as [Item, Item, Item];
    const parts = [first, second].map(({ quantity }) => boundsOf(draft.text, quantity));
    if (meet(add(parts), boundsOf(draft.text, whole.quantity))) return [];
    const why = `${written(draft, first)}＋${written(draft, second)}＝`;
    return [raise(draft, three as Item[], whole, exactOf(first) + exactOf(second), why)];
  });
}

/** 护照1200本、签证800个、通行证300本，三项合计2300件: so many before it, whatever they are counted in. */
function judgeCountedSums(draft: Draft, counts: readonly Item[]): Raised[] {
  return counts.flatMap((whole, i): Raised[] => {
    const said = counts[i - 1];
    if (!said || !/^[项类者种]$/.test(said.quantity.measure)) return [];
    if (
      !/^(?:合计|共计|相加|总计|共)(?:为|达)?$/.test(
        draft.text.slice(said.quantity.unitEnd, whole.quantity.start),
      )
    )
      return [];
    const many = said.quantity.value;
    const parts = counts.slice(Math.max(0, i - 1 - many), i - 1);
    if (many < 2 || parts.length !== many) return [];
    const sum = add(parts.map(({ quantity }) => boundsOf(draft.text, quantity)));
    if (meet(sum, boundsOf(draft.text, whole.quantity))) return [];
    const why = `${parts.map((part) => written(draft, part)).join('＋')}＝`;
    const exact = parts.reduce((total, part) => total + exactOf(part), 0);
    return [{ ...raise(draft, [...parts, whole], whole, exact, why), question: true }];
  });
}

/** 新增友城3对，总数由95对增加到99对: what is new is the difference. */
function judgeAdded(draft: Draft, counts: readonly Item[]): Raised[] {
  return counts.flatMap((now, i): Raised[] => {
    const [added, was] = [counts[i - 2], counts[i - 1]];
    if (!added || !was?.old || [added, was].some((one) => one.quantity.measure !== now.quantity.measure))
      return [];
    if (!/新(?:增|结|签|建|设|开)[\u4e00-\u9fff]{0,8}$/.test(wordsBefore(draft, added, 0))) return [];
    const [by, from, to] = [added, was, now].map(({ quantity }) => boundsOf(draft.text, quantity));
    if (to!.low <= from!.low || meet(difference(to!, from!), by!)) return [];
    const why = `由${written(draft, was)}到${written(draft, now)}，新增应为`;
    return [{ ...raise(draft, [added, was, now], added, exactOf(now) - exactOf(was), why), question: true }];
  });
}

/** What is left, what was added to, the halves of a half-year, and sums that say of how many they are. */
export function judgeRemainders(draft: Draft): Raised[] {
  return draft.sentences.flatMap((sentence) => {
    const counts = countsOf(sentence);
    const plain = sentence.items.filter(({ quantity }) => quantity.measure && quantity.kind !== 'ratio');
    return [
      ...judgeLeft(draft, counts),
      ...judgeSteps(draft, plain),
      ...judgeQuarters(draft, counts),
      ...judgeCountedSums(draft, counts),
      ...judgeAdded(draft, counts),
    ];
  });
}
