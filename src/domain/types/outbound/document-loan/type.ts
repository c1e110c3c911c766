import { choice } from '../../../../fields/choice/kind.ts';
import { date } from '../../../../fields/date/kind.ts';
import { longText } from '../../../../fields/long-text/kind.ts';
import { number } from '../../../../fields/number/kind.ts';
import { person } from '../../../../fields/person/kind.ts';
import { reference } from '../../../../fields/reference/kind.ts';
import { text } from '../../../../fields/text/kind.ts';
import { unit } from '../../../../fields/unit/kind.ts';
import { addDays } from '../../../../model/date.ts';
import { defineType } from '../../../../model/record-type.ts';
import { documentKinds } from '../../../org/document-kinds.ts';
import { officeMay } from '../../../org/roles.ts';
import { conditions, purposes } from './choices.ts';
import { derive } from './derive.ts';

export const type = defineType({
  name: 'document-loan',
  pack: 'outbound',
  label: '证照领还登记',
  en: 'Document loan',
  purpose: '一本证照的一次领用：为哪个团组、交给谁、何时应还、何时交还、交还时怎样。',
  fields: {
    document: reference('证照', { en: 'Document', required: true, type: 'travel-document' }),
    purpose: choice('用途', { en: 'Purpose', required: true, choices: purposes }),
    delegation: reference('团组', { en: 'Delegation', type: 'delegation', help: '用途是出访的必填。' }),
    agreedOn: date('约定交还日期', { en: 'Agreed to be back on', help: '用途不是出访的必填。' }),
    receiver: text('领取人', { en: 'Handed to', max: 60, help: '不填即持照人本人。' }),
    lentOn: date('领取日期', { en: 'Lent on', required: true }),
    note: longText('备注', { max: 300 }),
    name: text('证照（持照人）', { en: 'Document and holder', written: 'derived', max: 120 }),
    holder: person('持照人', { en: 'Holder', written: 'derived' }),
    holderName: text('持照人姓名', { en: 'Name of the holder', written: 'derived', max: 60 }),
    unit: unit('责任单位', { en: 'Unit that answers for it', written: 'derived' }),
    documentKind: choice('证照种类', { en: 'Kind', written: 'derived', choices: documentKinds }),
    validTo: date('证照有效期至', { en: 'Document valid to', written: 'derived', max: '2100-12-31' }),
    place: text('存放位置', { en: 'Place', written: 'derived', max: 40 }),
    travelFrom: date('批准出境日期', { en: 'Leaves on, as approved', written: 'derived' }),
    approvedDays: number('批准天数', { en: 'Days approved', written: 'derived', unit: '天' }),
    departedOn: date('实际出境日期', { en: 'Left on', written: 'derived' }),
    cancelledOn: date('出访取消日期', { en: 'Trip cancelled on', written: 'derived' }),
    endsOn: date('期限起算日期', {
      en: 'Counted from',
      written: 'derived',
      help: '出访日期加批准天数；取消的是取消日期；其他用途是约定交还日期。',
    }),
    dueOn: date('应交还日期', { en: 'Due back on', written: 'derived' }),
    returnedOn: date('交还日期', { en: 'Returned on', written: 'action' }),
    returnedBy: text('交还人', { en: 'Returned by', written: 'action', max: 60 }),
    condition: choice('交还时状况', { en: 'Condition', written: 'action', choices: conditions }),
    lostOn: date('报失日期', { en: 'Reported lost on', written: 'action' }),
    reason: longText('原因', { en: 'Reason', written: 'action', max: 300 }),
  },
  title: 'name',
  unit: 'unit',
  category: 'documentKind',
  pages: [
    {
      label: '领取',
      en: 'Lending',
      fields: [
        'document',
        'holder',
        'unit',
        'purpose',
        'delegation',
        'agreedOn',
        'receiver',
        'lentOn',
        'dueOn',
        'note',
      ],
    },
    {
      label: '期限',
      en: 'Time',
      fields: ['validTo', 'travelFrom', 'approvedDays', 'departedOn', 'cancelledOn', 'endsOn'],
    },
    {
      label: '交还',
      en: 'Return',
      fields: ['returnedOn', 'returnedBy', 'condition', 'lostOn', 'reason', 'place'],
    },
  ],
  list: {
    columns: ['name', 'unit', 'purpose', 'delegation', 'receiver', 'lentOn', 'dueOn', 'returnedOn', 'state'],
    filters: ['unit', 'document', 'delegation', 'purpose', 'dueOn', 'lentOn', 'returnedOn'],
    sort: '-createdAt',
    sortable: ['dueOn', 'lentOn', 'returnedOn', 'createdAt'],
    views: [
      { label: '已借出', en: 'Out', sort: 'dueOn', filters: () => ({ 'state.in': 'out' }) },
      {
        label: '三天内到期',
        en: 'Due within three days',
        sort: 'dueOn',
        filters: (today) => ({ 'state.in': 'out', 'dueOn.between': `${today},${addDays(today, 3)}` }),
      },
      {
        label: '逾期',
        en: 'Overdue',
        sort: 'dueOn',
        filters: (today) => ({ 'state.in': 'out', 'dueOn.between': `,${addDays(today, -1)}` }),
      },
    ],
  },
  search: ['name', 'receiver', 'place', 'note'],
  snapshots: [
    {
      reference: 'document',
      copy: {
        name: 'name',
        holder: 'holder',
        holderName: 'holderName',
        unit: 'unit',
        kind: 'documentKind',
        validTo: 'validTo',
        place: 'place',
      },
    },
    {
      reference: 'delegation',
      copy: {
        travelFrom: 'travelFrom',
        approvedDays: 'approvedDays',
        departedOn: 'departedOn',
        cancelledOn: 'cancelledOn',
      },
      follows: ['out'],
    },
  ],
  quickEntry: {
    fields: ['document', 'purpose', 'delegation', 'agreedOn', 'receiver', 'lentOn'],
    keeps: ['purpose', 'delegation', 'lentOn'],
    today: ['lentOn'],
    undo: 'void',
    settles: {
      action: 'giveBack',
      from: 'out',
      fields: ['returnedOn', 'returnedBy', 'condition'],
      keeps: ['returnedOn', 'condition'],
      today: ['returnedOn'],
    },
  },
  holds: {
    reference: 'document',
    while: ['out'],
    takes: 'lend',
    gives: 'takeBack',
    ends: { lost: 'lose' },
  },
  due: {
    field: 'dueOn',
    from: 'endsOn',
    rule: 'C07',
    days: 'calendar',
    parameter: ({ purpose, cancelledOn }) =>
      purpose !== 'trip' ? undefined : cancelledOn === undefined ? 'days' : 'cancelledDays',
  },
  deadline: {
    field: 'dueOn',
    while: ['out'],
    reminds: ['applicant'],
    escalates: { days: 7, roles: ['division-head'] },
    suspends: { rule: 'C08', parameter: 'days', what: '证照', undone: '未交还' },
  },
  dimensions: [
    { name: 'purpose', path: 'purpose', label: '用途', en: 'Purpose' },
    { name: 'document', path: 'documentKind', label: '证照种类', en: 'Kind of document' },
    { name: 'unit', path: 'unit', label: '责任单位', en: 'Unit that answers for it' },
  ],
  access: [
    { role: 'applicant', rights: ['read'], scope: 'unit' },
    ...officeMay('read', 'create', 'save', 'act', 'export'),
    { role: 'supervisor', rights: ['read', 'export'], scope: 'office' },
    { role: 'ledger', rights: ['read', 'save'], scope: 'office' },
  ],
  derive,
  dates: {
    order: [
      ['agreedOn', 'lentOn'],
      ['returnedOn', 'lentOn'],
      ['lostOn', 'lentOn'],
    ],
    past: ['lentOn', 'returnedOn', 'lostOn'],
  },
  check({ purpose, delegation, agreedOn }, report) {
    if (purpose === 'trip' && delegation === undefined) report('delegation', 'required');
    if (purpose !== undefined && purpose !== 'trip' && agreedOn === undefined) report('agreedOn', 'required');
  },
});
