import type { WordList } from '../../use-words.ts';

const list = {
  title: ['审计记录', 'Audit'],
  lead: [
    '谁在什么时候做了什么。记录只增不改，每分钟封存。这里不显示业务内容，只显示改了哪些栏目。',
    'Who did what, and when. Entries are added and never changed. Business values are not shown, only which entries were changed.',
  ],
  person: ['人员', 'Person'],
  record: ['对象编号', 'Number of the thing'],
  recordHint: ['从表中复制', 'copied from the list'],
  type: ['对象', 'Kind'],
  action: ['操作', 'What was done'],
  from: ['自', 'From'],
  to: ['至', 'Until'],
  any: ['不限', 'any'],
  export: ['导出CSV', 'Export as CSV'],
  exportHint: [
    '按当前条件，最多5万条；导出本身也记入审计。',
    'By these conditions, at most 50,000; that it was taken is noted.',
  ],
  check: ['立即核对', 'Check now'],
  checkTitle: ['核对', 'Check'],
  checkLead: [
    '用数据库之外的密钥和封存摘要核对：任何改动、删除、插入都会被发现。',
    'Against the key and the heads outside the database: any change, removal or insertion is found.',
  ],
  checkNone: ['本次启动后还没有核对过。', 'Not checked since the start of the program.'],
  checking: ['正在核对，可以离开本页，稍后再看。', 'Being checked; you may leave the page.'],
  checkGood: [
    '{at}核对完毕：{seals}个封存、{entries}条记录，未发现改动；另有{unsealed}条尚未封存。',
    '{at}: {seals} seals, {entries} entries, nothing was changed; {unsealed} are not sealed yet.',
  ],
  checkBad: [
    '{at}核对完毕：发现{n}处问题，保证到第{upTo}号封存。',
    '{at}: {n} faults; vouched for up to seal {upTo}.',
  ],
  checkFailed: [
    '{at}核对没有完成，请再试；仍不行请查看服务器。',
    '{at}: it did not come to an end; please try again.',
  ],
  time: ['时间', 'Time'],
  detail: ['改动栏目 / 内容', 'Entries'],
  sealed: ['已封存', 'sealed'],
  unsealed: ['未封存', 'not yet sealed'],
  demo: ['演示', 'demonstration'],
  older: ['更早的记录', 'Older entries'],
  none: ['没有符合条件的记录', 'No entry matches'],
  reason: ['说明', 'reason'],
} as const satisfies WordList<string>;

/** The words of the audit page. */
export const auditWords: WordList<keyof typeof list> = list;
