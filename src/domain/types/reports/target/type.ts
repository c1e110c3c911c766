import { attachment } from '../../../../fields/attachment/kind.ts';
import { date } from '../../../../fields/date/kind.ts';
import { longText } from '../../../../fields/long-text/kind.ts';
import { number } from '../../../../fields/number/kind.ts';
import { text } from '../../../../fields/text/kind.ts';
import { defineType } from '../../../../model/record-type.ts';
import { officeMay } from '../../../org/roles.ts';
import { check, derive } from './derive.ts';

export const type = defineType({
  name: 'target',
  pack: 'reports',
  label: '目标',
  en: 'Target',
  purpose: '一个指标在一个期间要达到的数：年度目标、计划数，附出处；与完成数并列，给出完成比例。',
  fields: {
    name: text('目标', { en: 'Target', required: true, max: 100 }),
    indicator: text('指标代码', {
      en: 'Indicator code',
      required: true,
      max: 100,
      pattern: /[a-z][a-z0-9]*(?:[.-][a-z0-9]+)+/,
      help: '指标字典里的代码，如 outbound.approved-batches；填报指标的代码前加 reported.',
    }),
    period: text('期间', {
      en: 'Period',
      required: true,
      max: 40,
      help: '写成 2018、2018H1、2018Q2 或 2018-01-01..2018-12-31。',
    }),
    periodFrom: date('期间开始', { en: 'Period from', written: 'derived', max: '2100-12-31' }),
    periodTo: date('期间结束', { en: 'Period to', written: 'derived', max: '2100-12-31' }),
    value: number('目标值', { en: 'Value', required: true, decimals: 4 }),
    measure: text('计量单位', { en: 'Counted in', required: true, max: 20 }),
    source: text('出处', { en: 'Source', required: true, max: 200, help: '如：市政府工作报告。' }),
    evidence: attachment('出处材料', { en: 'Evidence', types: ['pdf', 'word', 'image'], maxFiles: 3 }),
    note: longText('说明', { en: 'Note', max: 500 }),
    reason: text('撤销原因', { en: 'Why it was dropped', max: 200, written: 'action' }),
  },
  title: 'name',
  pages: [
    {
      label: '目标',
      en: 'Target',
      fields: ['name', 'indicator', 'period', 'value', 'measure', 'source', 'evidence', 'note', 'reason'],
    },
  ],
  list: {
    columns: ['name', 'period', 'value', 'measure', 'source', 'state', 'updatedAt'],
    filters: ['indicator', 'period'],
    sort: '-createdAt',
    sortable: ['name', 'periodTo', 'createdAt', 'updatedAt'],
  },
  keys: ['indicator', 'period'],
  search: ['name', 'source'],
  access: [
    ...officeMay('read', 'create', 'save', 'act', 'export'),
    { role: 'supervisor', rights: ['read', 'export'], scope: 'office' },
  ],
  derive,
  check,
});
