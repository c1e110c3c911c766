import { defineRule, words } from '../../../../../model/rule.ts';
import { invitersOf } from './entries.ts';
import { invited, kindWords } from './inviter-kinds.ts';
import { since2014 } from './scope.ts';

const declared = words('未通过中介机构', 'no agency used');

/** I03: no agency arranges or sells an invitation; the request says so. */
export const noAgency = defineRule({
  name: 'I03',
  label: '未通过中介机构',
  en: 'No agency',
  severity: 'block',
  clause: { source: 'request-format-2017', article: '' },
  also: [{ source: 'shandong-2013', article: '' }],
  inForce: since2014,
  waivers: [],
  mend: words(
    '由外方邀请单位直接发邀请，并声明“未通过中介机构联系或购买邀请函”。',
    'Let the inviter write directly, and declare that no agency was used.',
  ),
  check(record, { moment }) {
    const open = record.noAgency === undefined && moment !== 'draft';
    return [
      ...(open || record.noAgency === false
        ? [
            {
              path: 'noAgency',
              value: open ? words('未声明', 'not declared') : words('否', 'no'),
              limit: declared,
              message: words(
                '请示须声明“未通过中介机构联系或购买邀请函”。',
                'The request must declare that no agency was used for the invitation.',
              ),
            },
          ]
        : []),
      ...invitersOf(record).flatMap(({ kind }, i) =>
        kind === 'agency'
          ? [
              {
                path: `inviters.${i}.kind`,
                value: kindWords(kind),
                limit: declared,
                message: words(
                  '邀请函不得由中介机构发出或安排。',
                  'An agency may not issue or arrange an invitation.',
                ),
              },
            ]
          : [],
      ),
    ];
  },
  examples: {
    passing: [
      { about: '已声明', moment: 'submit', record: { noAgency: true, inviters: invited('government') } },
      { about: '草稿还没声明', record: { inviters: invited('company') } },
    ],
    failing: [
      {
        about: '提交时没有声明',
        moment: 'submit',
        record: { inviters: invited('company') },
        finds: [{ path: 'noAgency', value: '未声明', limit: '未通过中介机构' }],
      },
      {
        about: '选了“否”，邀请单位又是中介机构',
        record: { noAgency: false, inviters: invited('agency') },
        finds: [
          { path: 'noAgency', value: '否', limit: '未通过中介机构' },
          { path: 'inviters.0.kind', value: '中介机构', limit: '未通过中介机构' },
        ],
      },
    ],
  },
});
