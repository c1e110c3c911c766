import { defineReport } from '../../../model/report/report.ts';
import { periodLabel } from '../../../model/period.ts';
import { highlights } from '../sections/highlights.ts';
import { plans } from '../sections/plans.ts';
import { workByField } from '../sections/work-by-field.ts';

/** 工作月报. */
export const report = defineReport({
  name: 'monthly-brief',
  label: '工作月报',
  en: 'Monthly brief',
  purpose: '一个月或一个季度的工作：主要数字、亮点、下月安排。',
  spans: ['month', 'quarter'],
  title: ({ office, period }) => `${office}\n${periodLabel(period)}工作简报`,
  sections: [workByField('主要工作', 'Work by field'), highlights, plans()],
});
