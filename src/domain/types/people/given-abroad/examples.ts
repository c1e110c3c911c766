import { defineExamples } from '../../../../model/examples.ts';

const visa = {
  name: '赴德国经贸团签证材料',
  givenOn: '2018-05-20',
  recipient: '德国驻华大使馆',
  body: 'mission',
  country: 'DE',
  paper: 'visa',
  given: ['name', 'passport', 'birth', 'post'],
  basis: 'consent',
  people: [{ person: { $ref: 'person:wang-min' }, consentOn: '2018-05-18' }],
};

export const examples = defineExamples([
  {
    name: 'visa',
    about: '签证材料，本人单独同意，事先做过评估。',
    valid: true,
    values: {
      ...visa,
      basisText: '个人信息单独同意书',
      assessedOn: '2018-05-10',
      delegation: { $ref: 'delegation:two-countries' },
      event: { $ref: 'event:forum' },
      note: '附邀请函复印件。',
    },
  },
  {
    name: 'list',
    about: '按协定向友好城市提供人员名单。',
    valid: true,
    values: {
      ...visa,
      name: '友城交流人员名单',
      recipient: '不来梅市政府',
      body: 'government',
      paper: 'list',
      given: ['name', 'post'],
      basis: 'treaty',
      basisText: '友好城市协议第三条',
      people: [{ person: { $ref: 'person:li-gang' } }],
    },
  },
  {
    name: 'empty',
    invalid: ['name', 'givenOn', 'recipient', 'body', 'country', 'paper', 'given', 'people', 'basis'].map(
      (path) => ({ path, code: 'required' as const }),
    ),
    values: {},
  },
  {
    name: 'no-consent',
    about: '依据为单独同意，却没有同意日期。',
    invalid: [{ path: 'people.0.consentOn', code: 'required' }],
    values: { ...visa, people: [{ person: { $ref: 'person:wang-min' } }] },
  },
  {
    name: 'consent-afterwards',
    about: '同意在提供之后。',
    invalid: [{ path: 'people.0.consentOn', code: 'date-too-late' }],
    values: { ...visa, people: [{ person: { $ref: 'person:wang-min' }, consentOn: '2018-05-21' }] },
  },
  {
    name: 'no-document',
    about: '依据为法律规定，却没有写明哪一条。',
    invalid: [{ path: 'basisText', code: 'required' }],
    values: { ...visa, basis: 'law' },
  },
  {
    name: 'assessed-afterwards',
    invalid: [{ path: 'givenOn', code: 'dates-out-of-order' }],
    values: { ...visa, assessedOn: '2018-05-21' },
  },
  {
    name: 'not-yet',
    invalid: [{ path: 'givenOn', code: 'date-too-late' }],
    values: { ...visa, givenOn: '2018-06-16' },
  },
]);
