import { amount } from '../../../model/report/amount.ts';
import { defineSection } from '../../../model/report/report.ts';

/** Says that a comparison uses corrected figures of last year, and which: a reader holds last year's report in hand. */
export const baseNote = defineSection({
  name: 'base',
  label: '上年数说明',
  en: 'Note on the base',
  make: ({ restated }) => {
    const told = restated.map(
      ({ label, unit, then, now }) => `${label}原报${amount(then, unit)}，现为${amount(now, unit)}`,
    );
    const text =
      told.length === 0
        ? ''
        : `（注：上年同期数按更正后的记录计算，与上年定稿不同的有：${told.join('；')}。）`;
    return [{ id: 'note', node: { kind: 'paragraph', text } }];
  },
});
