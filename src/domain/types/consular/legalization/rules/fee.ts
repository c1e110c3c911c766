import { defineRule, words } from '../../../../../model/rule.ts';

const yuan = words('元', 'yuan');

/** L03: what a document costs, by kind and speed. Amounts are old and local: an office sets its own. */
export const fee = defineRule({
  name: 'L03',
  label: '收费标准',
  en: 'Fee',
  severity: 'note',
  clause: { source: 'legalization-fees', article: '' },
  inForce: { from: '2014-01-01' },
  parameters: {
    each: {
      label: '每份收费',
      en: 'Fee of a document',
      unit: yuan,
      value: 50,
      variants: [
        { categories: ['commercial'], value: 100, clause: { source: 'legalization-fees', article: '' } },
      ],
    },
    rush: { label: '急件每份加收', en: 'More for a rush', unit: yuan, value: 50 },
  },
  waivers: [],
  mend: words(
    '核对份数、文书类别和平急件；减免的在备注写明。',
    'Check copies, kind and speed; note a reduction.',
  ),
  check(record, { number }) {
    const {
      fee: paid,
      copies,
      speed,
    } = record as {
      readonly fee?: { readonly amount: string; readonly currency: string };
      readonly copies?: number;
      readonly speed?: string;
    };
    if (paid?.currency !== 'CNY' || copies === undefined) return [];
    const right = copies * (number('each') + (speed === 'rush' ? number('rush') : 0));
    if (Number(paid.amount) === right) return [];
    return [
      {
        path: 'fee',
        parameter: 'each',
        value: words(`${paid.amount}元`, `${paid.amount} yuan`),
        limit: words(`${right}元`, `${right} yuan`),
        message: words(`按标准应收${right}元。`, `By the standard it is ${right} yuan.`),
      },
    ];
  },
  examples: {
    passing: [
      {
        about: '民事平件两份',
        record: { kind: 'civil', copies: 2, fee: { amount: '100.00', currency: 'CNY' } },
      },
      {
        about: '商业急件一份',
        record: { kind: 'commercial', copies: 1, speed: 'rush', fee: { amount: '150.00', currency: 'CNY' } },
      },
      { about: '还没有收费', record: { kind: 'civil', copies: 2 } },
    ],
    failing: [
      {
        about: '商业按民事收了',
        record: { kind: 'commercial', copies: 1, fee: { amount: '50.00', currency: 'CNY' } },
        finds: [{ path: 'fee', value: '50.00元', limit: '100元' }],
      },
      {
        about: '急件没有加收',
        record: { kind: 'civil', copies: 3, speed: 'rush', fee: { amount: '150.00', currency: 'CNY' } },
        finds: [{ path: 'fee', value: '150.00元', limit: '300元' }],
      },
    ],
  },
});
