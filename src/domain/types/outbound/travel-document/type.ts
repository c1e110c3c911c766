import { choice } from '../../../../fields/choice/kind.ts';
import { date } from '../../../../fields/date/kind.ts';
import { longText } from '../../../../fields/long-text/kind.ts';
import { person } from '../../../../fields/person/kind.ts';
import { sensitive } from '../../../../fields/sensitive/kind.ts';
import { text } from '../../../../fields/text/kind.ts';
import { unit } from '../../../../fields/unit/kind.ts';
import { addDays, shiftMonths } from '../../../../model/date.ts';
import { defineType } from '../../../../model/record-type.ts';
import { documentKinds } from '../../../org/document-kinds.ts';
import { officeMay } from '../../../org/roles.ts';
import { derive } from './derive.ts';

/** The states of a document that is still the office's to keep. */
const kept = 'inCustody,lent,withIssuer';

export const type = defineType({
  name: 'travel-document',
  pack: 'outbound',
  label: '因公证照',
  en: 'Official travel document',
  purpose: '由外办集中保管的一本因公护照、通行证或商务旅行卡：是谁的、有效到哪天、放在哪里、现在在不在。',
  fields: {
    holder: person('持照人', { en: 'Holder', required: true }),
    kind: choice('证照种类', { en: 'Kind', required: true, choices: documentKinds }),
    number: sensitive('证照号码', { en: 'Number', required: true, form: 'passport' }),
    issuedOn: date('签发日期', { en: 'Issued on', required: true }),
    issuedBy: text('签发机关', { en: 'Issued by', max: 80 }),
    validTo: date('有效期至', { en: 'Valid to', required: true, max: '2100-12-31' }),
    receivedOn: date('入库日期', { en: 'Received on', required: true }),
    place: text('存放位置', { en: 'Place', max: 40, help: '如“2柜3层07”，印在标签上，按它也能找到。' }),
    note: longText('备注', { max: 500 }),
    name: text('证照', { en: 'Document', written: 'derived', max: 120 }),
    holderName: text('持照人姓名', { en: 'Name of the holder', written: 'derived', max: 60 }),
    unit: unit('保管责任单位', {
      en: 'Unit that answers for it',
      written: 'derived',
      help: '持照人所在单位；证照逾期不交，由它承担。',
    }),
    sentOn: date('送签发机关日期', { en: 'Sent to the issuer on', written: 'action' }),
    endedOn: date('注销（报失）日期', { en: 'Ended on', written: 'action' }),
    reason: longText('原因', { en: 'Reason', written: 'action', max: 300 }),
  },
  title: 'name',
  unit: 'unit',
  category: 'kind',
  pages: [
    {
      label: '证照',
      en: 'Document',
      fields: ['holder', 'unit', 'kind', 'number', 'issuedOn', 'issuedBy', 'validTo'],
    },
    {
      label: '保管',
      en: 'Custody',
      fields: ['receivedOn', 'place', 'note', 'sentOn', 'endedOn', 'reason'],
    },
  ],
  list: {
    columns: ['name', 'unit', 'number', 'validTo', 'place', 'state'],
    filters: ['unit', 'holder', 'kind', 'validTo'],
    sort: '-createdAt',
    sortable: ['validTo', 'receivedOn', 'createdAt'],
    views: [
      { label: '在库', en: 'In custody', filters: () => ({ 'state.in': 'inCustody' }) },
      { label: '已借出', en: 'Lent', filters: () => ({ 'state.in': 'lent' }) },
      {
        label: '半年内到期',
        en: 'Expires within half a year',
        sort: 'validTo',
        filters: (today) => ({
          'state.in': kept,
          'validTo.between': `${today},${shiftMonths(today, 6)}`,
        }),
      },
      {
        label: '已过期',
        en: 'Expired',
        sort: 'validTo',
        filters: (today) => ({ 'state.in': kept, 'validTo.between': `,${addDays(today, -1)}` }),
      },
    ],
  },
  search: ['name', 'place', 'note'],
  snapshots: [{ reference: 'holder', copy: { name: 'holderName', unit: 'unit' }, follows: ['inCustody'] }],
  dimensions: [
    { name: 'kind', path: 'kind', label: '证照种类', en: 'Kind' },
    { name: 'unit', path: 'unit', label: '保管责任单位', en: 'Unit that answers for it' },
  ],
  access: [
    { role: 'applicant', rights: ['read'], scope: 'unit' },
    ...officeMay('read', 'create', 'save', 'act', 'reveal', 'export'),
    { role: 'supervisor', rights: ['read'], scope: 'office' },
    { role: 'ledger', rights: ['read', 'save', 'act'], scope: 'office' },
  ],
  derive,
  dates: {
    order: [
      ['validTo', 'issuedOn'],
      ['receivedOn', 'issuedOn'],
    ],
    past: ['issuedOn', 'receivedOn', 'sentOn', 'endedOn'],
  },
});
