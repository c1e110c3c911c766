import { defineRule, words } from '../../../../../model/rule.ts';
import { isEntered, sentOf } from './entries.ts';
import { members, since2014 } from './scope.ts';

/** P05: nobody takes spouse or children along in the group; the unit declares it for all members at once. */
export const noRelatives = defineRule({
  name: 'P05',
  label: '不携带配偶子女',
  en: 'No spouse or children in the group',
  severity: 'block',
  clause: { source: 'jiao-wai-ting-2015-1', article: '' },
  also: [
    { source: 'shandong-2013', article: '' },
    { source: 'delegation-notes', article: '' },
  ],
  inForce: since2014,
  waivers: [],
  mend: words(
    '成员中有配偶、子女关系的，换人；没有的，选“是”。',
    'Replace one of the two where members are spouses or parent and child; else declare it.',
  ),
  check(record, { moment }) {
    // One alone has no relative in the group.
    if (isEntered(record) || sentOf(record).length < 2) return [];
    const open = record.noRelatives === undefined && moment !== 'draft';
    if (!open && record.noRelatives !== false) return [];
    return [
      {
        path: 'noRelatives',
        // What was handed in before this was asked is looked at by a person.
        ...(open && moment === 'decide' ? { severity: 'warn' as const } : {}),
        value: open ? words('未声明', 'not declared') : words('否', 'no'),
        limit: words('没有配偶、子女关系', 'no spouse or child'),
        message: open
          ? words(
              '没有声明成员之间是否有配偶、子女关系。',
              'Whether members are spouses or parent and child is not declared.',
            )
          : words(
              '成员中有配偶、子女关系，不得同团。',
              'Members are spouses or parent and child: not in one group.',
            ),
      },
    ];
  },
  examples: {
    passing: [
      { about: '已声明', moment: 'submit', record: { members: members(2), noRelatives: true } },
      { about: '只有一人', moment: 'submit', record: { members: members(1) } },
      { about: '草稿还没声明', record: { members: members(3) } },
    ],
    failing: [
      {
        about: '提交时没有声明',
        moment: 'submit',
        record: { members: members(2) },
        finds: [{ path: 'noRelatives', value: '未声明', limit: '没有配偶、子女关系' }],
      },
      {
        about: '选了“否”',
        record: { members: members(2), noRelatives: false },
        finds: [{ path: 'noRelatives', value: '否', limit: '没有配偶、子女关系' }],
      },
    ],
  },
});
