import { defineExamples } from '../../../../model/examples.ts';

const guest = { event: { $ref: 'event:forum' }, name: '安娜·施密特', email: 'anna@example.org' };

export const examples = defineExamples([
  {
    name: 'whole',
    about: '各项齐全。',
    valid: true,
    asked: {
      ticket: 1,
      language: 'en',
      shownAs: 'registered',
      duplicateOf: { $ref: 'registration:short' },
      consentVersion: '1',
      consentAt: '2018-06-15 10:00:00',
      registeredOn: '2018-06-15',
      keptUntil: '2019-01-06',
      checkedInOn: '2018-07-05',
      checkedInAt: '2018-07-05 09:00:00',
      checkedInBy: '王敏',
    },
    values: {
      ...guest,
      nameLatin: 'Anna Schmidt',
      organisation: 'Stadt Bremen',
      country: 'DE',
      phone: '+49 421 000000',
      passport: 'C01X00T47',
      dietary: '素食',
      arrival: '7月4日 18:20，CA932',
      note: '需要德语翻译。',
    },
  },
  { name: 'short', about: '只填必填的几项。', valid: true, values: guest },
  {
    name: 'empty',
    invalid: ['event', 'name', 'email'].map((path) => ({ path, code: 'required' as const })),
    values: {},
  },
  { name: 'no-mail', invalid: [{ path: 'email', code: 'bad-email' }], values: { ...guest, email: 'anna' } },
  {
    name: 'no-passport',
    invalid: [{ path: 'passport', code: 'wrong-shape' }],
    values: { ...guest, passport: '没有护照' },
  },
]);
