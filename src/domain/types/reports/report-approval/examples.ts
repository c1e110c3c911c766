import { defineExamples } from '../../../../model/examples.ts';

const edition = '0196a000-0000-7000-8000-000000000001';

export const examples = defineExamples([
  {
    name: 'half-year',
    about: '上半年总结送审，说明里写清口径的变化。',
    valid: true,
    asked: {
      report: 'half-year',
      period: '2018H1',
      edition,
      number: 1,
      overridden: 1,
      turned: 0,
      reason: '亮点部分再精炼。',
    },
    values: {
      name: '2018年上半年工作总结',
      note: '领事认证份数含补录的一批，与月报不同。',
      neededBy: '2018-07-10',
      attachments: [{ $ref: 'file:pdf' }],
    },
  },
  { name: 'plain', about: '不写说明也能送。', valid: true, values: { name: '2018年5月工作简报' } },
  { name: 'begun', about: '还没有稿的空表。', valid: true, values: {} },
  {
    name: 'edition-by-hand',
    about: '送的是哪一稿由工作台填，不能自己写。',
    invalid: [
      { path: 'edition', code: 'field-not-writable' },
      { path: 'number', code: 'field-not-writable' },
    ],
    values: { name: '2018年上半年工作总结', edition, number: 3 },
  },
  {
    name: 'signed-by-hand',
    about: '签发只由流程产生。',
    invalid: [
      { path: 'approvedOn', code: 'field-not-writable' },
      { path: 'decider', code: 'field-not-writable' },
    ],
    values: { name: '2018年上半年工作总结', approvedOn: '2018-07-02', decider: '主任' },
  },
  {
    name: 'too-long',
    invalid: [{ path: 'name', code: 'too-long' }],
    values: { name: '总'.repeat(121) },
  },
]);
