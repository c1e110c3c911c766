import type { Item } from '../../comparisons/item.ts';
import { boundsOf, meet, scaleOf, writeLike } from '../bounds.ts';
import { countsOf, written, type Draft } from '../draft.ts';
import type { Raised } from '../finding.ts';

const each =
  /(?:每(?:一|个|名)?([户家批场个次名位人册所村件份期队站])[\u4e00-\u9fff]{0,6}?|([人户场])均[\u4e00-\u9fff]{0,4}?)$/;
const same: Record<string, string> = { 名: '人', 位: '人', 人次: '人', 场次: '场', 批次: '批' };
const plain = (measure: string): string => same[measure] ?? measure;

interface Product {
  count: Item;
  rate: Item;
  total: Item;
}

function findProducts(draft: Draft, counts: readonly Item[]): Product[] {
  return counts.flatMap((rate, i): Product[] => {
    const from = Math.max(counts[i - 1]?.quantity.end ?? 0, rate.quantity.start - 12);
    const match = each.exec(draft.text.slice(from, rate.quantity.start));
    if (!match) return [];
    const unit = plain(match[1] ?? match[2]!);
    // 户均增收由3200元增加到4850元 tells two averages and no total.
    const next = counts[i + 1];
    if (rate.old || rate.gap.level || next?.gap.level) return [];
    const others = counts.filter((one) => one !== rate);
    const [count, second] = others.filter(({ quantity }) => plain(quantity.measure) === unit);
    const totals = others.filter(
      ({ quantity }) =>
        plain(quantity.measure) === plain(rate.quantity.measure) &&
        quantity.measure !== count?.quantity.measure,
    );
    // With two candidates nobody can say which of them is meant.
    return count && !second && totals.length === 1 ? [{ count, rate, total: totals[0]! }] : [];
  });
}

/** 完成年度目标2800人的53.9%，即1509人: a share of a number, and what it comes to. */
function judgeSharesOf(draft: Draft, items: readonly Item[]): Raised[] {
  return items.flatMap((part, i): Raised[] => {
    const [whole, share] = [items[i - 2], items[i - 1]];
    if (!whole || share?.quantity.measure !== '%' || whole.quantity.measure !== part.quantity.measure)
      return [];
    if (draft.text.slice(whole.quantity.end, share.quantity.start) !== '的') return [];
    if (!/^[，,]?(?:即|共|约|计|为)$/.test(draft.text.slice(share.quantity.end, part.quantity.start)))
      return [];
    const [all, percent, told] = [whole, share, part].map(({ quantity }) => boundsOf(draft.text, quantity));
    const product = { low: (all!.low * percent!.low) / 100, high: (all!.high * percent!.high) / 100 };
    // People and things come whole.
    if (meet({ low: Math.floor(product.low), high: Math.ceil(product.high) }, told!)) return [];
    const expected = writeLike(
      Math.round((whole.quantity.value * share.quantity.value) / 100) * scaleOf(whole.quantity),
      part.quantity,
      written(draft, part),
    );
    return [
      {
        kind: 'arithmetic',
        start: whole.quantity.start,
        end: part.quantity.end,
        says: written(draft, part),
        expected,
        why: `${written(draft, whole)}的${written(draft, share)}是${expected}，文中为${written(draft, part)}`,
      },
    ];
  });
}

/** 22户，每户500元，共11000元; 12场，场均50人，600人次: counts times rates against totals. */
export function judgeRates(draft: Draft): Raised[] {
  return draft.sentences.flatMap((sentence) => [
    ...judgeSharesOf(draft, sentence.items),
    ...findProducts(draft, countsOf(sentence)).flatMap(({ count, rate, total }): Raised[] => {
      const [n, r, t] = [count, rate, total].map(({ quantity }) => boundsOf(draft.text, quantity));
      const average = /均[\u4e00-\u9fff]{0,4}$/.test(
        draft.text.slice(rate.quantity.start - 6, rate.quantity.start),
      );
      // An average is rounded to the last place that it shows.
      const half = average ? 0.5 : 0;
      const product = { low: n!.low * (r!.low - half), high: n!.high * (r!.high + half) };
      if (meet(product, t!)) return [];
      const expected = writeLike(n!.low * r!.low, total.quantity, written(draft, total));
      const all = [count, rate, total].map(({ quantity }) => quantity);
      return [
        {
          kind: 'arithmetic',
          start: Math.min(...all.map(({ start }) => start)),
          end: Math.max(...all.map(({ end }) => end)),
          says: written(draft, total),
          expected,
          why: `${written(draft, count)}乘以${written(draft, rate)}是${expected}，文中为${written(draft, total)}`,
        },
      ];
    }),
  ]);
}
