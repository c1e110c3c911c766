import type { RuleExamples } from '../../../../../model/rule/example.ts';
import type { Answer } from '../../../../../model/rule/question.ts';

const group = (more: object = {}) => ({
  category: 'party',
  unit: 'u1',
  travel: { from: '2018-05-06', to: '2018-05-10' },
  legs: [{ country: 'DE' }],
  plan: 'p1',
  planLine: 1,
  ...more,
});
const other = (id: string, more: object = {}): Answer => ({ id, title: '另一团组', values: group(more) });
const plan = (quota: number): Answer => ({
  id: 'p1',
  title: '2018年度因公临时出国（境）计划',
  values: {
    unit: 'u1',
    year: 2018,
    quota,
    lines: [
      { place: 1, country: 'DE', batches: 2, list: 'limited' },
      { place: 2, country: 'JP', batches: 1, list: 'limited' },
    ],
  },
});
const outside = { plan: undefined, planLine: undefined };
const explained = { ...outside, planNote: '外方临时邀请，占用第2项批数。' };

/** What C01 lets pass. */
export const passing: RuleExamples['passing'] = [
  {
    about: '计划第1项2批，正好用到第2批',
    record: group(),
    answers: { plans: [plan(3)], taking: [other('o1')] },
  },
  {
    about: '计划外，写明理由，总批数之内',
    record: group(explained),
    answers: { plans: [plan(3)], taking: [other('o1'), other('o2')] },
  },
  { about: '本单位没有年度计划，写明理由', record: group(explained) },
  { about: '教学科研单列，不核对', record: group({ ...outside, category: 'research' }) },
  {
    about: '另有教学科研团组，不占批数',
    record: group(),
    answers: { plans: [plan(1)], taking: [other('o1', { category: 'research' })] },
  },
  {
    about: '上年出境、跨年回来的，算上年的',
    record: group(),
    answers: {
      plans: [plan(1)],
      taking: [other('o1', { travel: { from: '2017-12-29', to: '2018-01-03' } })],
    },
  },
];

/** What C01 finds. */
export const failing: RuleExamples['failing'] = [
  {
    about: '第1项2批都已用，这是第3批',
    record: group(),
    answers: { plans: [plan(9)], taking: [other('o1'), other('o2')] },
    finds: [{ path: 'planLine', value: '3批', limit: '2批' }],
  },
  {
    about: '计划外，理由写了，但核定批数已用完',
    record: group(explained),
    answers: { plans: [plan(2)], taking: [other('o1'), other('o2', explained)] },
    finds: [{ path: 'unit', value: '3批', limit: '2批' }],
  },
  {
    about: '有计划而没有引用，也没说明',
    moment: 'submit' as const,
    record: group(outside),
    answers: { plans: [plan(3)] },
    finds: [{ path: 'planNote', value: '0字', limit: '8字' }],
  },
  {
    about: '本单位没有年度计划，也没说明',
    moment: 'submit' as const,
    record: group(outside),
    finds: [{ path: 'planNote', value: '0字', limit: '8字', severity: 'warn' }],
  },
  {
    about: '本单位没有年度计划，说明太短',
    record: group({ ...outside, planNote: '急' }),
    finds: [{ path: 'planNote', value: '1字', limit: '8字', severity: 'warn' }],
  },
  {
    about: '引用的计划不是本单位当年已批准的',
    record: group({ plan: 'p9' }),
    answers: { plans: [plan(3)] },
    finds: [{ path: 'plan', value: '不是', limit: '本单位2018年度已批准的计划' }],
  },
  {
    about: '计划里没有这个序号',
    record: group({ planLine: 7 }),
    answers: { plans: [plan(3)] },
    finds: [{ path: 'planLine', value: '第7项', limit: '计划共2项' }],
  },
  {
    about: '引用的项目去别的国家，请核对',
    record: group({ planLine: 2 }),
    answers: { plans: [plan(3)] },
    finds: [{ path: 'planLine', value: '德国', limit: '日本', severity: 'warn' }],
  },
];
