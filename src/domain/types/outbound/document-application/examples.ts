import { defineExamples } from '../../../../model/examples.ts';

const passport = {
  applicant: { $ref: 'person:wang-min' },
  kind: 'passport',
  documentKind: 'affairs',
};
const visa = {
  applicant: { $ref: 'person:wang-min' },
  kind: 'visa',
  delegation: { $ref: 'delegation:one-country' },
  country: 'DE',
};
const fee = { amount: '500.00', currency: 'CNY' };
const asked = {
  sentOn: '2018-06-05',
  grantedOn: '2018-06-12',
  grantedTo: '2023-06-11',
  issuedOn: '2018-06-13',
  receiver: '王敏',
  refusedOn: '2018-06-12',
  reason: '材料不符。',
};

export const examples = defineExamples([
  {
    name: 'passport',
    about: '为团组成员新办公务普通护照，材料齐全。',
    valid: true,
    after: ['education-note:all-taught'],
    asked,
    values: {
      ...passport,
      delegation: { $ref: 'delegation:one-country' },
      country: 'DE',
      photo: [{ $ref: 'file:png' }],
      fingerprint: true,
      acceptedOn: '2018-06-04',
      appointmentOn: '2018-06-04',
      fee,
      materials: [{ $ref: 'file:pdf' }],
      note: '领导有出访任务，急用。',
      noteNumber: '无',
    },
  },
  {
    name: 'visa',
    about: '为团组成员办德国签证，办在公务普通护照上。',
    valid: true,
    asked,
    values: {
      ...visa,
      document: { $ref: 'travel-document:affairs' },
      noteNumber: '（2018）明外照12号',
      noteOn: '2018-06-04',
      appointmentOn: '2018-06-20',
    },
  },
  {
    name: 'endorsement',
    about: '港澳签注。',
    valid: true,
    values: {
      ...visa,
      kind: 'endorsement',
      country: 'HK',
      document: { $ref: 'travel-document:hkmo-permit' },
    },
  },
  {
    name: 'empty',
    invalid: ['applicant', 'kind'].map((path) => ({ path, code: 'required' as const })),
    values: {},
  },
  {
    name: 'visa-to-nowhere',
    invalid: ['delegation', 'country'].map((path) => ({ path, code: 'required' as const })),
    values: { ...visa, delegation: undefined, country: undefined },
  },
  {
    name: 'visa-in-an-old-passport',
    about: '送办时护照有效期不足六个月。',
    action: 'send',
    invalid: [{ path: 'document', code: 'rule-blocks' }],
    values: { ...visa, document: { $ref: 'travel-document:short' }, sentOn: '2018-06-05' },
  },
  {
    name: 'result-by-hand',
    invalid: [{ path: 'grantedOn', code: 'field-not-writable' }],
    values: { ...passport, grantedOn: '2018-06-12' },
  },
]);
