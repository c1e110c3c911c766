/** The words of a record that begins as the copy of another: Chinese, then English. */
export const copyWords = {
  copyTakes: ['带过去：{names}。', 'Taken over: {names}.'],
  copyLeaves: ['不带过去：{names}。', 'Left out: {names}.'],
  copyAlways: [
    '附件、审批、公示、文号和各项办理日期都不带过去；人员的职务职级按现在的登记。',
    'Files, approvals, notices, numbers and dates of handling are never taken; posts and ranks are those of today.',
  ],
  copyDays: ['日期', 'Days'],
  copyDaysEmpty: ['留空，以后再填', 'Leave them empty'],
  copyDaysMove: ['整体平移，从这一天开始', 'Move them all, beginning on'],
  copyDaysFirst: ['新的开始日期', 'New first day'],
  copyDaysWrong: ['请填写开始日期，如2018-07-15', 'Write the first day, such as 2018-07-15'],
  copyOpen: ['打开新表单', 'Open the new form'],
  copiedFrom: ['复制自“{title}”，还没有保存。', 'Copied from “{title}”, not saved yet.'],
  copiedLeft: ['没有带过来，需要的请补填：{names}。', 'Not taken over; fill in what is needed: {names}.'],
} as const satisfies Readonly<Record<string, readonly [string, string]>>;
