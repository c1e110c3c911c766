import { defineExamples } from '../../../../model/examples.ts';

const whole = {
  delegation: { $ref: 'delegation:one-country' },
  heldOn: '2018-06-12',
  heldBy: '市外办出国管理处',
  topics: ['discipline', 'secrecy', 'safety', 'money'],
  attended: [
    { person: { $ref: 'person:wang-min' } },
    { person: { $ref: 'person:li-gang' } },
    { person: { $ref: 'person:zhao-qing' } },
  ],
};

export const examples = defineExamples([
  {
    name: 'whole',
    about: '四项内容，全体参加，附签到表。',
    valid: true,
    asked: { reason: '登记到了别的团组。' },
    values: {
      ...whole,
      place: '市外办三楼会议室',
      sheet: [{ $ref: 'file:pdf' }],
      note: '发放领事保护手册。',
    },
  },
  {
    name: 'all-taught',
    about: '全体参加，记录完成，此后可以领证。',
    valid: true,
    values: { ...whole, sheet: [{ $ref: 'file:pdf' }] },
    action: 'record',
  },
  {
    name: 'some-missing',
    about: '一人没有参加，没有附签到表：可以记录，会提示。',
    valid: true,
    values: { ...whole, attended: whole.attended.slice(0, 2) },
    action: 'record',
  },
  {
    name: 'begun',
    about: '先登记团组，其余以后再填。',
    valid: true,
    values: { delegation: whole.delegation },
  },
  {
    name: 'nothing-to-record',
    action: 'record',
    invalid: ['delegation', 'heldOn', 'heldBy', 'topics', 'attended'].map((path) => ({
      path,
      code: 'required' as const,
    })),
    values: {},
  },
  {
    name: 'without-money',
    about: '没有讲财经纪律，不能记录完成。',
    action: 'record',
    invalid: [{ path: 'topics', code: 'rule-blocks' }],
    values: { ...whole, topics: ['discipline', 'secrecy', 'safety'] },
  },
  {
    name: 'somebody-twice',
    invalid: [{ path: 'attended.1.person', code: 'row-repeated' }],
    values: { ...whole, attended: [whole.attended[0], whole.attended[0]] },
  },
  {
    name: 'not-yet-held',
    invalid: [{ path: 'heldOn', code: 'date-too-late' }],
    values: { ...whole, heldOn: '2030-01-01' },
  },
]);
