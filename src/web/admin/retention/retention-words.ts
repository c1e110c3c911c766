import type { WordList } from '../../use-words.ts';

const list = {
  title: ['保存期限', 'Retention'],
  lead: [
    '个人信息只保存必要的时间，到期后每天自动清除，清除记入审计，内容不可恢复。期限只能缩短；涉诉等情形可暂缓清除。',
    'Personal data are kept only as long as needed and erased each day when their time is over; that is in the audit and cannot be undone. Times can only be made shorter; records in dispute can be held back.',
  ],
  readOnly: ['您可以查看；修改由安全管理员办理。', 'You may look; the security administrator changes it.'],
  lastRun: ['最近一次清除：{at}，{n}条记录', 'Last run: {at}, {n} records'],
  neverRun: [
    '还没有清除过。服务启动后每天做一次。',
    'Not run yet; it runs once a day while the service is up.',
  ],
  rules: ['期限', 'Times'],
  what: ['清除什么', 'What is erased'],
  from: ['从何时起', 'Counted from'],
  days: ['满多少天', 'After days'],
  most: ['最长{n}天', 'at most {n}'],
  due: ['已到期', 'Due'],
  dueCount: ['{n}条', '{n}'],
  clause: ['依据', 'Basis'],
  set: ['缩短', 'Shorten'],
  setTitle: ['缩短保存期限', 'Shorten the time'],
  setDays: ['满多少天清除（最长{n}天）', 'Erased after days (at most {n})'],
  setHint: [
    '缩短后，已经超期的内容在下一次清除时删去，不可恢复。',
    'What is over by then is erased by the next run and cannot be brought back.',
  ],
  save: ['保存', 'Save'],
  saved: ['已保存', 'Saved'],
  holds: ['暂缓清除的记录', 'Records that are held back'],
  noHolds: ['没有', 'None'],
  addHold: ['暂缓清除', 'Hold a record back'],
  address: ['记录的网址', 'Address of the record'],
  addressHint: [
    '请业务人员从浏览器地址栏复制给您，形如 …/records/…/…。您看不到内容。',
    'Copied from the browser by whoever works on it: …/records/…/…. You do not see what it says.',
  ],
  addressWrong: ['这不是一条记录的网址', 'This is no address of a record'],
  reason: ['原因', 'Reason'],
  reasonHint: ['如：行政诉讼未结、审计调阅', 'For example: a lawsuit is open'],
  hold: ['暂缓', 'Hold back'],
  held: ['已暂缓', 'Held back'],
  record: ['记录', 'Record'],
  setBy: ['{name}于{at}', '{name}, {at}'],
  endedBy: ['已由{name}于{at}结束', 'ended by {name}, {at}'],
  end: ['结束暂缓', 'End'],
  ended: ['已结束，到期内容在下一次清除时删去', 'Ended; what is due is erased by the next run'],
} as const satisfies WordList<string>;

/** The words of the page of retention. */
export const retentionWords: WordList<keyof typeof list> = list;
