import type { Words } from '../../../../../model/label.ts';
import { defineRule, words } from '../../../../../model/rule.ts';
import { changes } from './changes.ts';
import { members, since2014 } from './scope.ts';

const subjects: Readonly<Record<string, Words>> = {
  members: words('人员', 'People'),
  travel: words('出境入境日期', 'Days'),
  legs: words('国家（地区）和路线', 'Countries and route'),
  funding: words('预算', 'Budget'),
};

const approved = {
  travel: { from: '2018-05-06', to: '2018-05-10' },
  legs: [{ country: 'DE', city: '柏林' }],
  members: members(3),
  funding: [
    { item: 'travel', amount: { amount: '36000.00', currency: 'CNY' } },
    { item: 'lodging', amount: { amount: '2400.00', currency: 'EUR' } },
  ],
};

/** C12: what was approved may not change without a new approval. */
export const approvedVersion = defineRule({
  name: 'C12',
  label: '批准后变更',
  en: 'Changes after approval',
  severity: 'block',
  clause: { source: 'beijing-change-rules', article: '' },
  also: [{ source: 'southwest-jiaotong-2016', article: '' }],
  inForce: since2014,
  waivers: [],
  mend: words('恢复批准的内容，或办理变更，重新报批。', 'Restore what was approved, or apply for a change.'),
  check(record, view) {
    if (!view.approved) return [];
    // While a change is being applied for, the differences are what the approver has to see, no fault.
    const applied = view.state === 'changing' || view.state === 'changeSubmitted';
    return changes(record, view.approved).map((change) => {
      const subject = subjects[change.path] ?? words('', '');
      return {
        ...change,
        ...(applied ? { severity: 'note' as const } : {}),
        message: applied
          ? words(
              `${subject.zh}申请变更：${change.limit.zh}改为${change.value.zh}。`,
              `${subject.en}, change applied for: ${change.limit.en} to ${change.value.en}.`,
            )
          : words(
              `${subject.zh}与批准的不一致，变更须重新报批。`,
              `${subject.en}: not as approved; a change needs a new approval.`,
            ),
      };
    });
  },
  examples: {
    passing: [
      { about: '与批准的一致', record: approved, approved },
      { about: '还没有批准', record: approved },
      {
        about: '只改了任务文字、金额写法和经费次序',
        record: {
          ...approved,
          task: '改',
          funding: [
            { item: 'lodging', amount: { amount: '2400', currency: 'EUR' } },
            { item: 'travel', amount: { amount: '36000', currency: 'CNY' } },
          ],
        },
        approved,
      },
    ],
    failing: [
      {
        about: '换了一人，多待一天',
        record: {
          ...approved,
          members: [...members(2), { person: 'p9', role: 'member' }],
          travel: { from: '2018-05-06', to: '2018-05-11' },
        },
        approved,
        finds: [
          { path: 'members', value: '增加1人、减少1人', limit: '批准的3人' },
          { path: 'travel', value: '2018-05-06至2018-05-11', limit: '2018-05-06至2018-05-10' },
        ],
      },
      {
        about: '变更申请中：列给批准人看',
        state: 'changing',
        record: {
          ...approved,
          legs: [
            { country: 'DE', city: '柏林' },
            { country: 'FR', city: '巴黎' },
          ],
          funding: [{ item: 'travel', amount: { amount: '42000.00', currency: 'CNY' } }],
        },
        approved,
        finds: [
          { path: 'legs', value: '德国柏林→法国巴黎', limit: '德国柏林', severity: 'note' },
          { path: 'funding', value: '42000.00 CNY', limit: '36000.00 CNY + 2400.00 EUR', severity: 'note' },
        ],
      },
    ],
  },
});
