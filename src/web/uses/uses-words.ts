/** The words of what uses the lines of a record: Chinese, then English. */
export const usesWords = {
  uses: ['使用情况', 'Use'],
  usesPlanned: ['计划', 'Planned'],
  usesRunning: ['办理中', 'In course'],
  usesDone: ['已批准', 'Approved'],
  usesLeft: ['剩余', 'Left'],
  usesBeyond: ['超{n}', '{n} over'],
  usesAll: ['合计', 'In all'],
  usesNone: ['还没有使用', 'Not used yet'],
  usesHint: [
    '草稿、退回、不予批准和取消的不算；只列出您可以查看的。',
    'Drafts, returned, refused and cancelled ones are not counted; only those you may read are named.',
  ],
} as const satisfies Readonly<Record<string, readonly [string, string]>>;
