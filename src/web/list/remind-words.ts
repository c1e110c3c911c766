import type { WordList } from '../use-words.ts';

const list = {
  hint: [
    '本页有{n}条逾期，可以选中催办，每条每天一次。',
    '{n} on this page are overdue: tick them to remind, each once a day.',
  ],
  all: ['全选逾期', 'Tick all overdue'],
  nothing: ['取消选择', 'Tick none'],
  remind: ['催办（{n}）', 'Remind ({n})'],
  tick: ['选中{title}', 'Tick {title}'],
  reminded: ['已催办{n}条', '{n} reminded'],
  already: ['{n}条今天已经催过', '{n} were reminded today already'],
  nobody: ['{n}条所在单位没有可以通知的人', '{n} have nobody in the unit to tell'],
  over: ['{n}条已不需要催办', '{n} need no reminder any more'],
  comma: ['，', ', '],
} as const satisfies WordList<string>;

/** The words of reminding of several records at once. */
export const remindWords: WordList<keyof typeof list> = list;
