import { defineRule, words } from '../../../../../model/rule.ts';

/** F09: “增长” before a figure that fell was written when it still rose. */
export const turnedWords = defineRule({
  name: 'F09',
  label: '总结里升降与数字不符的话',
  en: 'Words of a report that contradict their figure',
  severity: 'warn',
  clause: { source: 'statistics-law-2009', article: '第21条' },
  inForce: { from: '2010-01-01' },
  moment: 'submit',
  waivers: [],
  mend: words(
    '撤回，在工作台改正后再送审。',
    'Withdraw it, correct it in the workbench and hand it in again.',
  ),
  check({ turned }) {
    if (typeof turned !== 'number' || turned === 0) return [];
    return [
      {
        path: 'turned',
        value: words(`${turned}处`, `${turned} places`),
        limit: words('没有', 'none'),
        message: words(
          `这一稿有${turned}处写的升降与数字相反。`,
          `${turned} places of this edition say that a figure rose where it fell, or the other way round.`,
        ),
      },
    ];
  },
  examples: {
    passing: [
      { about: '文字与数字一致', record: { turned: 0 } },
      { about: '还没有送审稿', record: {} },
    ],
    failing: [
      {
        about: '数字降了，话还写着增长',
        record: { turned: 1 },
        finds: [{ path: 'turned', value: '1处', limit: '没有' }],
      },
      {
        about: '有两处',
        record: { turned: 2, overridden: 1 },
        finds: [{ path: 'turned', value: '2处', limit: '没有' }],
      },
    ],
  },
});
