import { attachment } from '../../../../fields/attachment/kind.ts';
import { choice } from '../../../../fields/choice/kind.ts';
import { date } from '../../../../fields/date/kind.ts';
import { longText } from '../../../../fields/long-text/kind.ts';
import { number } from '../../../../fields/number/kind.ts';
import { reference } from '../../../../fields/reference/kind.ts';
import { rows } from '../../../../fields/rows/kind.ts';
import { text } from '../../../../fields/text/kind.ts';
import { unit } from '../../../../fields/unit/kind.ts';
import { defineType } from '../../../../model/record-type.ts';
import { ranks } from '../../../org/ranks.ts';
import { officeMay } from '../../../org/roles.ts';
import { check, derive } from './derive.ts';
import { list } from './list.ts';
import { make } from './make.ts';

export const type = defineType({
  name: 'consultation',
  pack: 'outbound',
  label: '征求意见函',
  en: 'Letter of consultation',
  purpose:
    '本地组的双跨团组向一个外事归口单位征求意见：问谁、何时发、何时复、同意哪些人，批准后给它任务通知书。',
  fields: {
    delegation: reference('团组', {
      en: 'Delegation',
      required: true,
      type: 'delegation',
      help: '本地组的双跨团组；在团组页面可以一次生成全部的函。',
    }),
    office: text('外事归口单位', { en: 'Office that is asked', required: true, max: 120 }),
    places: text('出访国家（地区）', { en: 'Countries', required: true, max: 200 }),
    members: rows('征求意见的人员', {
      en: 'Members asked for',
      required: true,
      min: 1,
      max: 100,
      unique: ['name', 'employer'],
      fields: {
        name: text('姓名', { required: true, max: 60 }),
        employer: text('单位', { en: 'Employer', required: true, max: 120 }),
        post: text('职务', { required: true, max: 120 }),
        rank: choice('职级', { choices: ranks }),
      },
    }),
    note: longText('函中另需说明的事项', {
      en: 'What else the letter says',
      max: 500,
      help: '写在函的末段，没有的不填。',
    }),
    name: text('事项', { en: 'Matter', written: 'derived', max: 260 }),
    delegationName: text('团组名称', { en: 'Name of the delegation', written: 'derived', max: 120 }),
    unit: unit('组团单位', { en: 'Organising unit', written: 'derived' }),
    task: longText('出访任务', { written: 'derived', max: 2000 }),
    travelFrom: date('出境日期', { en: 'Leaves on', written: 'derived' }),
    travelTo: date('入境日期', { en: 'Enters on', written: 'derived' }),
    days: number('在外天数', { en: 'Days abroad', written: 'derived', unit: '天' }),
    persons: number('征求意见人数', { en: 'Persons asked for', written: 'derived', unit: '人' }),
    letterNumber: text('函号', { en: 'Number of the letter', written: 'action', max: 60 }),
    sentOn: date('发函日期', { en: 'Sent on', written: 'action' }),
    replyDueOn: date('应复函日期', {
      en: 'Reply due on',
      written: 'derived',
      help: '从发函次日起算，期限见规则K04。',
    }),
    repliedOn: date('复函日期', { en: 'Replied on', written: 'action' }),
    replyNumber: text('复函号', { en: 'Number of the reply', written: 'action', max: 60 }),
    replyScan: attachment('复函扫描件', {
      en: 'Scan of the reply',
      types: ['pdf', 'image', 'ofd'],
      maxFiles: 3,
      written: 'action',
    }),
    declined: text('不同意的人员', {
      en: 'Who is refused',
      written: 'action',
      max: 400,
      help: '写姓名，几人的用顿号分开。',
    }),
    noticeNumber: text('任务通知书号', { en: 'Number of the task notice', written: 'action', max: 60 }),
    noticeOn: date('任务通知书日期', { en: 'Task notice of', written: 'action' }),
    takenBackOn: date('收回日期', { en: 'Taken back on', written: 'action' }),
    reason: longText('原因', { written: 'action', max: 500 }),
  },
  title: 'name',
  unit: 'unit',
  pages: [
    {
      label: '征求意见',
      en: 'Consultation',
      fields: [
        'delegation',
        'unit',
        'office',
        'task',
        'places',
        'travelFrom',
        'travelTo',
        'days',
        'members',
        'persons',
        'note',
      ],
    },
    {
      label: '发函和复函',
      en: 'Letter and reply',
      fields: [
        'letterNumber',
        'sentOn',
        'replyDueOn',
        'repliedOn',
        'replyNumber',
        'replyScan',
        'declined',
        'reason',
      ],
    },
    { label: '任务通知书', en: 'Task notice', fields: ['noticeNumber', 'noticeOn', 'takenBackOn'] },
  ],
  list,
  search: ['name', 'office', 'letterNumber', 'members.name', 'members.employer'],
  snapshots: [
    {
      reference: 'delegation',
      copy: {
        name: 'delegationName',
        unit: 'unit',
        task: 'task',
        travelFrom: 'travelFrom',
        travelTo: 'travelTo',
        days: 'days',
      },
      // A letter that was sent says what it said.
      follows: ['draft'],
    },
  ],
  due: {
    field: 'replyDueOn',
    from: 'sentOn',
    rule: 'K04',
    days: 'working',
    parameter: () => 'days',
  },
  deadline: {
    field: 'replyDueOn',
    while: ['sent'],
    reminds: ['applicant'],
    escalates: { days: 5, roles: ['division-head'] },
  },
  madeFrom: {
    reference: 'delegation',
    label: '生成征求意见函',
    en: 'Make the letters of consultation',
    states: ['draft', 'inUnit', 'submitted', 'returned', 'changing', 'changeSubmitted'],
    make,
  },
  movedBy: {
    reference: 'delegation',
    moves: [
      { when: ['cancelled', 'refused'], action: 'takeBack' },
      // Whoever approves issues the notice; what was approved on paper has its notice on paper.
      {
        when: ['approved'],
        only: ({ verb, entered }) => verb === 'approve' && entered !== true,
        action: 'issue',
      },
    ],
  },
  access: [
    { role: 'applicant', rights: ['read'], scope: 'unit' },
    ...officeMay('read', 'create', 'save', 'act', 'export'),
    { role: 'unit-head', rights: ['read'], scope: 'unit' },
    { role: 'supervisor', rights: ['read', 'export'], scope: 'office' },
    // A delegation that is approved, or ends, takes its letters along.
    { role: 'ledger', rights: ['read', 'save', 'act'], scope: 'office' },
  ],
  derive,
  dates: {
    order: [
      ['repliedOn', 'sentOn'],
      ['noticeOn', 'repliedOn'],
    ],
    past: ['sentOn', 'repliedOn', 'noticeOn'],
  },
  check,
});
