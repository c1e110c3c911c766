import { absolute } from '../quantities/quantity.ts';
import type { Item, Sentence } from './item.ts';

const isRatio = (item: Item): boolean => item.quantity.kind === 'ratio' || item.quantity.kind === 'times';
const from = /(?:由|从|自)[^，,。；;]{0,16}$/;
const timesBase =
  /(?:去年|上年|同期|前年|\d年|上届|上期|上月|上学年|上学期|上季度|上轮|[年月期季届][初末底]|(?:是|为|相当于)[^，,。；;\d]{1,12}前)[^，,。；;\d]{0,6}的$/;

/** The nearest earlier number of the sentence that stands for itself. */
export function findHost(items: readonly Item[], before: number): number {
  for (let i = before - 1; i >= 0; i--) if (items[i]!.use === 'row') return i;
  return -1;
}

function classifyRatio(items: readonly Item[], i: number, words: string): void {
  const item = items[i]!;
  const previous = items[i - 1];
  if (item.quantity.kind === 'times' && timesBase.test(words)) {
    item.use = 'change';
    item.gap.direction = item.quantity.value >= 1 ? 'up' : 'down';
    item.notes.push('“是…的N倍”折算为增幅');
  } else if (item.gap.direction && !item.gap.level) {
    item.use = 'change';
  } else if (
    previous?.use === 'change' &&
    item.gap.list &&
    previous.quantity.measure === item.quantity.measure
  ) {
    item.use = 'change';
    item.gap.direction ??= previous.gap.direction;
    if (previous.notes.length) item.notes.push(...previous.notes);
  }
}

function classifyCount(items: readonly Item[], i: number): void {
  const item = items[i]!;
  const { gap, quantity } = item;
  const host = items[findHost(items, i)];
  const sameUnit = host !== undefined && host.quantity.measure === quantity.measure;
  const next = items[i + 1];
  if (gap.endsInBase) {
    const compared = /[比较与同和跟]/.test(gap.base ?? '') && !/^(?:去|上)年$/.test(gap.base ?? '');
    const changeFollows = next !== undefined && next.gap.direction !== undefined && !next.gap.leftover;
    if (sameUnit && (compared || !gap.leftover)) item.use = 'base';
    else if (compared && (changeFollows || next?.gap.level)) item.use = 'base';
    return;
  }
  if (gap.direction && !gap.level && gap.direction !== 'flat') {
    const same = sameUnit && (!gap.name || gap.name.startsWith(quantity.measure));
    if (gap.base || (same && !gap.leftover)) item.use = 'difference';
    else if (items[i - 1]?.use === 'difference' && !gap.leftover) item.use = 'difference';
    return;
  }
  const before = items[i - 1];
  const adjacent = gap.pieces.length === 0 || gap.list;
  if (before?.use === 'difference' && adjacent && before.quantity.measure !== quantity.measure)
    item.use = 'difference';
  else if (before?.use === 'base' && adjacent && before.quantity.measure !== quantity.measure)
    item.use = 'base';
}

/** Decides for each number of a sentence whether it stands for itself, or is a change, an old value, a difference. */
export function classifyItems(text: string, sentence: Sentence): void {
  const { items } = sentence;
  for (let i = 0; i < items.length; i++) {
    const item = items[i]!;
    const start = i === 0 ? sentence.start : items[i - 1]!.quantity.end;
    if (isRatio(item))
      classifyRatio(items, i, text.slice(Math.max(start, item.quantity.start - 24), item.quantity.start));
    else classifyCount(items, i);
    const before = items[i - 1];
    if (
      before &&
      item.use === 'row' &&
      before.use === 'row' &&
      item.gap.level &&
      before.quantity.measure === item.quantity.measure
    ) {
      const head = text.slice(Math.max(sentence.start, before.quantity.start - 20), before.quantity.start);
      if (from.test(head)) {
        before.old = true;
        before.notes.push('“由…到…”的起点');
        item.notes.push(
          absolute(item.quantity) >= absolute(before.quantity)
            ? '“由…到…”的终点，上升'
            : '“由…到…”的终点，下降',
        );
      }
    }
  }
}
