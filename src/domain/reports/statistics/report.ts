import { defineReport } from '../../../model/report/report.ts';
import { periodLabel } from '../../../model/period.ts';
import { statisticsTable } from '../sections/statistics.ts';

/** 统计表: what goes to the office above. */
export const report = defineReport({
  name: 'statistics',
  label: '上报统计表',
  en: 'Upward statistics',
  purpose: '报上级的统计表：全部有发生的指标，本期、上年同期、同比。',
  spans: ['month', 'quarter', 'half', 'year', 'other'],
  title: ({ office, period }) => `${office}\n${periodLabel(period)}外事工作统计表`,
  sections: [statisticsTable(undefined)],
});
