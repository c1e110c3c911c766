import { defineRule, words } from '../../../../../model/rule.ts';

const trip = { purpose: 'trip', holder: 'p1', delegation: 'd1' };
const note = [{ id: 'e1', title: '行前教育', values: {} }];

/** C14: no document for a trip before the holder took part in the education before it, and that is recorded. */
export const educationFirst = defineRule({
  name: 'C14',
  label: '先教育后领证',
  en: 'Education before documents',
  severity: 'block',
  clause: { source: 'delegation-notes', article: '' },
  also: [{ source: 'cai-xing-2013-516', article: '第18条' }],
  inForce: { from: '2014-01-01' },
  waivers: [],
  mend: words(
    '登记这个团组的行前教育，参加人员中有这位持照人，再办领取。',
    'Record the education of this delegation with the holder among those who took part.',
  ),
  questions({ purpose, delegation, holder }) {
    if (purpose !== 'trip' || typeof delegation !== 'string' || typeof holder !== 'string') return [];
    const conditions = [
      { path: 'delegation', is: delegation },
      { path: 'attended.person', is: holder },
      { path: 'state', in: ['held'] },
    ];
    return [{ name: 'education', type: 'education-note', conditions, most: 1 }];
  },
  check({ purpose, delegation, holder, returnedOn }, { answer }) {
    if (purpose !== 'trip' || typeof delegation !== 'string' || typeof holder !== 'string') return [];
    if (returnedOn !== undefined || answer('education').length > 0) return [];
    return [
      {
        path: 'delegation',
        value: words('没有记录', 'none recorded'),
        limit: words('行前教育记录', 'a record of it'),
        message: words(
          '没有这位持照人参加本团组行前教育的记录，证照不能领用。',
          'No record says that the holder took part in the education before this trip.',
        ),
      },
    ];
  },
  examples: {
    passing: [
      { about: '参加过本团组的行前教育', record: trip, answers: { education: note } },
      { about: '送办签证在教育之前', record: { purpose: 'visa', holder: 'p1' } },
    ],
    failing: [
      {
        about: '没有记录',
        record: trip,
        finds: [{ path: 'delegation', value: '没有记录', limit: '行前教育记录' }],
      },
      {
        about: '只参加过别的团组的',
        record: { ...trip, delegation: 'd2' },
        finds: [{ path: 'delegation', value: '没有记录', limit: '行前教育记录' }],
      },
    ],
  },
});
