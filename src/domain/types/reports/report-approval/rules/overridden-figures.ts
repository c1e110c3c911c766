import { defineRule, words } from '../../../../../model/rule.ts';

/** F08: a figure that says otherwise than the records do is signed knowingly or not at all. */
export const overriddenFigures = defineRule({
  name: 'F08',
  label: '总结里改写的数字',
  en: 'Figures of a report that were overridden',
  severity: 'warn',
  clause: { source: 'statistics-law-2009', article: '第21条' },
  inForce: { from: '2010-01-01' },
  moment: 'submit',
  parameters: {
    most: { label: '允许几个', en: 'How many are let pass', unit: words('个', 'figures'), value: 0 },
  },
  waivers: [],
  mend: words(
    '看每一处改写的理由；该补录的补录，不该改写的恢复原数后再送审。',
    'Look at each reason; enter what is missing, or let the records speak.',
  ),
  check({ overridden }, { number }) {
    if (typeof overridden !== 'number' || overridden <= number('most')) return [];
    return [
      {
        path: 'overridden',
        parameter: 'most',
        value: words(`${overridden}个`, `${overridden} figures`),
        message: words(
          `这一稿有${overridden}个数字与记录不一致，理由写在数字旁边，请核稿人逐个看过。`,
          `${overridden} figures of this edition say otherwise than the records; read the reasons beside them.`,
        ),
      },
    ];
  },
  examples: {
    passing: [
      { about: '数字都与记录一致', record: { overridden: 0 } },
      { about: '还没有送审稿', record: {} },
    ],
    failing: [
      {
        about: '改写了一个数字',
        record: { overridden: 1 },
        finds: [{ path: 'overridden', value: '1个', limit: '0个' }],
      },
      {
        about: '改写了三个',
        record: { overridden: 3 },
        finds: [{ path: 'overridden', value: '3个', limit: '0个' }],
      },
    ],
  },
});
