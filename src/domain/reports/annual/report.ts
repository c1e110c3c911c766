import { defineReport } from '../../../model/report/report.ts';
import { periodLabel } from '../../../model/period.ts';
import { papers } from '../papers.ts';
import { baseNote } from '../sections/base-note.ts';
import { ending } from '../sections/ending.ts';
import { highlights } from '../sections/highlights.ts';
import { opening } from '../sections/opening.ts';
import { plans } from '../sections/plans.ts';
import { shortcomings } from '../sections/shortcomings.ts';
import { statisticsTable } from '../sections/statistics.ts';
import { workByField } from '../sections/work-by-field.ts';

/** 年度工作总结. */
export const report = defineReport({
  name: 'annual',
  label: '年度工作总结',
  en: 'Annual summary',
  purpose: '全年工作的总结，与上年相比，附统计表。',
  spans: ['year'],
  title: ({ office, period }) => `${office}\n${periodLabel(period)}度工作总结`,
  papers,
  sections: [
    opening,
    workByField('全年主要工作', 'Work of the year by field'),
    highlights,
    shortcomings,
    plans(),
    baseNote,
    ending,
    statisticsTable('主要工作统计表'),
  ],
});
