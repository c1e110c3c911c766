import type { Values } from '../../../../../model/field.ts';
import { defineRule, words } from '../../../../../model/rule.ts';
import { isEntered, programmeOf } from './entries.ts';
import { deputies, since2014 } from './scope.ts';

/** What a word may stand in without being meant: an expedition of science, and a promise not to do it. */
const harmless = /科学考察|科考|考察队|(?:不|无|禁止|严禁|避免)[^，。；、]{0,6}(?:考察|观光|疗养)/g;

function textsOf(record: Values): { readonly path: string; readonly text: string }[] {
  const plain = (path: string, value: unknown) => (typeof value === 'string' ? [{ path, text: value }] : []);
  return [
    ...plain('name', record.name),
    ...plain('task', record.task),
    ...programmeOf(record).flatMap(({ activity }, i) => plain(`programme.${i}.activity`, activity)),
  ];
}

/** P06: no journey to look around; people are sent for a matter. */
export const realErrand = defineRule({
  name: 'P06',
  label: '不安排考察性出访',
  en: 'No journeys to look around',
  severity: 'block',
  clause: { source: 'cai-xing-2013-516', article: '第5条' },
  inForce: since2014,
  parameters: {
    words: {
      label: '团组名称、出访任务和日程中不应有的词',
      en: 'Words that should not stand in name, errand and programme',
      unit: words('', ''),
      value: ['考察', '观光', '疗养'],
    },
  },
  waivers: deputies,
  mend: words(
    '写明具体公务，因事定人；没有实质内容的考察不安排。确属专业技术任务的，写明理由，由有权人豁免。',
    'Say what is to be done; a technical survey that is meant is explained and waived.',
  ),
  check(record, { list }) {
    if (isEntered(record)) return [];
    return textsOf(record).flatMap(({ path, text }) => {
      const meant = text.replace(harmless, '');
      const found = list('words').filter((word) => meant.includes(word));
      if (found.length === 0) return [];
      const value = found.map((word) => `“${word}”`).join('、');
      return [
        {
          path,
          value: words(value, value),
          limit: words('实质性公务', 'a real errand'),
          message: words(
            `出现${value}：不得安排考察性、一般性和照顾性出访。`,
            `It says ${value}: journeys to look around or as a favour are not arranged.`,
          ),
        },
      ];
    });
  },
  examples: {
    passing: [
      { about: '写明具体公务', record: { task: '商谈港口航线合作', name: '赴德国港航团' } },
      { about: '科学考察是任务本身', record: { task: '执行南极科学考察' } },
      { about: '写明不安排考察', record: { task: '签署合作协议，不安排一般性考察。' } },
    ],
    failing: [
      {
        about: '考察城市管理',
        record: { task: '考察城市管理经验' },
        finds: [{ path: 'task', value: '“考察”', limit: '实质性公务' }],
      },
      {
        about: '团名和日程里都有',
        record: { name: '赴日本考察团', programme: [{ activity: '会谈' }, { activity: '市区观光' }] },
        finds: [
          { path: 'name', value: '“考察”', limit: '实质性公务' },
          { path: 'programme.1.activity', value: '“观光”', limit: '实质性公务' },
        ],
      },
    ],
  },
});
