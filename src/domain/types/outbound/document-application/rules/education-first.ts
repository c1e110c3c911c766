import { defineRule, words } from '../../../../../model/rule.ts';

const forTrip = { applicant: 'p1', delegation: 'd1' };
const note = [{ id: 'e1', title: '行前教育', values: {} }];

/** C14a: what was made for a trip is handed over to somebody who took part in the education before it. */
export const educationFirst = defineRule({
  name: 'C14a',
  label: '先教育后颁发',
  en: 'Education before a document is handed over',
  severity: 'block',
  clause: { source: 'delegation-notes', article: '' },
  also: [{ source: 'cai-xing-2013-516', article: '第18条' }],
  inForce: { from: '2014-01-01' },
  moment: 'decide',
  waivers: [],
  mend: words(
    '登记这个团组的行前教育，参加人员中有申办人，再办颁发。',
    'Record the education of this delegation with this person among those who took part.',
  ),
  questions({ delegation, applicant }) {
    if (typeof delegation !== 'string' || typeof applicant !== 'string') return [];
    const conditions = [
      { path: 'delegation', is: delegation },
      { path: 'attended.person', is: applicant },
      { path: 'state', in: ['held'] },
    ];
    return [{ name: 'education', type: 'education-note', conditions, most: 1 }];
  },
  check({ delegation, applicant }, { answer }) {
    if (typeof delegation !== 'string' || typeof applicant !== 'string') return [];
    if (answer('education').length > 0) return [];
    return [
      {
        path: 'delegation',
        value: words('没有记录', 'none recorded'),
        limit: words('行前教育记录', 'a record of it'),
        message: words(
          '没有申办人参加本团组行前教育的记录，不能颁发。',
          'No record says that this person took part in the education before this trip.',
        ),
      },
    ];
  },
  examples: {
    passing: [
      { about: '参加过行前教育', record: forTrip, answers: { education: note } },
      { about: '不为某个团组办的护照', record: { applicant: 'p1' } },
    ],
    failing: [
      {
        about: '没有记录',
        record: forTrip,
        finds: [{ path: 'delegation', value: '没有记录', limit: '行前教育记录' }],
      },
      {
        about: '只有别人参加的记录',
        record: { ...forTrip, applicant: 'p2' },
        finds: [{ path: 'delegation', value: '没有记录', limit: '行前教育记录' }],
      },
    ],
  },
});
