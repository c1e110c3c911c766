import { attachment } from '../../../../fields/attachment/kind.ts';
import { choice } from '../../../../fields/choice/kind.ts';
import { date } from '../../../../fields/date/kind.ts';
import { dateRange } from '../../../../fields/date-range/kind.ts';
import { longText } from '../../../../fields/long-text/kind.ts';
import { money } from '../../../../fields/money/kind.ts';
import { number } from '../../../../fields/number/kind.ts';
import { person } from '../../../../fields/person/kind.ts';
import { reference } from '../../../../fields/reference/kind.ts';
import { rows } from '../../../../fields/rows/kind.ts';
import { text } from '../../../../fields/text/kind.ts';
import { unit } from '../../../../fields/unit/kind.ts';
import { yesNo } from '../../../../fields/yes-no/kind.ts';
import { defineType } from '../../../../model/record-type.ts';
import { officeMay } from '../../../org/roles.ts';
import { handedBack, noticeResults } from './choices.ts';
import { derive } from './derive.ts';
import { list } from './list.ts';
import { pages } from './pages.ts';

export const type = defineType({
  name: 'trip-report',
  pack: 'outbound',
  label: '出访报告',
  en: 'Trip report',
  purpose: '一个团组回国以后的报告：实际怎样出访、任务完成没有、花了多少钱、事后公示了没有、还有什么要跟踪。',
  fields: {
    delegation: reference('团组', {
      en: 'Delegation',
      required: true,
      type: 'delegation',
      help: '登记回国以后才能报送；一个团组一份。',
    }),
    actual: dateRange('实际出境至入境日期', {
      en: 'Left and entered China on',
      required: true,
      help: '按中国口岸出入境日期填写，两头都算一天。',
    }),
    redEye: yesNo('红眼航班', {
      en: 'Red-eye flight',
      help: '零点前过关、出境比批件早一天的选“是”，并附机票行程单。',
    }),
    ticket: attachment('机票行程单', { en: 'Itinerary of the ticket', types: ['pdf', 'image'], maxFiles: 5 }),
    travellers: rows('实际出访人员', {
      en: 'Who travelled',
      required: true,
      min: 1,
      max: 300,
      unique: ['person'],
      fields: {
        person: person('姓名', { required: true }),
        personName: text('出访时姓名', { en: 'Name then', written: 'derived', max: 60 }),
        post: text('出访时职务', { en: 'Post then', written: 'derived', max: 120 }),
      },
    }),
    deviation: longText('与批件不一致的说明', {
      en: 'Why it was not as approved',
      max: 1000,
      help: '天数、人员与批准的不一致时必须说明。',
    }),
    places: text('实际出访国家（地区）', { en: 'Countries visited', required: true, max: 200 }),
    route: text('实际往返航线', {
      en: 'Route',
      required: true,
      max: 200,
      help: '如：北京—法兰克福—柏林—北京。',
    }),
    schedule: longText('实际日程', { en: 'Programme as carried out', required: true, max: 4000 }),
    hosts: longText('邀请单位情况', {
      en: 'About the hosts',
      required: true,
      max: 1000,
      help: '邀请单位及人、接待情况。',
    }),
    invitation: text('邀请函执行情况', {
      en: 'Whether as invited',
      required: true,
      max: 200,
      help: '是否按邀请函的时间、地点、事项成行。',
    }),
    done: longText('任务执行情况', { en: 'What was done', required: true, max: 6000 }),
    undone: longText('未完成内容和原因', {
      en: 'What was not done, and why',
      max: 2000,
      help: '全部完成的不填。',
    }),
    documentsBack: choice('证照是否上交', { en: 'Documents', required: true, choices: handedBack }),
    violated: yesNo('有无违纪', { en: 'Violations', required: true }),
    violations: longText('违纪情况', { en: 'What happened', max: 1000, help: '有违纪的必填。' }),
    spent: money('实际支出', { en: 'Spent', required: true, currencies: ['CNY'] }),
    hosted: longText('外方负担', { en: 'Borne by the host', max: 500, help: '没有的不填。' }),
    overspent: longText('超支情况', {
      en: 'Beyond the budget',
      max: 500,
      help: '实际支出超过预算的，说明科目、金额和原因。',
    }),
    results: rows('后续事项', {
      en: 'To follow up',
      max: 50,
      fields: {
        matter: text('事项', { en: 'Matter', required: true, max: 200 }),
        charge: unit('责任单位', { en: 'In charge', required: true }),
        dueOn: date('期限', { en: 'Until', required: true, max: '2100-12-31' }),
        progress: text('进展', { en: 'Progress', max: 300 }),
        doneOn: date('完成日期', { en: 'Done on' }),
      },
    }),
    noticeFrom: date('事后公示开始日期', { en: 'Notice after travel from' }),
    noticeTo: date('事后公示截止日期', { en: 'Notice after travel to' }),
    noticePlace: text('公示地点', { en: 'Where', max: 120 }),
    noticeResult: choice('公示结果', { en: 'Result of the notice', choices: noticeResults }),
    noticePhoto: attachment('公示照片', {
      en: 'Photograph of the notice',
      types: ['pdf', 'image'],
      maxFiles: 5,
    }),
    report: attachment('报告全文', { en: 'The report', types: ['pdf', 'word', 'ofd'], maxFiles: 3 }),
    photos: attachment('出访照片', { en: 'Photographs', types: ['image'], maxFiles: 20 }),
    name: text('团组名称', { en: 'Name of the delegation', written: 'derived', max: 120 }),
    unit: unit('组团单位', { en: 'Organising unit', written: 'derived' }),
    approvalNumber: text('批件号', { en: 'Number of the approval', written: 'derived', max: 60 }),
    task: longText('批准出访任务', { en: 'Task as approved', written: 'derived', max: 2000 }),
    approvedFrom: date('批准出境日期', { en: 'Leaves on, as approved', written: 'derived' }),
    approvedTo: date('批准入境日期', { en: 'Enters on, as approved', written: 'derived' }),
    approvedDays: number('批准天数', { en: 'Days approved', written: 'derived', unit: '天' }),
    departedOn: date('登记的出境日期', { en: 'Left on, as registered', written: 'derived' }),
    returnedOn: date('登记的入境日期', { en: 'Entered on, as registered', written: 'derived' }),
    dueOn: date('报告应交日期', { en: 'Due on', written: 'derived' }),
    actualDays: number('实际天数', { en: 'Days abroad', written: 'derived', unit: '天' }),
    actualPersons: number('实际人数', { en: 'Persons', written: 'derived', unit: '人' }),
    openResults: number('未完成的后续事项', { en: 'Matters still open', written: 'derived', unit: '项' }),
    nextOn: date('最近的期限', { en: 'Next limit', written: 'derived', max: '2100-12-31' }),
    reporter: text('报告人', { en: 'Reported by', written: 'action', max: 60 }),
    handedInOn: date('报送日期', { en: 'Handed in on', written: 'action' }),
    inTimeOn: date('按期报送日期', { en: 'Handed in in time on', written: 'action' }),
    acceptedOn: date('接收日期', { en: 'Accepted on', written: 'action' }),
    followedOn: date('落实日期', { en: 'Followed up on', written: 'action' }),
    closedOn: date('办结日期', { en: 'Closed on', written: 'action' }),
    reason: longText('退回原因', { en: 'Why it was returned', written: 'action', max: 500 }),
  },
  title: 'name',
  unit: 'unit',
  pages,
  list,
  search: ['name', 'approvalNumber', 'places', 'done', 'travellers.personName', 'results.matter'],
  snapshots: [
    {
      reference: 'delegation',
      copy: {
        name: 'name',
        unit: 'unit',
        approvalNumber: 'approvalNumber',
        task: 'task',
        travelFrom: 'approvedFrom',
        travelTo: 'approvedTo',
        approvedDays: 'approvedDays',
        departedOn: 'departedOn',
        returnedOn: 'returnedOn',
        reportDueOn: 'dueOn',
      },
      follows: ['draft', 'returned'],
    },
    { rows: 'travellers', reference: 'person', copy: { name: 'personName', post: 'post' } },
  ],
  holds: {
    reference: 'delegation',
    while: ['handedIn'],
    takes: 'takeReport',
    gives: 'giveReportBack',
    ends: { accepted: 'closeByReport' },
  },
  deadline: {
    field: 'nextOn',
    while: ['accepted'],
    reminds: ['applicant'],
    escalates: { days: 7, roles: ['division-head'] },
  },
  access: [
    { role: 'applicant', rights: ['read', 'create', 'save', 'act'], scope: 'unit' },
    ...officeMay('read', 'create', 'save', 'act', 'export'),
    { role: 'unit-head', rights: ['read'], scope: 'unit' },
    { role: 'supervisor', rights: ['read', 'export'], scope: 'office' },
    // A trip whose days are mended takes its report along.
    { role: 'ledger', rights: ['read', 'save'], scope: 'office' },
  ],
  dates: { order: [['noticeTo', 'noticeFrom']], past: ['noticeFrom', 'noticeTo'] },
  derive,
  check({ violated, violations, actual }, report, today) {
    if (violated === true && violations === undefined) report('violations', 'required');
    const { to } = (actual ?? {}) as { readonly to?: string };
    if (to !== undefined && to > today) report('actual', 'date-too-late', { max: today });
  },
});
