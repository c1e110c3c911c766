import { defineExamples } from '../../../../model/examples.ts';

const whole = {
  name: '招商引资年度目标',
  indicator: 'reported.promotion.investment',
  period: '2018',
  value: 5000,
  measure: '万元',
  source: '区政府年度任务分解表',
};

export const examples = defineExamples([
  { name: 'year', about: '一个年度目标。', valid: true, values: whole },
  {
    name: 'records',
    about: '由业务记录数出来的指标也可以有目标，附文件。',
    valid: true,
    asked: { reason: '任务调整。' },
    values: {
      ...whole,
      name: '党政团组控制数',
      indicator: 'outbound.party-batches',
      value: 90,
      measure: '批',
      evidence: [{ $ref: 'file:pdf' }],
      note: '按上年核减。',
    },
  },
  {
    name: 'empty',
    invalid: ['name', 'indicator', 'period', 'value', 'measure', 'source'].map((path) => ({
      path,
      code: 'required' as const,
    })),
    values: {},
  },
  {
    name: 'when',
    invalid: [
      { path: 'indicator', code: 'wrong-shape' },
      { path: 'period', code: 'bad-period' },
    ],
    values: { ...whole, indicator: '招商', period: '年内' },
  },
]);
