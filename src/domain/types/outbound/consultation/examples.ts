import { defineExamples } from '../../../../model/examples.ts';

const he = { name: '何平', employer: '邻江市商务局', post: '副局长', rank: 'deputyDivision' };
const lu = { name: '陆远', employer: '邻江市教育局', post: '处长', rank: 'section' };
const whole = {
  office: '邻江市外事办公室',
  places: '德国（柏林）、法国（巴黎）',
  members: [he, lu],
};

export const examples = defineExamples([
  {
    name: 'whole',
    about: '向邻市外办征求两名人员的意见，发出，对方同意一人。',
    valid: true,
    asked: {
      repliedOn: '2018-06-15',
      replyNumber: '邻外函〔2018〕40号',
      declined: '陆远',
      reason: '任务与其职务不符。',
      replyScan: [{ $ref: 'file:pdf' }],
    },
    values: { ...whole, delegation: { $new: 'delegation:cross-region' }, note: '请于本月底前函复。' },
  },
  {
    name: 'begun',
    about: '只选了团组：草稿可以先存。',
    valid: true,
    values: { delegation: { $ref: 'delegation:cross-region' } },
  },
  {
    name: 'without-delegation',
    about: '函总是为一个团组发的。',
    action: 'send',
    invalid: [{ path: 'delegation', code: 'required' }],
    values: whole,
  },
  {
    name: 'nobody-asked-for',
    about: '没有人员的函发不出去。',
    action: 'send',
    invalid: [{ path: 'members', code: 'required' }],
    values: { ...whole, members: undefined, delegation: { $ref: 'delegation:cross-region' } },
  },
  {
    name: 'one-person-twice',
    invalid: [{ path: 'members.1.name', code: 'row-repeated' }],
    values: { ...whole, members: [he, he], delegation: { $ref: 'delegation:cross-region' } },
  },
  {
    name: 'number-by-hand',
    about: '函号在发出时产生，不能自己填。',
    invalid: [{ path: 'letterNumber', code: 'field-not-writable' }],
    values: { ...whole, delegation: { $ref: 'delegation:cross-region' }, letterNumber: '明外函〔2018〕1号' },
  },
]);
