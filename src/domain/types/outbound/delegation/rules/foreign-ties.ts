import { defineRule, words } from '../../../../../model/rule.ts';
import { isEntered } from './entries.ts';
import { since2014 } from './scope.ts';

const limit = words('须声明', 'to be declared');

/** P11: foreign nationality or long-term residence abroad, of members and their families, is declared. */
export const foreignTies = defineRule({
  name: 'P11',
  label: '外国国籍和长期居留声明',
  en: 'Foreign nationality and residence',
  severity: 'block',
  clause: { source: 'jiao-wai-ting-2015-1', article: '' },
  inForce: since2014,
  moment: 'submit',
  waivers: [],
  mend: words(
    '逐人了解后选“是”或“否”；选“是”的写明何人、何国（地区）、何种身份。',
    'Ask every member, then say yes or no; with yes say who, where and of what kind.',
  ),
  check(record, { moment }) {
    if (isEntered(record)) return [];
    // What was handed in before this was asked is looked at by a person.
    const milder = moment === 'decide' ? { severity: 'warn' as const } : {};
    const { foreignTies: ties, foreignTiesNote: note } = record;
    if (ties === undefined)
      return [
        {
          path: 'foreignTies',
          ...milder,
          value: words('未声明', 'not declared'),
          limit,
          message: words(
            '没有声明成员或其配偶、子女是否有外国国籍或国（境）外长期居留。',
            'Foreign nationality or residence abroad of members and families is not declared.',
          ),
        },
      ];
    if (ties !== true) return [];
    const isSaid = typeof note === 'string' && note.trim() !== '';
    return [
      isSaid
        ? {
            path: 'foreignTies',
            severity: 'note' as const,
            value: words('有', 'yes'),
            limit,
            message: words(
              '成员或其配偶、子女有外国国籍或长期居留，请按说明核对。',
              'A member or the family has foreign nationality or residence abroad: see what is said of it.',
            ),
          }
        : {
            path: 'foreignTiesNote',
            ...milder,
            value: words('未写明', 'not said'),
            limit: words('何人、何国（地区）、何种身份', 'who, where, of what kind'),
            message: words('选了“是”，没有写明情况。', 'It says yes, and not who and of what kind.'),
          },
    ];
  },
  examples: {
    passing: [
      { about: '声明没有', record: { foreignTies: false } },
      { about: '草稿不问', moment: 'draft', record: {} },
      { about: '补录的不问', record: { paperOn: '2018-03-01' } },
    ],
    failing: [
      {
        about: '提交时没有声明',
        record: {},
        finds: [{ path: 'foreignTies', value: '未声明', limit: '须声明' }],
      },
      {
        about: '有，没有写明',
        record: { foreignTies: true },
        finds: [{ path: 'foreignTiesNote', value: '未写明', limit: '何人、何国（地区）、何种身份' }],
      },
      {
        about: '有，已写明：提示核对',
        record: { foreignTies: true, foreignTiesNote: '王敏之子在加拿大有永久居留权。' },
        finds: [{ path: 'foreignTies', value: '有', limit: '须声明', severity: 'note' }],
      },
      {
        about: '已经报到外办、还没有声明的，由人核对',
        moment: 'decide',
        record: {},
        finds: [{ path: 'foreignTies', value: '未声明', limit: '须声明', severity: 'warn' }],
      },
    ],
  },
});
