import type { WordList } from '../use-words.ts';

const list = {
  title: ['填报进度', 'Collection of figures'],
  lead: [
    '本期应报的指标由谁报、报了没有。下发后各单位在“填报数”里看到自己要填的；逾期的从“数据催报通知”催报；审核通过才进入统计。',
    'What is to be reported for the period, by whom, and how far it came. After the call each unit finds its drafts among the reported figures; who is late is reminded by the notice; what is approved becomes a figure.',
  ],
  call: ['下发填报（{n}项）', 'Call for {n}'],
  called: ['已下发{n}项', '{n} called for'],
  approve: ['审核通过所选（{n}项）', 'Approve {n} selected'],
  approved: ['已审核{n}项', '{n} approved'],
  remind: ['催报逾期的', 'Remind the late'],
  all: ['全选待审核的', 'Select all to be approved'],
  pick: ['选择“{name}”', 'Select “{name}”'],
  sum: [
    '应报{asked}项：已审核{approved}项，待审核{waiting}项，未报{open}项，其中逾期{late}项。',
    '{asked} asked for: {approved} approved, {waiting} to be approved, {open} not in, of which {late} late.',
  ],
  indicator: ['指标', 'Indicator'],
  value: ['数值', 'Value'],
  state: ['状态', 'State'],
  due: ['期限', 'Due'],
  light: ['进度', 'Progress'],
  notBegun: ['未下发', 'Not called for'],
  nothing: [
    '这个期间没有要报的指标。月、季、半年、年分别对应填报周期；指标在“填报指标”里建。',
    'Nothing is asked for in this period. Months, quarters, half-years and years have their own indicators.',
  ],
  inTime: ['按期', 'in time'],
  cameLate: ['迟报', 'came late'],
  open: ['未到期', 'not due yet'],
  soon: ['将到期', 'due soon'],
  late: ['逾期', 'late'],
} as const;
export const collectionWords: WordList<keyof typeof list> = list;
