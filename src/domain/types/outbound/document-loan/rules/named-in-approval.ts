import { defineRule, words } from '../../../../../model/rule.ts';

/** The states of a delegation that was approved and is not yet over. */
const approved = ['approved', 'changing', 'changeSubmitted', 'abroad'];

const trip = { purpose: 'trip', holder: 'p1', delegation: 'd1' };

/** C07a: a document for a trip is handed out against the approval, to somebody whom the approval names. */
export const namedInApproval = defineRule({
  name: 'C07a',
  label: '凭批件领用证照',
  en: 'Documents are handed out against an approval',
  severity: 'block',
  clause: { source: 'custody-practice', article: '' },
  inForce: { from: '2014-01-01' },
  waivers: [],
  mend: words(
    '核对团组和持照人：团组批准以后，才把证照交给批件上的人员。',
    'Look at delegation and holder: it must be approved and name the holder.',
  ),
  questions({ purpose, delegation, holder }) {
    if (purpose !== 'trip' || typeof delegation !== 'string' || typeof holder !== 'string') return [];
    const conditions = [
      { path: 'id', is: delegation },
      { path: 'members.person', is: holder },
    ];
    return [
      {
        name: 'approved',
        type: 'delegation',
        conditions: [...conditions, { path: 'state', in: approved }],
        most: 1,
      },
    ];
  },
  check({ purpose, delegation, holder, returnedOn, cancelledOn }, { answer }) {
    if (purpose !== 'trip' || typeof delegation !== 'string' || typeof holder !== 'string') return [];
    // What was lent before the trip was cancelled is not lent wrongly: it is to come back.
    if (returnedOn !== undefined || cancelledOn !== undefined) return [];
    if (answer('approved').length > 0) return [];
    return [
      {
        path: 'delegation',
        value: words('未批准，或成员中没有持照人', 'not approved, or the holder is no member'),
        limit: words('已批准的团组成员', 'a member of an approved delegation'),
        message: words(
          '所选团组没有批准，或者批件上没有这位持照人，证照不能领用。',
          'The delegation is not approved, or does not name the holder.',
        ),
      },
    ];
  },
  examples: {
    passing: [
      {
        about: '已批准团组的成员',
        record: trip,
        answers: { approved: [{ id: 'd1', title: '', values: {} }] },
      },
      { about: '送办签证不凭批件', record: { purpose: 'visa', holder: 'p1' } },
      { about: '出访已取消，等待交还', record: { ...trip, cancelledOn: '2018-03-30' } },
    ],
    failing: [
      {
        about: '团组还在审核',
        record: trip,
        finds: [{ path: 'delegation', value: '未批准，或成员中没有持照人', limit: '已批准的团组成员' }],
      },
      {
        about: '别人的团组',
        record: { ...trip, holder: 'p9' },
        finds: [{ path: 'delegation', value: '未批准，或成员中没有持照人', limit: '已批准的团组成员' }],
      },
    ],
  },
});
