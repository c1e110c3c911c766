import { attachment } from '../../../../fields/attachment/kind.ts';
import { choice } from '../../../../fields/choice/kind.ts';
import { country } from '../../../../fields/country/kind.ts';
import { date } from '../../../../fields/date/kind.ts';
import { longText } from '../../../../fields/long-text/kind.ts';
import { money } from '../../../../fields/money/kind.ts';
import { person } from '../../../../fields/person/kind.ts';
import { reference } from '../../../../fields/reference/kind.ts';
import { text } from '../../../../fields/text/kind.ts';
import { unit } from '../../../../fields/unit/kind.ts';
import { yesNo } from '../../../../fields/yes-no/kind.ts';
import { defineType } from '../../../../model/record-type.ts';
import { documentKinds } from '../../../org/document-kinds.ts';
import { officeMay } from '../../../org/roles.ts';
import { kinds } from './choices.ts';
import { derive } from './derive.ts';

export const type = defineType({
  name: 'document-application',
  pack: 'outbound',
  label: '证照签证办理',
  en: 'Application for a document',
  purpose:
    '为一位出访人员办的一件护照、通行证、签注或签证：材料、照会、预约、送办、获发或拒签，直到发给本人。',
  fields: {
    delegation: reference('团组', {
      en: 'Delegation',
      type: 'delegation',
      help: '签证、签注必填；护照可以先办。',
    }),
    applicant: person('申办人', { en: 'For whom', required: true }),
    kind: choice('办理事项', { en: 'What is applied for', required: true, choices: kinds }),
    documentKind: choice('证照种类', {
      en: 'Kind of document',
      choices: documentKinds,
      help: '办护照、通行证的必填。',
    }),
    country: country('前往国家（地区）', { en: 'Country (region)', help: '签证、签注必填。' }),
    document: reference('办在哪本证照上', {
      en: 'Into which document',
      type: 'travel-document',
      help: '签证、签注填；换发的填旧证。',
    }),
    photo: attachment('照片', { en: 'Photograph', types: ['image'], maxFiles: 2 }),
    fingerprint: yesNo('已采集指纹', { en: 'Fingerprints taken' }),
    noteNumber: text('照会编号', { en: 'Number of the note', max: 60 }),
    noteOn: date('照会日期', { en: 'Note of' }),
    appointmentOn: date('预约日期', { en: 'Appointment', help: '使领馆或签证中心约定递交、面谈的日期。' }),
    fee: money('费用'),
    materials: attachment('申请材料', { types: ['pdf', 'image', 'word'], maxFiles: 20 }),
    note: longText('备注', { max: 500 }),
    name: text('申请', { en: 'Application', written: 'derived', max: 120 }),
    applicantName: text('申办人姓名', { en: 'Name', written: 'derived', max: 60 }),
    unit: unit('所在单位', { en: 'Unit', written: 'derived' }),
    validTo: date('证照有效期至', { en: 'Document valid to', written: 'derived', max: '2100-12-31' }),
    travelFrom: date('批准出境日期', { en: 'Leaves on, as approved', written: 'derived' }),
    acceptedOn: date('材料齐全日期', { en: 'Papers complete on' }),
    dueOn: date('应办结日期', { en: 'Due on', written: 'derived' }),
    sentOn: date('送办日期', { en: 'Sent on', written: 'action' }),
    grantedOn: date('获发日期', { en: 'Granted on', written: 'action' }),
    grantedTo: date('签证（签注、证照）有效期至', {
      en: 'Granted until',
      written: 'action',
      max: '2100-12-31',
    }),
    issuedOn: date('颁发日期', { en: 'Handed over on', written: 'action' }),
    receiver: text('领取人', { en: 'Handed to', written: 'action', max: 60 }),
    refusedOn: date('拒签（不予办理）日期', { en: 'Refused on', written: 'action' }),
    reason: longText('原因', { en: 'Reason', written: 'action', max: 500 }),
  },
  title: 'name',
  unit: 'unit',
  category: 'kind',
  pages: [
    {
      label: '申请',
      en: 'Application',
      fields: ['kind', 'applicant', 'unit', 'delegation', 'documentKind', 'country', 'document', 'validTo'],
    },
    {
      label: '材料和预约',
      en: 'Papers and appointment',
      fields: [
        'acceptedOn',
        'dueOn',
        'photo',
        'fingerprint',
        'noteNumber',
        'noteOn',
        'appointmentOn',
        'fee',
        'materials',
        'note',
      ],
    },
    {
      label: '结果',
      en: 'Result',
      fields: ['sentOn', 'grantedOn', 'grantedTo', 'issuedOn', 'receiver', 'refusedOn', 'reason'],
    },
  ],
  list: {
    columns: ['name', 'unit', 'delegation', 'country', 'appointmentOn', 'sentOn', 'dueOn', 'state'],
    filters: ['delegation', 'applicant', 'unit', 'kind', 'country', 'appointmentOn', 'dueOn'],
    sort: '-createdAt',
    sortable: ['appointmentOn', 'dueOn', 'createdAt'],
    views: [
      {
        label: '在办',
        en: 'Open',
        sort: 'dueOn',
        filters: () => ({ 'state.in': 'preparing,sent,granted' }),
      },
      { label: '待领', en: 'To be handed over', filters: () => ({ 'state.in': 'granted' }) },
      { label: '拒签', en: 'Refused', filters: () => ({ 'state.in': 'refused' }) },
    ],
  },
  search: ['name', 'noteNumber', 'country', 'note'],
  snapshots: [
    { reference: 'applicant', copy: { name: 'applicantName', unit: 'unit' } },
    { reference: 'document', copy: { validTo: 'validTo' } },
    { reference: 'delegation', copy: { travelFrom: 'travelFrom' } },
  ],
  due: {
    field: 'dueOn',
    from: 'acceptedOn',
    rule: 'D01',
    parameter: ({ kind }) => (kind === 'visa' ? 'visaDays' : 'days'),
  },
  dimensions: [
    { name: 'kind', path: 'kind', label: '办理事项', en: 'What is applied for' },
    { name: 'document', path: 'documentKind', label: '证照种类', en: 'Kind of document' },
    { name: 'country', path: 'country', label: '国家（地区）', en: 'Country (region)' },
    { name: 'unit', path: 'unit', label: '所在单位', en: 'Unit' },
  ],
  access: [
    { role: 'applicant', rights: ['read'], scope: 'unit' },
    ...officeMay('read', 'create', 'save', 'act', 'export'),
    { role: 'supervisor', rights: ['read'], scope: 'office' },
  ],
  derive,
  dates: {
    order: [
      ['grantedOn', 'sentOn'],
      ['issuedOn', 'grantedOn'],
      ['refusedOn', 'sentOn'],
    ],
    past: ['acceptedOn', 'sentOn', 'grantedOn', 'issuedOn', 'refusedOn'],
  },
  check(record, report) {
    for (const path of needed[String(record.kind)] ?? [])
      if (record[path] === undefined) report(path, 'required');
  },
});

/** What each sort of application cannot do without. */
const needed: Readonly<Record<string, readonly string[]>> = {
  passport: ['documentKind'],
  renewal: ['documentKind'],
  endorsement: ['delegation', 'country'],
  visa: ['delegation', 'country'],
};
