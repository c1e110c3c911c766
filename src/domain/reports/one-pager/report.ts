import { defineReport } from '../../../model/report/report.ts';
import { periodLabel } from '../../../model/period.ts';
import { highlights } from '../sections/highlights.ts';
import { keyFigures } from '../sections/key-figures.ts';
import { shortcomings } from '../sections/shortcomings.ts';

/** What a leader reads in the morning: the figures that matter, what is worth a sentence, what is not as it should be. */
export const report = defineReport({
  name: 'one-pager',
  label: '领导一页纸',
  en: 'One page for leaders',
  purpose: '一页纸：主要数字及同比、亮点、需要关注的问题。',
  spans: ['month', 'quarter', 'half', 'year', 'other'],
  title: ({ office, period }) => `${office}\n${periodLabel(period)}主要工作数据`,
  largeType: true,
  sections: [keyFigures, highlights, shortcomings],
});
