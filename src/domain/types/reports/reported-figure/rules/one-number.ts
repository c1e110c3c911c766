import { defineRule, words } from '../../../../../model/rule.ts';

const half = { indicator: 'i1', periodFrom: '2018-01-01', periodTo: '2018-06-30' };
const stands = { others: [{ id: 'f1', title: '社会消费品零售总额 2018年上半年', values: { value: 13.24 } }] };

/** F02: for one indicator and period one number stands. Estimates give way; a mistake is corrected, not entered again. */
export const oneNumber = defineRule({
  name: 'F02',
  label: '一个指标一期只有一个正式数',
  en: 'One number for an indicator and period',
  severity: 'block',
  clause: { source: 'statistics-law-2009', article: '第7条' },
  inForce: { from: '2010-01-01' },
  moment: 'submit',
  waivers: [],
  mend: words(
    '打开已审核的那一条，用“更正”改它；这一条作废。',
    'Open the one that was approved and correct it; void this one.',
  ),
  questions({ indicator, periodFrom, periodTo }, { id }) {
    if (typeof indicator !== 'string' || typeof periodFrom !== 'string' || typeof periodTo !== 'string')
      return [];
    const conditions = [
      { path: 'indicator', is: indicator },
      { path: 'state', in: ['approved'] },
      { path: 'periodFrom', between: { from: periodFrom, to: periodFrom } },
      { path: 'periodTo', between: { from: periodTo, to: periodTo } },
      ...(id === undefined ? [] : [{ notId: id }]),
    ];
    return [{ name: 'others', type: 'reported-figure', conditions, most: 5 }];
  },
  check({ indicator, periodFrom, periodTo, estimate }, { answer }) {
    if (typeof indicator !== 'string' || typeof periodFrom !== 'string' || typeof periodTo !== 'string')
      return [];
    // A final number may follow an estimate; an estimate follows nothing that is final.
    const found = answer('others').find(({ values }) => values.estimate !== true || estimate === true);
    if (!found) return [];
    const value = String(found.values.value);
    return [
      {
        path: 'period',
        value: words('又填一条', 'entered again'),
        limit: words(`已审核：${value}`, `approved: ${value}`),
        message: words(`这一期已有审核过的数：${value}。`, `A number stands for this period: ${value}.`),
        related: [found.id],
      },
    ];
  },
  examples: {
    passing: [
      { about: '这一期还没有数', record: half },
      {
        about: '正式数替换估计数',
        record: half,
        answers: { others: [{ id: 'f1', title: '', values: { value: 13, estimate: true } }] },
      },
    ],
    failing: [
      {
        about: '同一期填了两条',
        record: half,
        answers: stands,
        finds: [{ path: 'period', value: '又填一条', limit: '已审核：13.24' }],
      },
      {
        about: '有了正式数再填估计数',
        record: { ...half, estimate: true },
        answers: stands,
        finds: [{ path: 'period', value: '又填一条', limit: '已审核：13.24' }],
      },
    ],
  },
});
