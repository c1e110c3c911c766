import { defineExamples } from '../../../../model/examples.ts';

const visa = {
  document: { $new: 'travel-document:affairs' },
  purpose: 'visa',
  agreedOn: '2018-06-29',
  lentOn: '2018-06-11',
};

export const examples = defineExamples([
  {
    name: 'for-a-visa',
    about: '取去办签证，约定半个多月后交还。',
    valid: true,
    asked: {
      returnedOn: '2018-06-14',
      returnedBy: '李刚',
      condition: 'good',
      lostOn: '2018-06-14',
      reason: '途中遗失。',
    },
    values: {
      ...visa,
      delegation: { $ref: 'delegation:one-country' },
      receiver: '李刚',
      note: '连同照片两张。',
    },
  },
  {
    name: 'one-line',
    about: '柜台一行：不填领取人即本人。',
    valid: true,
    values: { ...visa, document: { $new: 'travel-document:hkmo-permit' } },
  },
  {
    name: 'short-for-other',
    about: '有效期不足半年的，取去作别的用途可以。',
    valid: true,
    values: { ...visa, document: { $new: 'travel-document:short' }, purpose: 'other' },
  },
  {
    name: 'empty',
    invalid: ['document', 'purpose', 'lentOn'].map((path) => ({ path, code: 'required' as const })),
    values: {},
  },
  {
    name: 'trip-without-delegation',
    invalid: [{ path: 'delegation', code: 'required' }],
    values: { ...visa, purpose: 'trip' },
  },
  {
    name: 'no-day-agreed',
    invalid: [{ path: 'agreedOn', code: 'required' }],
    values: { ...visa, agreedOn: undefined },
  },
  {
    name: 'not-approved',
    about: '团组还没有批准，也没有行前教育记录。',
    invalid: [
      { path: 'delegation', code: 'rule-blocks' },
      { path: 'delegation', code: 'rule-blocks' },
    ],
    values: {
      ...visa,
      purpose: 'trip',
      agreedOn: undefined,
      delegation: { $ref: 'delegation:through-an-airport' },
    },
  },
  {
    name: 'valid-for-too-short',
    about: '护照有效期不足六个月。',
    invalid: [{ path: 'document', code: 'rule-blocks' }],
    values: { ...visa, document: { $new: 'travel-document:short' } },
  },
  {
    name: 'back-before-it-left',
    about: '约定交还日期早于领取日期。',
    invalid: [{ path: 'agreedOn', code: 'dates-out-of-order' }],
    values: { ...visa, agreedOn: '2018-06-10' },
  },
  {
    name: 'due-by-hand',
    about: '应交还日期由系统推算，不能自己填。',
    invalid: [{ path: 'dueOn', code: 'field-not-writable' }],
    values: { ...visa, dueOn: '2018-12-31' },
  },
]);
