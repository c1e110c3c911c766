import type { Comparison, Direction } from '../figure.ts';
import { absolute } from '../quantities/quantity.ts';
import type { Quantity } from '../quantities/quantity.ts';
import { findHost } from './classify.ts';
import { comparisonKind } from './gap.ts';
import type { Item, Sentence } from './item.ts';

const round = (value: number): number => Number(value.toFixed(6));

/** Size of a change in percent: 三成 → 30, 增长2.7倍 → 270, 是3.4倍 → 240, 3.8个百分点 → 3.8. */
function percentOf(item: Item): number {
  const { quantity } = item;
  if (quantity.measure === '成') return round(quantity.value * 10);
  if (quantity.measure === '‰') return round(quantity.value / 10);
  if (quantity.kind === 'times') {
    return isMultipleOfOld(item) ? round(Math.abs(quantity.value - 1) * 100) : round(quantity.value * 100);
  }
  return quantity.value;
}

const isPoints = (quantity: Quantity): boolean =>
  quantity.measure.endsWith('百分点') && quantity.kind === 'ratio';

function turned(direction: Direction, negative: boolean): Direction {
  if (!negative) return direction;
  return direction === 'up' ? 'down' : direction;
}

function comparisonFrom(item: Item, base: string | undefined): Comparison {
  return {
    kind: comparisonKind(base),
    direction: turned(item.gap.direction ?? 'up', item.quantity.negative),
    percent: percentOf(item),
    ...(isPoints(item.quantity) ? { points: true as const } : {}),
  };
}

function give(host: Item, from: Item, base: string | undefined, note: string): void {
  if (host.comparison && host.comparison.percent !== null) return;
  const comparison = comparisonFrom(from, base);
  host.change = from.quantity;
  host.comparison = {
    ...comparison,
    ...(host.comparison?.base === undefined ? {} : { base: host.comparison.base }),
  };
  host.notes.push(note);
}

/** 批次减少21.3%: which count of the sentence the name means. */
function findNamed(items: readonly Item[], before: number, name: string): number {
  const stem = name.replace(/数$/, '');
  for (let i = before - 1; i >= 0; i--) {
    const { quantity, use } = items[i]!;
    if (use !== 'row') continue;
    if (quantity.measure && (stem.startsWith(quantity.measure) || quantity.measure.startsWith(stem)))
      return i;
    if (stem === '人' && quantity.kind === 'person') return i;
    if (stem === '团组' && quantity.kind === 'batch') return i;
    if (/额/.test(stem) && quantity.kind === 'money') return i;
    if (stem === '面积' && quantity.kind === 'size') return i;
  }
  return -1;
}

/** Counts that stand together without words between them (68批839人次) share one percentage. */
function withMates(items: readonly Item[], host: number): Item[] {
  const mates = [items[host]!];
  for (let i = host; i > 0; i--) {
    const { gap, quantity } = items[i]!;
    const before = items[i - 1]!;
    const together = gap.pieces.every(
      (piece) => piece.kind === 'and' || piece.kind === 'mark' || piece.kind === 'filler',
    );
    if (
      !together ||
      before.use !== 'row' ||
      before.quantity.measure === quantity.measure ||
      quantity.kind === 'ratio'
    )
      break;
    mates.push(before);
  }
  return mates;
}

/** 认证56份（自办41份，代办15份），增长8.9%: after a bracket the change belongs to what stands before it. */
function outsideBracket(text: string, items: readonly Item[], i: number): number {
  if (!/^\s*[)）]/.test(text.slice(items[i - 1]?.quantity.end ?? 0, items[i]!.quantity.start))) return i;
  for (let k = i - 1; k > 0; k--) {
    const between = text.slice(items[k - 1]!.quantity.end, items[k]!.quantity.start);
    const open = Math.max(between.lastIndexOf('（'), between.lastIndexOf('('));
    if (open > Math.max(between.lastIndexOf('）'), between.lastIndexOf(')'))) return k;
  }
  return i;
}

/** Whether unknown words between a count and a change only repeat what was counted. */
function repeats(text: string, leftover: string, host: Item): boolean {
  if (leftover.length < 2 || leftover.length > 8 || /…|[年月日]均/.test(leftover)) return false;
  const { start, end } = host.quantity;
  return text.slice(Math.max(0, start - 40), end).includes(leftover);
}

function attachBase(items: readonly Item[], i: number): void {
  const item = items[i]!;
  const hostAt = findHost(items, i);
  let host = items[hostAt];
  // 其中 68批839人次，同比60批700人次: each old value belongs to the count with its own unit.
  for (let k = hostAt; k >= 0 && host && host.quantity.measure !== item.quantity.measure; k--) {
    if (items[k]!.use === 'row' && items[k]!.quantity.measure === item.quantity.measure) host = items[k];
  }
  const next = items[i + 1];
  if ((!host || host.quantity.measure !== item.quantity.measure) && next?.use === 'row') host = next;
  if (!host) return;
  const [now, then] = [absolute(host.quantity), absolute(item.quantity)];
  const direction: Direction = now > then ? 'up' : now < then ? 'down' : 'flat';
  host.comparison ??= { kind: comparisonKind(item.gap.base), direction, percent: null };
  host.comparison.base = item.quantity.value;
  host.base = item.quantity;
  host.notes.push(`“${item.gap.base ?? ''}${item.quantity.value}${item.quantity.unit}”是对比的基数，不单列`);
}

function attachDifference(text: string, items: readonly Item[], i: number): void {
  const item = items[i]!;
  const named = items
    .slice(0, i)
    .findLastIndex((other) => other.use === 'row' && other.quantity.measure === item.quantity.measure);
  const host = items[named >= 0 ? named : findHost(items, i)];
  if (!host || (item.gap.leftover && !repeats(text, item.gap.leftover, host))) return;
  const direction = item.gap.direction ?? items[i - 1]?.gap.direction ?? 'up';
  host.comparison ??= { kind: comparisonKind(item.gap.base), direction, percent: null };
  host.difference = { quantity: item.quantity, direction };
}

/** 是政策实施前的2.1倍: the words between name the old time, not a new subject. */
const isMultipleOfOld = (item: Item): boolean => item.notes.some((note) => note.startsWith('“是'));

/** Lets a run of percentages that begins at `i` stand in rows of their own. */
function keepAsRow(item: Item): void {
  item.use = 'row';
  item.rate = turned(item.gap.direction ?? 'up', item.quantity.negative) === 'down' ? '降幅' : '增幅';
  if (item.gap.anyBase) item.comparison = comparisonFrom(item, item.gap.anyBase);
  item.notes.push('前面没有对应的数，增减幅单列一行');
}

/**
 * Gives each change of a sentence to the counts that it compares: by name (批次减少…, 人次减少…), the n-th to the
 * n-th (分别增长…和…), one to a pair that stands together, else to the count right before it. A change whose words
 * bring a new subject stands for itself.
 */
export function attachComparisons(text: string, sentence: Sentence): void {
  const { items } = sentence;
  let lastBase: string | undefined;
  for (let i = 0; i < items.length; i++) {
    const item = items[i]!;
    if (item.use === 'base') attachBase(items, i);
    else if (item.use === 'difference') attachDifference(text, items, i);
    if (item.use !== 'change') continue;
    const base = item.gap.base ?? item.gap.anyBase ?? lastBase;
    const named = item.gap.name && !item.gap.leftover ? findNamed(items, i, item.gap.name) : -1;
    if (named >= 0) {
      give(items[named]!, item, base, `“${item.gap.name}”点名对应`);
      lastBase = base;
      continue;
    }
    let last = i;
    while (items[last + 1]?.use === 'change' && items[last + 1]!.gap.list) last++;
    const hostAt = findHost(items, outsideBracket(text, items, i));
    const host = items[hostAt];
    const { leftover, clauseLeftover } = item.gap;
    // 接待5批，受疫情影响等，同比下降82%: the change's own clause names a base and no subject.
    // 青少年2380名参加，增加14%: what the count's own clause still says is no subject either.
    const bare =
      !clauseLeftover && leftover.length <= 30 && (item.gap.base !== undefined || item.gap.commas === 1);
    // One unknown character is a damaged one, not a subject.
    const fits =
      host &&
      (leftover.replace('…', '??').length <= 1 ||
        bare ||
        isMultipleOfOld(item) ||
        repeats(text, leftover, host));
    if (!fits || (isPoints(item.quantity) && host.quantity.kind !== 'ratio' && !item.gap.base)) {
      for (let k = i; k <= last; k++) {
        if (k > i) items[k]!.gap.anyBase ??= item.gap.anyBase;
        keepAsRow(items[k]!);
      }
      i = last;
      continue;
    }
    lastBase = base;
    if (last === i) {
      for (const mate of withMates(items, hostAt))
        give(mate, item, base, `“${text.slice(item.quantity.start, item.quantity.end)}”是它的增减幅`);
      continue;
    }
    const hosts = items
      .slice(0, hostAt + 1)
      .filter((other) => other.use === 'row')
      .slice(-(last - i + 1));
    const offset = last - i + 1 - hosts.length;
    hosts.forEach((other, n) =>
      give(other, items[i + offset + n]!, base, `第${offset + n + 1}个增减幅依次对应`),
    );
    i = last;
  }
}
