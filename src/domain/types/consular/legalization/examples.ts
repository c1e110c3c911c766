import { defineExamples } from '../../../../model/examples.ts';

const whole = {
  acceptedOn: '2018-04-02',
  applicant: '王敏',
  country: 'DE',
  subject: 'degree',
  copies: 2,
};

export const examples = defineExamples([
  {
    name: 'by-agent',
    about: '代办的急件，各项齐全。',
    valid: true,
    asked: { readyOn: '2018-04-03', handedOverOn: '2018-04-04', receiver: '钱守成', reason: '公证书缺页。' },
    values: {
      ...whole,
      idNumber: '110101197503080022',
      phone: '138 0000 0000',
      agent: '明港出国服务公司',
      agentIdNumber: '110101197503080022',
      kind: 'commercial',
      subject: 'invoice',
      bilateral: true,
      notaryNumber: '（2018）明证外字第18号',
      issuer: '明港公证处',
      speed: 'rush',
      fee: { amount: '300.00', currency: 'CNY' },
      note: '邮寄取证。',
    },
  },
  { name: 'one-line', about: '一行录入：其余由系统补上。', valid: true, values: whole },
  {
    name: 'empty',
    invalid: ['acceptedOn', 'applicant', 'country', 'subject', 'copies'].map((path) => ({
      path,
      code: 'required' as const,
    })),
    values: {},
  },
  {
    name: 'no-copies',
    invalid: [{ path: 'copies', code: 'number-too-small' }],
    values: { ...whole, copies: 0 },
  },
  {
    name: 'agent-without-name',
    invalid: [{ path: 'agent', code: 'required' }],
    values: { ...whole, channel: 'agent' },
  },
  {
    name: 'due-by-hand',
    about: '应取证日期按工作日推算，不能自己填。',
    invalid: [{ path: 'dueOn', code: 'field-not-writable' }],
    values: { ...whole, dueOn: '2018-04-30' },
  },
]);
