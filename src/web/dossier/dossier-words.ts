import type { WordList } from '../use-words.ts';

const list = {
  back: ['返回', 'Back to the record'],
  print: ['打印', 'Print'],
  hint: [
    '以下各部分分页打印；打印会记入办理记录。',
    'Each part begins on a page of its own; the print is kept in the history.',
  ],
  contents: ['目录', 'Contents'],
  facts: ['登记内容', 'What was entered'],
  checks: ['规则检查和豁免', 'Findings and waivers'],
  decision: ['办理过程和意见', 'Course and opinions'],
  papers: ['文书和附件清单', 'Papers and files'],
  related: ['有关记录', 'Related records'],
  forms: ['可以打印的文书', 'Forms that may be printed'],
  files: ['附件', 'Files'],
  none: ['无', 'None'],
  noFindings: ['没有发现问题。', 'Nothing was found.'],
  noDecision: ['还没有提交办理。', 'Not handed in yet.'],
  date: ['日期', 'Days'],
  what: ['安排', 'What is on'],
  free: ['在途或未安排', 'On the way, or nothing planned'],
  outside: ['不在全程日期内', 'Outside the days of the trip'],
  weekdays: ['日一二三四五六', 'Su Mo Tu We Th Fr Sa'],
} as const satisfies WordList<string>;

/** The words of the day plan and of the whole print. */
export const dossierWords: WordList<keyof typeof list> = list;
