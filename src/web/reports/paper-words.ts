import type { WordList } from '../use-words.ts';

const list = {
  papers: ['发给谁', 'For whom'],
  whole: ['本单位全文', 'The whole, for the office'],
  title: ['标题', 'Title'],
  length: ['{n}/{most}字', '{n}/{most} characters'],
  tooLong: ['{n}/{most}字，超长', '{n}/{most} characters, too long'],
  over: ['超过限长{n}字。最长的部分：', 'Too long by {n} characters. Longest: '],
  within: ['还可以写{n}字。', '{n} characters are left.'],
  sectionLength: ['{section}{n}字', '{section} {n}'],
  comma: ['、', ', '],
  stop: ['。', '.'],
  ownWords: [
    '在这里改的段落只用于这一份，数字仍随记录更新；没有改的用共同的文字。',
    'What is changed here is for this paper alone, its figures follow the records; the rest are the common words.',
  ],
  forThisPaper: ['本份专用', 'for this paper'],
  backToCommon: ['恢复共同文字', 'Back to the common words'],
} as const satisfies WordList<string>;

/** The words of papers for others. */
export const paperWords: WordList<keyof typeof list> = list;
