import { amount } from '../../../model/report/amount.ts';
import { defineSection } from '../../../model/report/report.ts';

/** Says which figures of last year were corrected since, and which a comparison uses: a reader holds last year's report in hand. */
export const baseNote = defineSection({
  name: 'base',
  label: '上年数说明',
  en: 'Note on the base',
  make: ({ restated }) => {
    const told = restated.map(
      ({ label, unit, then, now }) => `${label}原报${amount(then, unit)}，现为${amount(now, unit)}`,
    );
    const basis = restated.some(({ used }) => used === 'then')
      ? '上年同期数按上年定稿计算，其后记录有更正的有'
      : '上年同期数按更正后的记录计算，与上年定稿不同的有';
    const text = told.length === 0 ? '' : `（注：${basis}：${told.join('；')}。）`;
    return [{ id: 'note', node: { kind: 'paragraph', text } }];
  },
});
