import { defineExamples } from '../../../../model/examples.ts';

const whole = {
  person: { $ref: 'person:wang-min' },
  kind: 'filing',
  authority: '市委组织部',
};

export const examples = defineExamples([
  {
    name: 'whole',
    about: '为一个团组备案，组织部门答复同意。',
    valid: true,
    asked: {
      filedOn: '2018-06-15',
      number: '组备〔2018〕101号',
      scan: [{ $ref: 'file:pdf' }],
      refusedOn: '2018-06-15',
      revokedOn: '2018-06-15',
      reason: '岗位变动，另行办理。',
    },
    values: {
      ...whole,
      delegation: { $ref: 'delegation:two-countries' },
      lastTrip: '2016年5月，日本',
      note: '一式三份。',
    },
  },
  {
    name: 'begun',
    about: '只选了人：草稿可以先存。',
    valid: true,
    values: { person: whole.person },
  },
  {
    name: 'sent-without-authority',
    about: '不知道报给谁，报不出去。',
    action: 'send',
    invalid: [{ path: 'authority', code: 'required' }],
    values: { person: whole.person, kind: 'vetting' },
  },
  {
    name: 'unknown-kind',
    invalid: [{ path: 'kind', code: 'not-a-choice' }],
    values: { ...whole, kind: 'notice' },
  },
  {
    name: 'validity-by-hand',
    about: '有效期由备案日期推算，不能自己填。',
    invalid: [{ path: 'validTo', code: 'field-not-writable' }],
    values: { ...whole, validTo: '2020-01-01' },
  },
]);
