import type { WordList } from '../use-words.ts';

const list = {
  title: ['出访监督', 'Supervision of travel'],
  lead: [
    '按出境日期统计所选期间的出访频次；计划使用按期间末的年度；豁免按批准日期；逾期是今天的情况。点开每一行就是有关的团组。',
    'Trips are counted by the day of leaving; the plans are those of the last year of the period; waivers by the day of granting; what is overdue is as of today. Every line opens its records.',
  ],
  exportAction: ['导出Excel', 'Export to Excel'],
  exportForbidden: ['您没有导出的权限', 'You may not export'],
  more: [
    '期间内团组太多，只统计了最近的一部分，请缩短期间。',
    'Too many trips: only the latest are counted. Choose a shorter period.',
  ],
  leaders: ['领导出访频次', 'How often leaders travelled'],
  leadersNote: [
    '本单位领导班子成员，和厅局级副职以上人员。',
    'Members of the leadership of their units, and everybody of deputy bureau level or above.',
  ],
  units: ['单位出访', 'Trips by unit'],
  plans: ['计划使用（{year}年）', 'Use of the plans of {year}'],
  waivers: ['已批准的豁免', 'Waivers granted'],
  overdue: ['逾期未交', 'Overdue today'],
  none: ['没有', 'None'],
  name: ['姓名', 'Name'],
  unit: ['单位', 'Unit'],
  times: ['次数', 'Times'],
  batches: ['批数', 'Trips'],
  persons: ['人次', 'Person-times'],
  days: ['在外天数', 'Days abroad'],
  open: ['有关团组', 'Trips'],
  openN: ['{n}个团组', '{n} trips'],
  planColumn: ['年度计划', 'Annual plan'],
  planNone: ['无已批准的计划', 'no approved plan'],
  quota: ['核定', 'Quota'],
  taken: ['已用', 'Taken'],
  outside: ['其中计划外', 'Outside'],
  left: ['剩余', 'Left'],
  beyond: ['超{n}', '{n} over'],
  matter: ['事项', 'Matter'],
  rule: ['规则和依据', 'Rule and clause'],
  reason: ['理由', 'Reason'],
  granted: ['批准', 'Granted'],
  grantedBy: ['{who}，{day}', '{who}, {day}'],
  answer: ['答复：{words}', 'Answer: {words}'],
  kind: ['类别', 'Kind'],
  due: ['应办日期', 'Due'],
  lateDays: ['逾期{n}天', '{n} days over'],
  showMore: ['再显示{n}行', 'Show {n} more'],
} as const satisfies WordList<string>;

/** The words of the supervisors' view. */
export const supervisionWords: WordList<keyof typeof list> = list;
