import { defineRule, words } from '../../../../../model/rule.ts';

const other = { id: 'i2', title: '全社会固定资产投资', values: { code: 'economy.investment' } };

/** F01: a code names one indicator; the figures of two with the same code are read as those of one. */
export const oneCode = defineRule({
  name: 'F01',
  label: '代码不重复',
  en: 'A code names one indicator',
  severity: 'warn',
  clause: { source: 'statistics-law-2009', article: '第7条' },
  inForce: { from: '2010-01-01' },
  waivers: [],
  mend: words(
    '换一个代码；同一个指标不要建两次，停用的可以恢复。',
    'Take another code, or use the indicator that has it; one that was stopped can be used again.',
  ),
  questions({ code }, { id }) {
    if (typeof code !== 'string') return [];
    const conditions = [{ path: 'code', is: code }, ...(id === undefined ? [] : [{ notId: id }])];
    return [{ name: 'others', type: 'reported-indicator', conditions, most: 1 }];
  },
  check({ code }, { answer }) {
    if (typeof code !== 'string') return [];
    const [found] = answer('others');
    if (!found) return [];
    return [
      {
        path: 'code',
        value: words(code, code),
        limit: words('未用过的代码', 'a code not used yet'),
        message: words(
          `代码“${code}”已经是另一个填报指标的代码，两者的数会并成一个指标。`,
          `Another reported indicator has the code “${code}”: their figures are read as one.`,
        ),
        related: [found.id],
      },
    ];
  },
  examples: {
    passing: [
      { about: '没有别的指标用这个代码', record: { code: 'economy.retail' } },
      { about: '还没有填代码', record: {} },
    ],
    failing: [
      {
        about: '另一个指标已用',
        record: { code: 'economy.investment' },
        answers: { others: [other] },
        finds: [{ path: 'code', value: 'economy.investment', limit: '未用过的代码' }],
      },
      {
        about: '改代码改成了别人的',
        id: 'i1',
        record: { code: 'economy.investment' },
        answers: { others: [other] },
        finds: [{ path: 'code', value: 'economy.investment', limit: '未用过的代码' }],
      },
    ],
  },
});
