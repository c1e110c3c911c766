import type { Item } from '../../comparisons/item.ts';
import { add, boundsOf, meet, writeLike } from '../bounds.ts';
import { countsOf, written, type Draft } from '../draft.ts';
import type { Raised } from '../finding.ts';

const sumWord = /(?:共|合计|总计|累计|总数)[^，,。；;\d]{0,14}$/;
const reach = 3000;
const most = 20;
const numerals = '一二三四五六七八九十';

interface Entry {
  start: number;
  end: number;
}

/** Entries 1、2、3 or 一是、二是 behind a sentence, numbered on from one. */
function entriesAfter(text: string, from: number): Entry[] {
  const window = text.slice(from, from + reach);
  const marker =
    /(?:^|[\n。；;：:\s])(?:[（(]?(\d{1,2})[）)、.．](?!\d)|([一二三四五六七八九十])是|([①-⑩]))/g;
  const entries: Entry[] = [];
  let style = 0;
  for (const match of window.matchAll(marker)) {
    const kind = match[1] ? 1 : match[2] ? 2 : 3;
    const number = match[1]
      ? Number(match[1])
      : match[2]
        ? numerals.indexOf(match[2]) + 1
        : match[3]!.charCodeAt(0) - 0x245f;
    if (entries.length === 0 && match.index > 60) break;
    if ((style !== 0 && kind !== style) || entries.length >= most) continue;
    if (number !== entries.length + 1) {
      if (number === 1) break;
      continue;
    }
    style = kind;
    const start = from + match.index;
    const last = entries.at(-1);
    if (last) last.end = start;
    const stop = text.slice(start + 1, start + 800).indexOf('\n');
    entries.push({ start, end: stop < 0 ? start + 800 : start + 1 + stop });
  }
  return entries;
}

const plain = (measure: string): string =>
  /^(?:人次?|名|位)$/.test(measure) ? '人' : /^批次?$/.test(measure) ? '批' : measure;

/** The first count of an entry in a unit: 派出……一行5人. */
const firstIn = (counts: readonly Item[], entry: Entry, measure: string): Item | undefined =>
  counts.find(
    ({ quantity }) =>
      quantity.start >= entry.start &&
      quantity.start < entry.end &&
      plain(quantity.measure) === plain(measure),
  );

/** 共接待50批：一是……30批；二是……25批: a sum against the numbered entries behind it, over paragraphs. */
export function judgeLists(draft: Draft): Raised[] {
  const raised: Raised[] = [];
  const all = draft.sentences.flatMap(countsOf);
  draft.sentences.forEach((sentence) => {
    const counts = countsOf(sentence);
    const wholes = counts.filter(({ quantity }, i) => {
      const before = counts[i - 1];
      const words = draft.text.slice(
        Math.max(before?.quantity.end ?? 0, quantity.start - 24),
        quantity.start,
      );
      return sumWord.test(words) || (before !== undefined && quantity.start - before.quantity.end < 2);
    });
    if (wholes.length === 0) return;
    const lastOf = wholes.at(-1)!.quantity.end;
    const entries = entriesAfter(draft.text, Math.min(sentence.end, lastOf + 200));
    if (entries.length < 2) return;
    const from = all.findIndex(({ quantity }) => quantity.start >= entries[0]!.start);
    if (from < 0) return;
    const later = all.slice(from, from + 200);
    for (const whole of wholes) {
      const parts = entries.map((entry) => firstIn(later, entry, whole.quantity.measure));
      const found = parts.filter((part) => part !== undefined);
      if (found.length < 2) continue;
      const sum = add(found.map(({ quantity }) => boundsOf(draft.text, quantity)));
      const total = boundsOf(draft.text, whole.quantity);
      const every = found.length === entries.length;
      if (meet(sum, total) || (sum.high < total.low && (!every || sum.high < total.low * 0.7))) continue;
      if (sum.low > total.high * 1.6) continue;
      const exact = found.reduce((value, { quantity }) => value + boundsOf(draft.text, quantity).low, 0);
      const expected = writeLike(exact, whole.quantity, written(draft, whole));
      raised.push({
        kind: 'arithmetic',
        start: whole.quantity.start,
        end: whole.quantity.end,
        says: written(draft, whole),
        expected,
        why: `下面各条${found.map((part) => written(draft, part)).join('＋')}＝${expected}，与${written(draft, whole)}不符`,
        question: true,
        also: found.map(({ quantity }) => ({ start: quantity.start, end: quantity.end })),
      });
    }
  });
  return raised;
}
