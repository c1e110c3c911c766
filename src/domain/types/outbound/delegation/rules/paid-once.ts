import type { Values } from '../../../../../model/field.ts';
import { defineRule, words } from '../../../../../model/rule.ts';
import { computedItems } from '../budget.ts';
import { fundingItems } from '../choices.ts';
import { berlin, byTable } from './budget-scope.ts';
import { deputies } from './scope.ts';

interface Line {
  readonly item?: keyof typeof fundingItems;
  readonly source?: string;
}

const line = (item: string, source: string): Values => ({
  item,
  amount: { amount: '9000.00', currency: 'CNY' },
  source,
});

/** M03: what the table computes is not asked for a second time. */
export const paidOnce = defineRule({
  name: 'M03',
  label: '按标准计算的费用不另列',
  en: 'What the table gives is not asked twice',
  severity: 'block',
  clause: { source: 'cai-xing-2013-516', article: '第9—12条' },
  ...byTable,
  moment: 'submit',
  waivers: deputies,
  mend: words(
    '删去经费里的住宿费、伙食费、公杂费。会议指定酒店超标准的，写明询价情况，由领导按理由放行。',
    'Take the line out; for a hotel that a conference prescribes, let a head waive it with the reason.',
  ),
  check(record) {
    const legs = (record.legs ?? []) as readonly Values[];
    return ((record.funding ?? []) as readonly Line[]).flatMap(({ item, source }, i) => {
      const computed = computedItems.find((name) => name === item);
      if (!computed || source === 'host' || !legs.some((leg) => leg[computed] !== undefined)) return [];
      const { label, en } = fundingItems[computed];
      return [
        {
          path: `funding.${i}.item`,
          value: words(`另列了${label}`, `${en} entered as well`),
          limit: words('按标准包干', 'paid by the table'),
          message: words(
            `${label}已按标准计算，又在经费里列了一次。`,
            `${en} is computed by the table and entered once more.`,
          ),
        },
      ];
    });
  },
  examples: {
    passing: [
      { about: '只列国际旅费', moment: 'submit', record: berlin({ funding: [line('travel', 'treasury')] }) },
      {
        about: '外方提供的住宿写明',
        moment: 'submit',
        record: berlin({ funding: [line('lodging', 'host')] }),
      },
    ],
    failing: [
      {
        about: '住宿费列了两次',
        moment: 'submit',
        record: berlin({ funding: [line('travel', 'treasury'), line('lodging', 'treasury')] }),
        finds: [{ path: 'funding.1.item', value: '另列了住宿费', limit: '按标准包干' }],
      },
      {
        about: '伙食费、公杂费都另列',
        moment: 'submit',
        record: berlin({ funding: [line('meals', 'unit'), line('incidentals', 'unit')] }),
        finds: [
          { path: 'funding.0.item', value: '另列了伙食费', limit: '按标准包干' },
          { path: 'funding.1.item', value: '另列了公杂费', limit: '按标准包干' },
        ],
      },
    ],
  },
});
