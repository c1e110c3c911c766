import { cutPieces } from './pieces.ts';
import { comparisonKind } from './gap.ts';
import type { Sentence } from './item.ts';

const double =
  /^[，,\s]*(?:同比|[比较](?:上年|去年|上届|上期|前年|上次)(?:同期)?|实现)?(?:接近|近)?翻了?[一1]番/;
const fourfold = /^[，,\s]*(?:同比|比上年|较上年)?翻了?两番/;

/** 与去年持平, 翻一番: comparisons without a number after the count. */
export function attachWordComparisons(text: string, sentence: Sentence): void {
  sentence.items.forEach((item, i) => {
    if (item.use !== 'row' || item.comparison) return;
    const next = sentence.items[i + 1];
    const end = Math.min(next ? next.quantity.start : sentence.end, item.quantity.end + 24);
    const words = text.slice(item.quantity.end, end);
    if (!/[平变番]/.test(words)) return;
    if (double.test(words)) item.comparison = { kind: '同比', direction: 'up', percent: 100 };
    else if (fourfold.test(words)) item.comparison = { kind: '同比', direction: 'up', percent: 300 };
    else {
      const pieces = cutPieces(words.replace(/基本|大体/, ''));
      const at = pieces.findIndex((piece) => piece.direction === 'flat');
      if (at < 0 || pieces.slice(0, at).some((piece) => piece.kind === 'other' || piece.kind === 'verb'))
        return;
      const base = pieces.find((piece) => piece.kind === 'base')?.text;
      item.comparison = { kind: comparisonKind(base), direction: 'flat', percent: 0 };
    }
    item.notes.push('文字说明的对比');
    const before = sentence.items[i - 1];
    if (
      before?.use === 'row' &&
      !before.comparison &&
      item.gap.pieces.every((part) => part.kind === 'and' || part.kind === 'mark')
    )
      before.comparison = { ...item.comparison };
  });
}
