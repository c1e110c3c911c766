import type { WordList } from '../../use-words.ts';

const list = {
  title: ['单位用语', 'Terms of the office'],
  lead: [
    '页面上的名称和说明可以改成本单位的叫法，例如“团组”改成“出访团组”。记录的内容、正式公文的文字和规则的依据不变。',
    'Names and explanations on the pages can be those of the office. What records hold, the texts of official papers and the clauses of rules do not change.',
  ],
  readOnly: [
    '由系统管理员设置，这里只能查看。',
    'The system administrator sets them; here they can only be seen.',
  ],
  none: ['还没有设置，页面用系统的叫法。', 'None: the pages use the words of the program.'],
  from: ['系统的叫法', 'The program says'],
  to: ['本单位的叫法', 'The office says'],
  nth: ['第{n}行', 'Row {n}'],
  add: ['添加一行', 'Add a row'],
  remove: ['删除第{n}行', 'Remove row {n}'],
  short: ['系统的叫法至少两个字，本单位的叫法不能空。', 'At least two characters, and none empty.'],
  save: ['保存', 'Save'],
  saved: ['已保存，页面已换用新的叫法', 'Saved; the pages use it'],
} as const satisfies WordList<string>;

export const termsWords: WordList<keyof typeof list> = list;
