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

/** 上半年工作总结, in the parts of the genre. */
export const report = defineReport({
  name: 'half-year',
  label: '半年工作总结',
  en: 'Half-year summary',
  purpose: '半年工作的总结：分领域的工作、亮点、存在不足、下一步打算，附统计表。',
  spans: ['half', 'other'],
  title: ({ office, period }) => `${office}\n${periodLabel(period)}工作总结`,
  papers,
  sections: [
    opening,
    workByField('主要工作情况', 'Work by field'),
    highlights,
    shortcomings,
    plans(),
    baseNote,
    ending,
    statisticsTable('主要工作统计表'),
  ],
});
