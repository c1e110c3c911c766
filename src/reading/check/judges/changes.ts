import type { Item } from '../../comparisons/item.ts';
import type { Quantity } from '../../quantities/quantity.ts';
import { boundsOf, decimalsOf, meet, scaleOf, trim, writeLike, type Bounds } from '../bounds.ts';
import { written, type Draft } from '../draft.ts';
import type { Raised } from '../finding.ts';

/** In percent, how far a value lies above its base, for every value that the two numbers may stand for. */
function changeBounds(now: Bounds, base: Bounds): Bounds | null {
  if (base.low <= 0) return null;
  return { low: (now.low / base.high - 1) * 100, high: (now.high / base.low - 1) * 100 };
}

/** The size of a change as its words give it, with what rounding or cutting may have taken away. */
export function saidBounds(draft: Draft, change: Quantity, percent: number, down: boolean): Bounds {
  const words = draft.text.slice(change.start, change.end);
  const step = 10 ** -decimalsOf(words) * (change.kind === 'times' ? 100 : change.measure === '成' ? 10 : 1);
  const slack = change.approx || change.bound ? Math.max(step, percent * 0.1) : 0;
  const [low, high] = [percent - step / 2 - slack, percent + step * 0.999 + slack];
  return down ? { low: -high, high: -low } : { low, high };
}

const direction = { up: '增长', down: '下降', flat: '持平' } as const;

function judgeBase(draft: Draft, item: Item, base: Quantity): Raised | undefined {
  const { quantity, change, comparison } = item;
  if (!comparison || base.measure !== quantity.measure) return undefined;
  const [now, then] = [boundsOf(draft.text, quantity), boundsOf(draft.text, base)];
  const says = `${written(draft, item)}，基数${draft.text.slice(base.start, base.end)}`;
  const points = comparison.points === true;
  const real = points ? { low: now.low - then.high, high: now.high - then.low } : changeBounds(now, then);
  if (!real || !change || comparison.percent === null) return undefined;
  const down = comparison.direction === 'down';
  const said = saidBounds(draft, change, comparison.percent, down);
  if (comparison.direction === 'flat' || meet(real, said)) return undefined;
  const exact = points
    ? quantity.value - base.value
    : ((quantity.value * scaleOf(quantity)) / (base.value * scaleOf(base)) - 1) * 100;
  const words = draft.text.slice(change.start, change.unitEnd);
  const simple = change.measure === '%' || change.measure.endsWith('百分点');
  const size = simple ? trim(Math.abs(exact), decimalsOf(words)) : undefined;
  const turned = exact !== 0 && exact < 0 !== down;
  const expected = `${direction[exact < 0 ? 'down' : 'up']}${size ?? trim(Math.abs(exact), 1)}${points ? '个百分点' : '%'}`;
  // 由10天缩短至3天，提速70%: of times, less is faster.
  if (turned && quantity.kind === 'time' && meet({ low: -real.high, high: -real.low }, said))
    return undefined;
  const numeral = /\d+(?:\.\d+)?/.exec(words);
  return {
    kind: 'arithmetic',
    start: Math.min(quantity.start, base.start),
    end: Math.max(change.end, base.end, quantity.end),
    says: `${direction[comparison.direction]}${words}`,
    expected,
    why: `${says}，算得${expected}，文中为${direction[comparison.direction]}${words}${turned ? '，升降方向相反' : ''}`,
    ...(numeral && size !== undefined && !turned
      ? {
          fix: {
            start: change.start + numeral.index,
            end: change.start + numeral.index + numeral[0].length,
            to: size,
          },
        }
      : {}),
  };
}

function judgeDifference(draft: Draft, item: Item, base: Quantity): Raised | undefined {
  const { quantity, difference } = item;
  if (!difference) return undefined;
  const other = difference.quantity;
  if (other.measure !== quantity.measure || base.measure !== quantity.measure) return undefined;
  const [now, then] = [boundsOf(draft.text, quantity), boundsOf(draft.text, base)];
  const real = { low: now.low - then.high, high: now.high - then.low };
  const size = boundsOf(draft.text, other);
  const said = difference.direction === 'down' ? { low: -size.high, high: -size.low } : size;
  if (difference.direction === 'flat' || meet(real, said)) return undefined;
  const exact = quantity.value * scaleOf(quantity) - base.value * scaleOf(base);
  const words = draft.text.slice(other.start, other.end);
  const expected = `${exact < 0 ? '减少' : '增加'}${writeLike(Math.abs(exact), other, words)}`;
  return {
    kind: 'arithmetic',
    start: Math.min(quantity.start, base.start, other.start),
    end: Math.max(quantity.end, base.end, other.end),
    says: `${difference.direction === 'down' ? '减少' : '增加'}${words}`,
    expected,
    why: `${draft.text.slice(base.start, base.end)}到${written(draft, item)}，相差应为${expected}`,
  };
}

const turned =
  /(增至|增加到|增加至|增长到|增长至|上升到|上升至|提高到|提升到|提升至|提高至|扩大到)|(降至|降到|下降到|下降至|减少到|减少至|回落到|压减到|压缩到|压缩至|减至)/;

/** 由61对增至58对: the word says up, the numbers go down. */
function judgeWay(draft: Draft, item: Item, before: Item): Raised | undefined {
  const between = draft.text.slice(before.quantity.end, item.quantity.start);
  const way = turned.exec(between);
  if (!way) return undefined;
  const [from, to] = [boundsOf(draft.text, before.quantity), boundsOf(draft.text, item.quantity)];
  if (way[1] ? to.high >= from.low : to.low <= from.high) return undefined;
  return {
    kind: 'arithmetic',
    start: before.quantity.start,
    end: item.quantity.end,
    says: draft.text.slice(before.quantity.start, item.quantity.end),
    why: `文字说“${way[0]}”，数值却由${written(draft, before)}变为${written(draft, item)}，方向相反`,
  };
}

/** Percentages, percentage points and differences against the two numbers that the sentence itself gives. */
export function judgeChanges(draft: Draft): Raised[] {
  const raised: Raised[] = [];
  for (const { items } of draft.sentences)
    items.forEach((item, i) => {
      if (item.use !== 'row') return;
      const before = items[i - 1];
      const pair = before?.old === true && before.quantity.measure === item.quantity.measure;
      const base = item.base ?? (pair ? before.quantity : undefined);
      if (pair) raised.push(...[judgeWay(draft, item, before)].filter((one) => one !== undefined));
      if (!base) return;
      for (const one of [judgeBase(draft, item, base), judgeDifference(draft, item, base)])
        if (one) raised.push(one);
    });
  return raised;
}
