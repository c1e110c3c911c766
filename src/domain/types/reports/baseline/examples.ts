import { defineExamples } from '../../../../model/examples.ts';

const whole = {
  name: '审批因公出国（境）团组',
  indicator: 'outbound.approved-batches',
  period: '2015H1',
  value: 52,
  measure: '批',
  quote: '上半年共审批因公出国（境）团组52批168人次',
};

export const examples = defineExamples([
  {
    name: 'half-year',
    about: '从一份上半年总结读出的团组数。',
    valid: true,
    values: { ...whole, placeFrom: 120, placeTo: 123, note: '原件存档案室。' },
  },
  {
    name: 'decimals',
    about: '以亿元计的数，期间按起止日期写。',
    valid: true,
    values: {
      ...whole,
      name: '实际利用外资',
      indicator: 'economy.foreign-capital',
      period: '2015-01-01..2015-09-30',
      value: 12.36,
      measure: '亿美元',
      quote: '1-9月实际利用外资12.36亿美元',
    },
  },
  {
    name: 'whole-year',
    about: '只有必填的几项。',
    valid: true,
    values: { ...whole, period: '2014' },
  },
  {
    name: 'empty',
    invalid: [
      { path: 'name', code: 'required' },
      { path: 'indicator', code: 'required' },
      { path: 'period', code: 'required' },
      { path: 'value', code: 'required' },
      { path: 'measure', code: 'required' },
      { path: 'quote', code: 'required' },
    ],
    values: {},
  },
  {
    name: 'no-such-period',
    about: '期间写成了文字，以后就找不到它。',
    invalid: [{ path: 'period', code: 'bad-period' }],
    values: { ...whole, period: '去年上半年' },
  },
  {
    name: 'no-code',
    invalid: [
      { path: 'indicator', code: 'wrong-shape' },
      { path: 'value', code: 'number-too-small' },
    ],
    values: { ...whole, indicator: '团组数', value: -1 },
  },
]);
