import { defineExamples } from '../../../../model/examples.ts';

const unit = { $ref: 'unit:applicant' };
const measure = {
  name: '修订公务接待管理办法，按月公开接待清单',
  place: 1,
  parent: { $ref: 'inspection:problem' },
  unit,
  responsible: { $ref: 'person:wang-min' },
  deadline: '2018-06-15',
};

export const examples = defineExamples([
  {
    name: 'measure-done',
    about: '措施已完成，附佐证，可以申请销号。',
    valid: true,
    asked: { reason: '佐证材料不全，请补充。' },
    values: {
      ...measure,
      standard: '办法印发，清单公开。',
      progress: 100,
      news: '办法已印发，四月清单已公开。',
      evidence: [{ $ref: 'file:pdf' }],
    },
  },
  {
    name: 'round',
    about: '一轮巡察，反馈日期只填在这里。',
    valid: true,
    values: { name: '2018年市委巡察反馈', feedbackOn: '2018-03-19', unit },
  },
  {
    name: 'aspect',
    valid: true,
    values: { name: '作风建设方面', parent: { $ref: 'inspection:round' }, unit },
  },
  {
    name: 'problem',
    valid: true,
    values: { name: '公务接待管理不规范', parent: { $ref: 'inspection:aspect' }, unit },
  },
  { name: 'measure-begun', valid: true, values: measure },
  {
    name: 'empty',
    about: '什么都没有：它会是新的一轮，反馈日期也要填。',
    invalid: [
      { path: 'name', code: 'required' },
      { path: 'unit', code: 'required' },
      { path: 'feedbackOn', code: 'required' },
    ],
    values: {},
  },
  {
    name: 'measure-without-anybody',
    invalid: [
      { path: 'responsible', code: 'required' },
      { path: 'deadline', code: 'required' },
    ],
    values: { name: '立行立改', parent: { $ref: 'inspection:problem' }, unit },
  },
  {
    name: 'below-a-measure',
    invalid: [{ path: 'parent', code: 'tree-too-deep' }],
    values: { ...measure, parent: { $ref: 'inspection:measure-begun' } },
  },
  {
    name: 'deadline-before-feedback',
    invalid: [{ path: 'deadline', code: 'dates-out-of-order' }],
    values: { ...measure, deadline: '2018-03-01' },
  },
]);
