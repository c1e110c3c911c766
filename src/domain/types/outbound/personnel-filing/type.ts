import { attachment } from '../../../../fields/attachment/kind.ts';
import { choice } from '../../../../fields/choice/kind.ts';
import { date } from '../../../../fields/date/kind.ts';
import { longText } from '../../../../fields/long-text/kind.ts';
import { person } from '../../../../fields/person/kind.ts';
import { reference } from '../../../../fields/reference/kind.ts';
import { text } from '../../../../fields/text/kind.ts';
import { unit } from '../../../../fields/unit/kind.ts';
import { addDays } from '../../../../model/date.ts';
import { defineType } from '../../../../model/record-type.ts';
import { genders, secrecyLevels } from '../../../org/person-facts.ts';
import { ranks } from '../../../org/ranks.ts';
import { officeMay } from '../../../org/roles.ts';
import { kinds } from './choices.ts';

/** So long before the end somebody looks whether it must be done anew. */
const soon = 60;

export const type = defineType({
  name: 'personnel-filing',
  pack: 'outbound',
  label: '人员备案',
  en: 'Personnel filing',
  purpose: '一个人因公出国（境）的备案或审查：报给谁、何时答复、文号、有效到哪天；有效期内再次出国不重办。',
  fields: {
    person: person('姓名', { en: 'Person', required: true }),
    kind: choice('办理方式', { en: 'What is asked', required: true, choices: kinds }),
    authority: text('备案（审查）机关', {
      en: 'Body that manages them',
      required: true,
      max: 120,
      help: '按干部管理权限，如“市委组织部”“单位人事部门”。',
    }),
    delegation: reference('为哪个团组', {
      en: 'For which delegation',
      type: 'delegation',
      help: '为具体团组办理的选上，备案表写任务和时间。',
    }),
    lastTrip: text('最近一次因公出国（境）', {
      en: 'Last official journey',
      max: 200,
      help: '时间和国家（地区），没有的写“无”。',
    }),
    note: longText('备注', { max: 500 }),
    personName: text('备案时姓名', { en: 'Name as filed', written: 'derived', max: 60 }),
    unit: unit('所在单位', { written: 'derived' }),
    post: text('备案时职务', { en: 'Post as filed', written: 'derived', max: 120 }),
    rank: choice('备案时职级', { en: 'Rank as filed', written: 'derived', choices: ranks }),
    gender: choice('性别', { written: 'derived', choices: genders }),
    bornOn: date('出生日期', { written: 'derived', max: '2100-12-31' }),
    secrecyLevel: choice('涉密等级', { en: 'Secrecy level', written: 'derived', choices: secrecyLevels }),
    delegationName: text('团组名称', { en: 'Name of the delegation', written: 'derived', max: 120 }),
    task: longText('出访任务', { written: 'derived', max: 2000 }),
    travelFrom: date('出境日期', { en: 'Leaves on', written: 'derived' }),
    travelTo: date('入境日期', { en: 'Enters on', written: 'derived' }),
    sentOn: date('报送日期', { en: 'Sent on', written: 'action' }),
    filedOn: date('备案（审查）日期', { en: 'Filed on', written: 'action' }),
    number: text('备案（审查）文号', { en: 'Number', written: 'action', max: 60 }),
    scan: attachment('答复扫描件', {
      en: 'Scan of the answer',
      types: ['pdf', 'image', 'ofd'],
      maxFiles: 3,
      written: 'action',
    }),
    validTo: date('有效期至', {
      en: 'Valid to',
      written: 'derived',
      max: '2100-12-31',
      help: '从备案（审查）日期起算，月数见规则V01。',
    }),
    refusedOn: date('不同意日期', { en: 'Refused on', written: 'action' }),
    revokedOn: date('撤销日期', { en: 'Revoked on', written: 'action' }),
    reason: longText('原因', { written: 'action', max: 500 }),
  },
  title: 'personName',
  unit: 'unit',
  category: 'rank',
  pages: [
    {
      label: '人员',
      en: 'Person',
      fields: ['person', 'unit', 'post', 'rank', 'gender', 'bornOn', 'secrecyLevel', 'lastTrip'],
    },
    {
      label: '备案（审查）',
      en: 'Filing',
      fields: ['kind', 'authority', 'delegation', 'task', 'travelFrom', 'travelTo', 'note'],
    },
    {
      label: '答复',
      en: 'Answer',
      fields: ['sentOn', 'filedOn', 'number', 'scan', 'validTo', 'refusedOn', 'revokedOn', 'reason'],
    },
  ],
  list: {
    columns: ['personName', 'unit', 'post', 'kind', 'authority', 'number', 'filedOn', 'validTo', 'state'],
    filters: ['person', 'unit', 'delegation', 'kind', 'filedOn', 'validTo'],
    sort: '-createdAt',
    sortable: ['filedOn', 'validTo', 'createdAt'],
    views: [
      { label: '待答复', en: 'Answer awaited', filters: () => ({ 'state.in': 'sent' }) },
      {
        label: '有效期将满',
        en: 'Runs out soon',
        sort: 'validTo',
        filters: (today) => ({
          'state.in': 'filed',
          'validTo.between': `${today},${addDays(today, soon)}`,
        }),
      },
      {
        label: '已过有效期',
        en: 'Run out',
        sort: '-validTo',
        filters: (today) => ({ 'state.in': 'filed', 'validTo.between': `,${addDays(today, -1)}` }),
      },
    ],
  },
  search: ['personName', 'post', 'authority', 'number'],
  snapshots: [
    {
      reference: 'person',
      copy: {
        name: 'personName',
        unit: 'unit',
        post: 'post',
        rank: 'rank',
        gender: 'gender',
        bornOn: 'bornOn',
        secrecyLevel: 'secrecyLevel',
      },
    },
    {
      reference: 'delegation',
      copy: { name: 'delegationName', task: 'task', travelFrom: 'travelFrom', travelTo: 'travelTo' },
    },
  ],
  due: { field: 'validTo', from: 'filedOn', rule: 'V01', days: 'months', parameter: () => 'months' },
  access: [
    { role: 'applicant', rights: ['read', 'create', 'save', 'act'], scope: 'unit' },
    ...officeMay('read', 'create', 'save', 'act', 'export'),
    { role: 'unit-head', rights: ['read'], scope: 'unit' },
    { role: 'supervisor', rights: ['read'], scope: 'office' },
  ],
  dates: {
    order: [
      ['filedOn', 'sentOn'],
      ['refusedOn', 'sentOn'],
      ['revokedOn', 'filedOn'],
    ],
    past: ['sentOn', 'filedOn', 'refusedOn', 'revokedOn'],
  },
});
