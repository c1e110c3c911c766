import { choice } from '../../../../fields/choice/kind.ts';
import { country } from '../../../../fields/country/kind.ts';
import { date } from '../../../../fields/date/kind.ts';
import { longText } from '../../../../fields/long-text/kind.ts';
import { money } from '../../../../fields/money/kind.ts';
import { number } from '../../../../fields/number/kind.ts';
import { sensitive } from '../../../../fields/sensitive/kind.ts';
import { text } from '../../../../fields/text/kind.ts';
import { yesNo } from '../../../../fields/yes-no/kind.ts';
import { defineType } from '../../../../model/record-type.ts';
import { officeMay } from '../../../org/roles.ts';
import { certificates, channels, kinds, speeds, subjects } from './choices.ts';
import { derive } from './derive.ts';

export const type = defineType({
  name: 'legalization',
  pack: 'consular',
  label: '附加证明书和领事认证',
  en: 'Apostille or legalization',
  purpose: '窗口受理的一批文书：谁来办、送往哪里、几份、办的是附加证明书还是领事认证、何时取走。',
  fields: {
    acceptedOn: date('受理日期', { en: 'Accepted on', required: true }),
    applicant: text('申请人（单位）', { en: 'Applicant', required: true, max: 80 }),
    idNumber: sensitive('申请人证件号码', { en: 'Document of the applicant', form: 'free' }),
    phone: sensitive('联系电话', { en: 'Telephone', form: 'free' }),
    channel: choice('自办或代办', { en: 'Channel', choices: channels, help: '填了代办人即为代办。' }),
    agent: text('代办人（机构）', { en: 'Agent', max: 80 }),
    agentIdNumber: sensitive('代办人身份证号', { en: 'Identity card of the agent', form: 'id-number' }),
    country: country('送往国家（地区）', { required: true }),
    certificate: choice('办理种类', {
      en: 'Certificate',
      choices: certificates,
      help: '不选则按送往国和受理日期判断：2023年11月7日起送往公约缔约国的办附加证明书。',
    }),
    bilateral: yesNo('送使领馆认证', { en: 'Legalized by the embassy too' }),
    kind: choice('文书类别', { choices: kinds, help: '不选为民事。' }),
    subject: choice('文书内容', { en: 'Subject', required: true, choices: subjects }),
    copies: number('份数', { en: 'Documents', required: true, min: 1, max: 9999, unit: '份' }),
    notaryNumber: text('公证书（证明书）编号', { en: 'Number of the document', max: 60 }),
    issuer: text('公证处（出证机构）', { en: 'Issuer of the document', max: 80 }),
    speed: choice('平件或急件', { en: 'Speed', choices: speeds, help: '不选为平件。' }),
    fee: money('收费'),
    dueOn: date('应取证日期', { en: 'Due on', written: 'derived' }),
    note: longText('备注', { max: 500 }),
    readyOn: date('制证日期', { en: 'Ready on', written: 'action' }),
    handedOverOn: date('发证日期', { en: 'Handed over on', written: 'action' }),
    receiver: text('领取人', { written: 'action', max: 80 }),
    reason: longText('退件原因', { en: 'Why it was given back', written: 'action', max: 300 }),
  },
  title: 'applicant',
  retention: [
    {
      name: 'documents',
      label: '申请人和代办人的证件号码、电话',
      en: 'Numbers and telephones of applicants and agents',
      entries: ['idNumber', 'phone', 'agentIdNumber'],
      from: 'handedOverOn',
      days: 1095,
      clause: { source: 'pipl-2021', article: '第19条、第47条' },
    },
  ],
  category: 'kind',
  pages: [
    {
      label: '文书',
      en: 'Documents',
      fields: [
        'acceptedOn',
        'country',
        'certificate',
        'bilateral',
        'kind',
        'subject',
        'copies',
        'notaryNumber',
        'issuer',
      ],
    },
    {
      label: '申请人和代办人',
      en: 'Applicant and agent',
      fields: ['applicant', 'idNumber', 'phone', 'channel', 'agent', 'agentIdNumber'],
    },
    {
      label: '收费和取证',
      en: 'Fee and collection',
      fields: ['speed', 'fee', 'dueOn', 'note', 'readyOn', 'handedOverOn', 'receiver', 'reason'],
    },
  ],
  list: {
    columns: [
      'applicant',
      'acceptedOn',
      'country',
      'certificate',
      'subject',
      'copies',
      'agent',
      'dueOn',
      'state',
    ],
    filters: ['acceptedOn', 'country', 'certificate', 'kind', 'channel', 'dueOn'],
    sort: '-createdAt',
    sortable: ['acceptedOn', 'dueOn', 'createdAt'],
  },
  search: ['applicant', 'agent', 'notaryNumber', 'country'],
  quickEntry: {
    fields: ['acceptedOn', 'country', 'applicant', 'idNumber', 'subject', 'copies', 'agent'],
    keeps: ['acceptedOn', 'country', 'agent'],
    today: ['acceptedOn'],
    undo: 'void',
  },
  due: {
    field: 'dueOn',
    from: 'acceptedOn',
    rule: 'L02',
    parameter: ({ speed }) => (speed === 'rush' ? 'rushDays' : 'days'),
  },
  dimensions: [
    { name: 'certificate', path: 'certificate', label: '办理种类', en: 'Certificate' },
    { name: 'kind', path: 'kind', label: '文书类别', en: 'Kind of document' },
    { name: 'subject', path: 'subject', label: '文书内容', en: 'Subject' },
    { name: 'country', path: 'country', label: '国家（地区）', en: 'Country (region)' },
    { name: 'channel', path: 'channel', label: '自办或代办', en: 'Channel' },
  ],
  access: [
    ...officeMay('read', 'create', 'save', 'act', 'reveal', 'export'),
    { role: 'supervisor', rights: ['read'], scope: 'office' },
  ],
  derive,
  dates: {
    order: [
      ['readyOn', 'acceptedOn'],
      ['handedOverOn', 'readyOn'],
    ],
    past: ['acceptedOn', 'readyOn', 'handedOverOn'],
  },
  check(record, report) {
    if (record.channel === 'agent' && record.agent === undefined) report('agent', 'required');
  },
});
