/** The words of one-line entry: Chinese, then English. */
export const quickWords = {
  quickEntry: ['一行录入', 'One-line entry'],
  quickHint: [
    'Tab 到下一格，Enter 保存并接着录下一条。选项可打代码、编号或拼音首字母，如 日本 = jp 或 rb；↑↓ 换一项；带 ⤓ 的保存后保留。',
    'Tab goes on, Enter saves and begins the next. Choices by code, number or pinyin initials. What has ⤓ stays for the next.',
  ],
  settleTitle: ['一行{action}', '{action}, one line'],
  settleNow: ['{action}（Enter）', '{action} (Enter)'],
  settlePick: ['请输入姓名、位置等找到要办的一条。', 'Find the record by a name or its place first.'],
  settled: ['已{action}：{title}。可以办下一条。', '{action}: {title}. Ready for the next.'],
  quickKept: ['保存后保留', 'stays for the next'],
  quickSave: ['保存（Enter）', 'Save (Enter)'],
  quickSaved: ['已保存：{title}。可以录下一条。', 'Saved: {title}. Ready for the next.'],
  quickLast: ['刚录入的{n}条', 'The last {n}'],
  quickUndo: ['撤销', 'Undo'],
  quickUndoOf: ['撤销“{title}”', 'Undo “{title}”'],
  quickUndone: ['已撤销', 'undone'],
  quickUndoneSay: ['已撤销：{title}', 'Undone: {title}'],
} as const satisfies Readonly<Record<string, readonly [string, string]>>;
