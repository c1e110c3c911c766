import type { Item } from '../../comparisons/item.ts';
import { add, boundsOf, meet, writeLike } from '../bounds.ts';
import { countsOf, written, type Draft } from '../draft.ts';
import type { Raised } from '../finding.ts';
import { complements } from './part-words.ts';

/** 共80人, 合计80人 at the end of a list: the word stands right before the number. */
const sumWord =
  /(?:[，,、；;。\s]|^)(?:以上)?(?:两|三|四|五|[二六七八九]|上述|各)?(?:项|类|部分|者)?(?:一?共计?|合计|总计|总共|加起来)(?:为|达|约)?$/;

const before = (draft: Draft, counts: readonly Item[], i: number): string =>
  draft.text.slice(counts[i - 1]?.quantity.end ?? 0, counts[i]!.quantity.start);

/** Lists with their sum behind them: 培训12场、讲座9场，共21场. */
function judgeSums(draft: Draft, counts: readonly Item[]): Raised[] {
  const raised: Raised[] = [];
  counts.forEach((whole, i) => {
    if (i < 2 || !sumWord.test(before(draft, counts, i).slice(-12))) return;
    const { measure } = whole.quantity;
    const parts: Item[] = [];
    for (let k = i - 1; k >= 0 && counts[k]!.quantity.measure === measure; k--) {
      parts.unshift(counts[k]!);
      if (parts.length > 1 && meet(sumOf(draft, parts), boundsOf(draft.text, whole.quantity))) return;
    }
    const share = sumOf(draft, parts).high / boundsOf(draft.text, whole.quantity).low;
    if (parts.length < 2 || share < 0.5 || share > 2) return;
    const expected = writeLike(exactSum(draft, parts), whole.quantity, written(draft, whole));
    const numeral = /[\d.,]+/.exec(written(draft, whole));
    raised.push({
      kind: 'arithmetic',
      start: parts[0]!.quantity.start,
      end: whole.quantity.end,
      says: written(draft, whole),
      expected,
      why: `${parts.map((item) => written(draft, item)).join('＋')}＝${expected}，文中合计${written(draft, whole)}`,
      ...(numeral
        ? {
            fix: {
              start: whole.quantity.start + numeral.index,
              end: whole.quantity.start + numeral.index + numeral[0].length,
              to: /[\d.]+/.exec(expected)?.[0] ?? expected,
            },
          }
        : {}),
    });
  });
  return raised;
}

const sumOf = (draft: Draft, items: readonly Item[]) =>
  add(items.map(({ quantity }) => boundsOf(draft.text, quantity)));

const scale: Record<string, number> = { '': 1, 万: 1e4, 亿: 1e8, 万亿: 1e12 };
const exactSum = (_: Draft, items: readonly Item[]): number =>
  items.reduce((total, { quantity }) => total + quantity.value * (scale[quantity.magnitude] ?? 1), 0);

/** Runs of counts that stand together: 11批27人次. */
function tuplesOf(draft: Draft, counts: readonly Item[]): Item[][] {
  const tuples: Item[][] = [];
  counts.forEach((item, i) => {
    const joined = i > 0 && /^[约近、\s]{0,2}$/.test(before(draft, counts, i));
    if (joined) tuples.at(-1)!.push(item);
    else tuples.push([item]);
  });
  return tuples.filter(({ length }) => length === 2);
}

const unitsOf = (tuple: readonly Item[]): string => tuple.map(({ quantity }) => quantity.measure).join();

/**
 * 办理11批28人次，自行组团4批20人次，随团7批7人次: where one unit divides exactly and the other does not, the other is
 * wrong; where neither does, only words that divide a whole speak.
 */
function judgeTuples(draft: Draft, counts: readonly Item[]): Raised[] {
  const tuples = tuplesOf(draft, counts);
  const [whole, ...parts] = tuples;
  if (!whole || parts.length < 2 || parts.some((part) => unitsOf(part) !== unitsOf(whole))) return [];
  const words = draft.text.slice(whole[1]!.quantity.end, parts.at(-1)![1]!.quantity.end);
  // Where 其中 opens the parts, the judge of parts has looked already.
  if (/其中|包括|含|[（(]/.test(words)) return [];
  const wrong = [0, 1].filter(
    (track) =>
      !meet(
        sumOf(
          draft,
          parts.map((part) => part[track]!),
        ),
        boundsOf(draft.text, whole[track]!.quantity),
      ),
  );
  if (wrong.length === 0 || (wrong.length === 2 && !complements(words))) return [];
  return wrong.map((track): Raised => {
    const items = parts.map((part) => part[track]!);
    const one = whole[track]!;
    const expected = writeLike(exactSum(draft, items), one.quantity, written(draft, one));
    return {
      kind: 'arithmetic',
      start: one.quantity.start,
      end: items.at(-1)!.quantity.end,
      says: written(draft, one),
      expected,
      why: `${items.map((item) => written(draft, item)).join('＋')}＝${expected}，与${written(draft, one)}不符`,
    };
  });
}

const allBut =
  /除([^，,。；;]{2,40}?)(?:外|之外|以外|滞后|未完成|尚未[\u4e00-\u9fff]{2,4})[，,]?\s?其[余他]$/;

/** 13项除甲滞后，其余12项: the named ones and the rest are the whole. */
function judgeRest(draft: Draft, counts: readonly Item[]): Raised[] {
  return counts.flatMap((rest, i): Raised[] => {
    const whole = counts.slice(0, i).findLast(({ quantity }) => quantity.measure === rest.quantity.measure);
    const words = whole && draft.text.slice(whole.quantity.end, rest.quantity.start);
    const named = words && allBut.exec(words)?.[1];
    if (!whole || !named || /\d|等/.test(named)) return [];
    const names = named.split(/[、和与及]/).length;
    const exact = whole.quantity.value - names;
    if (
      exact === rest.quantity.value ||
      named.split('、').length === whole.quantity.value - rest.quantity.value
    )
      return [];
    return [
      {
        kind: 'arithmetic',
        start: whole.quantity.start,
        end: rest.quantity.end,
        says: written(draft, rest),
        expected: `${exact}${rest.quantity.unit}`,
        why: `${written(draft, whole)}除去${names}项，其余应为${exact}${rest.quantity.unit}`,
        question: true,
      },
    ];
  });
}

/** Sums behind their list, and pairs of counts that divide without a word for it. */
export function judgeTotals(draft: Draft): Raised[] {
  return draft.sentences.flatMap((sentence) => {
    const counts = countsOf(sentence);
    return [...judgeSums(draft, counts), ...judgeTuples(draft, counts), ...judgeRest(draft, counts)];
  });
}
