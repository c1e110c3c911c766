import { attachment } from '../../../../fields/attachment/kind.ts';
import { date } from '../../../../fields/date/kind.ts';
import { longText } from '../../../../fields/long-text/kind.ts';
import { number } from '../../../../fields/number/kind.ts';
import { text } from '../../../../fields/text/kind.ts';
import { defineType } from '../../../../model/record-type.ts';
import { officeMay } from '../../../org/roles.ts';
import { check, derive } from './period.ts';

export const type = defineType({
  name: 'baseline',
  pack: 'reports',
  label: '历史基数',
  en: 'Baseline',
  purpose: '从过去的总结里读出、经人确认的数字：没有当年记录时，作同比的上年数，并附原文。',
  fields: {
    name: text('指标', { en: 'Indicator', required: true, max: 100 }),
    indicator: text('指标代码', {
      en: 'Indicator code',
      required: true,
      max: 100,
      pattern: /[a-z][a-z0-9-]*(?:\.[a-z0-9-]+)+/,
    }),
    period: text('期间', {
      en: 'Period',
      required: true,
      max: 40,
      help: '写成 2018H1、2018、2018Q2、2018-05 或 2018-01-01..2018-06-30。',
    }),
    periodFrom: date('期间开始', { en: 'Period from', written: 'derived' }),
    periodTo: date('期间结束', { en: 'Period to', written: 'derived' }),
    value: number('数值', { en: 'Value', required: true, min: 0, decimals: 4 }),
    measure: text('计量单位', { en: 'Counted in', required: true, max: 20 }),
    quote: longText('原文', { en: 'Quote', required: true, max: 500 }),
    source: attachment('出处文件', { en: 'Source document', types: ['word', 'pdf', 'text'], maxFiles: 1 }),
    placeFrom: number('文中位置起', { en: 'Place from', min: 0 }),
    placeTo: number('文中位置止', { en: 'Place to', min: 0 }),
    note: longText('备注', { en: 'Note', max: 500 }),
    setAsideFor: text('不采用的理由', { en: 'Set aside because', max: 200, written: 'action' }),
  },
  title: 'name',
  pages: [
    {
      label: '基数',
      en: 'Baseline',
      fields: ['name', 'indicator', 'period', 'periodFrom', 'periodTo', 'value', 'measure'],
    },
    {
      label: '出处',
      en: 'Source',
      fields: ['quote', 'source', 'placeFrom', 'placeTo', 'note', 'setAsideFor'],
    },
  ],
  list: {
    columns: ['name', 'period', 'value', 'measure', 'quote', 'state', 'createdAt'],
    filters: ['name', 'period'],
    sort: '-periodFrom',
    sortable: ['name', 'periodFrom', 'createdAt'],
  },
  keys: ['indicator', 'period', 'quote'],
  search: ['name', 'quote'],
  access: [
    ...officeMay('read', 'create', 'save', 'act', 'export'),
    { role: 'supervisor', rights: ['read'], scope: 'office' },
  ],
  derive,
  check,
});
