import type { WordList } from '../use-words.ts';

const list = {
  roll: ['起草下一期', 'Begin the next'],
  rollTitle: ['以{from}为底稿，起草{to}', 'Begin {to} with {from}'],
  rollLead: [
    '把手写的段落带过去，期间的说法一并改好，数字换成新一期的；约数和改写不带。拿不准的（其他年份、日期、届次、手写的数字）在段落旁留批注，请人核对。下一步打算变成任务清单。已经有人写过的段落不会被覆盖。',
    'What people wrote is brought along, with its period moved and its figures of the new period; roundings and overrides are not. What nobody can know (other years, days, numbers written by hand) is marked with a comment. Plans become tasks. Nothing that somebody wrote is written over.',
  ],
  rollIt: ['开始', 'Begin'],
  close: ['知道了', 'Close'],
  rolled: [
    '带来{n}段，其中{marked}段有批注要核对；{tasks}项打算列入任务。',
    '{n} paragraphs were brought, {marked} of them with a comment to look at; {tasks} plans became tasks.',
  ],
  rolledKept: ['{n}段已经有人写过，没有动。', '{n} paragraphs were written by somebody before, and left.'],
  rolledLeft: [
    '{n}段没有带来（只属于那一期的记录，或是当时删去的）。',
    '{n} paragraphs were not brought: they belong to records of that time, or were taken out.',
  ],
  rolledNothing: ['没有手写的段落和打算可以带。', 'There was nothing to bring.'],
  toNext: ['去看{to}', 'Go to {to}'],
  tasks: ['打算', 'Plans'],
  tasksOpen: ['打算（{n}）', 'Plans ({n})'],
  noTasks: [
    '这里列出上一期总结里的打算，看看办成了没有。在上一期的总结点“起草下一期”就有了。',
    'What the report before planned, to be held against what became of it. “Begin the next” in that report brings it here.',
  ],
  standingOpen: ['待确认', 'open'],
  standingDone: ['已完成', 'done'],
  standingOngoing: ['还在办', 'in work'],
  standingStruck: ['不再办', 'given up'],
  standingTold: ['已写进总结', 'told in the report'],
  becameOf: ['办得怎样', 'What became of it'],
  outcome: ['情况', 'In words'],
  outcomeHint: [
    '办成了什么、为什么不办了；写进总结时接在打算后面。',
    'What came of it, or why it was given up; stands behind the plan where it is told.',
  ],
  setTask: ['记下', 'Keep'],
  tellTask: ['写进总结', 'Tell it in the report'],
  setBy: ['{who}记', 'noted by {who}'],
} as const satisfies WordList<string>;

/** The words of going on from one report to the next. */
export const rollingWords: WordList<keyof typeof list> = list;
