import { defineExamples } from '../../../../model/examples.ts';

const whole = {
  indicator: { $new: 'reported-indicator:retail' },
  period: '2017H1',
  value: 12.15,
  source: '区统计局6月月报',
  reporter: '张敏',
};

export const examples = defineExamples([
  {
    name: 'half-year',
    about: '只有必填的几项。',
    valid: true,
    values: whole,
  },
  {
    name: 'own-growth',
    about: '约数，统计部门公布了按可比价的增速，附月报。',
    valid: true,
    asked: { reason: '月报后来修订。' },
    values: {
      ...whole,
      period: '2017-01-01..2017-12-31',
      vague: 'over',
      growth: 9,
      growthBasis: 'comparable',
      evidence: [{ $ref: 'file:pdf' }],
      note: '含网上零售额。',
    },
  },
  {
    name: 'estimate',
    about: '还没有结束的一期先填估计数。',
    valid: true,
    values: { ...whole, period: '2018', estimate: true },
  },
  {
    name: 'empty',
    action: 'handIn',
    invalid: ['indicator', 'period', 'value', 'source', 'reporter'].map((path) => ({
      path,
      code: 'required' as const,
    })),
    values: {},
  },
  {
    name: 'not-over-yet',
    about: '一期还没有结束，填的却不是估计数。',
    invalid: [{ path: 'period', code: 'date-too-late' }],
    values: { ...whole, period: '2018' },
  },
  {
    name: 'no-such-period',
    invalid: [{ path: 'period', code: 'bad-period' }],
    values: { ...whole, period: '上半年' },
  },
  {
    name: 'growth-on-what',
    about: '增速没有说口径。',
    invalid: [{ path: 'growthBasis', code: 'required' }],
    values: { ...whole, growth: 9 },
  },
  {
    name: 'approved-by-hand',
    about: '审核日期由审核产生，不能自己填。',
    invalid: [{ path: 'approvedOn', code: 'field-not-writable' }],
    values: { ...whole, approvedOn: '2017-07-01' },
  },
]);
