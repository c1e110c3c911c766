import { attachment } from '../../../../fields/attachment/kind.ts';
import { choice } from '../../../../fields/choice/kind.ts';
import { date } from '../../../../fields/date/kind.ts';
import { longText } from '../../../../fields/long-text/kind.ts';
import { number } from '../../../../fields/number/kind.ts';
import { reference } from '../../../../fields/reference/kind.ts';
import { text } from '../../../../fields/text/kind.ts';
import { unit } from '../../../../fields/unit/kind.ts';
import { yesNo } from '../../../../fields/yes-no/kind.ts';
import { addDays } from '../../../../model/date.ts';
import { defineType } from '../../../../model/record-type.ts';
import { officeMay } from '../../../org/roles.ts';
import { growthBases, vaguenesses } from './choices.ts';
import { check, derive } from './derive.ts';

/** The states in which a number is waited for. */
const owed = ['draft', 'returned'];

export const type = defineType({
  name: 'reported-figure',
  pack: 'reports',
  label: '填报数',
  en: 'Reported figure',
  purpose: '一个填报指标一期的数：数值、来源、填报人；审核以后进入指标和同比。',
  fields: {
    indicator: reference('指标', { en: 'Indicator', required: true, type: 'reported-indicator' }),
    source: text('来源', { en: 'Source', required: true, max: 200, help: '如：区统计局6月月报。' }),
    period: text('期间', {
      en: 'Period',
      required: true,
      max: 40,
      help: '写成 2018H1、2018、2018Q2、2018-05 或 2018-01-01..2018-06-30。',
    }),
    periodFrom: date('期间开始', { en: 'Period from', written: 'derived', max: '2100-12-31' }),
    periodTo: date('期间结束', { en: 'Period to', written: 'derived', max: '2100-12-31' }),
    value: number('数值', { en: 'Value', required: true, decimals: 4 }),
    measure: text('计量单位', { en: 'Counted in', written: 'derived', max: 20 }),
    vague: choice('约数', { en: 'Not exact', choices: vaguenesses, help: '准确数不选。' }),
    estimate: yesNo('估计数', {
      en: 'Estimate',
      help: '期末以前只能填估计数；正式数另填一条，审核后替换它。',
    }),
    growth: number('自带同比增速', {
      en: 'Growth as published',
      decimals: 4,
      unit: '%',
      help: '统计部门公布的增速；按可比价的不能由两个数值算出。',
    }),
    growthBasis: choice('增速口径', { en: 'Growth reckoned on', choices: growthBases }),
    reporter: text('填报人', { en: 'Reported by', required: true, max: 60 }),
    evidence: attachment('来源材料', {
      en: 'Evidence',
      types: ['pdf', 'image', 'word', 'excel'],
      maxFiles: 5,
    }),
    note: longText('说明', { en: 'Note', max: 500 }),
    name: text('名称', { en: 'Name', written: 'derived', max: 160 }),
    indicatorName: text('指标名称', { en: 'Name of the indicator', written: 'derived', max: 100 }),
    nature: text('性质', { en: 'Nature', written: 'derived', max: 20 }),
    unit: unit('填报单位', { en: 'Reporting unit', written: 'derived' }),
    dueDays: number('期后几日内报送', { en: 'Due, days after the period', written: 'derived', unit: '日' }),
    dueOn: date('报送期限', { en: 'Due on', written: 'derived', max: '2100-12-31' }),
    handedInOn: date('报送日期', { en: 'Handed in on', written: 'action' }),
    approvedOn: date('审核日期', { en: 'Approved on', written: 'action' }),
    reason: text('退回、更正或作废的原因', {
      en: 'Why returned, corrected or void',
      max: 300,
      written: 'action',
    }),
  },
  title: 'name',
  unit: 'unit',
  pages: [
    {
      label: '数值',
      en: 'Value',
      fields: ['indicator', 'period', 'value', 'measure', 'vague', 'estimate', 'growth', 'growthBasis'],
    },
    {
      label: '来源和审核',
      en: 'Source and approval',
      fields: [
        'source',
        'reporter',
        'evidence',
        'note',
        'unit',
        'dueOn',
        'handedInOn',
        'approvedOn',
        'reason',
      ],
    },
  ],
  list: {
    columns: ['name', 'value', 'measure', 'unit', 'state', 'dueOn', 'handedInOn'],
    filters: ['indicator', 'period', 'unit', 'dueOn'],
    sort: '-createdAt',
    sortable: ['periodTo', 'dueOn', 'handedInOn', 'createdAt'],
    views: [
      { label: '待报送', en: 'To be handed in', sort: 'dueOn', filters: () => ({ 'state.in': owed.join() }) },
      {
        label: '逾期未报',
        en: 'Overdue',
        sort: 'dueOn',
        filters: (today) => ({ 'state.in': owed.join(), 'dueOn.between': `,${addDays(today, -1)}` }),
      },
      { label: '待审核', en: 'To be approved', filters: () => ({ 'state.in': 'handedIn' }) },
    ],
  },
  keys: ['period', 'indicator'],
  search: ['name', 'source'],
  snapshots: [
    {
      reference: 'indicator',
      copy: { name: 'indicatorName', measure: 'measure', nature: 'nature', unit: 'unit', dueDays: 'dueDays' },
    },
  ],
  deadline: {
    field: 'dueOn',
    while: owed,
    reminds: ['applicant'],
    escalates: { days: 7, roles: ['division-head'] },
  },
  access: [
    { role: 'applicant', rights: ['read', 'create', 'save', 'act'], scope: 'unit' },
    ...officeMay('read', 'create', 'save', 'act', 'export'),
    { role: 'unit-head', rights: ['read'], scope: 'unit' },
    { role: 'supervisor', rights: ['read', 'export'], scope: 'office' },
  ],
  derive,
  check,
});
