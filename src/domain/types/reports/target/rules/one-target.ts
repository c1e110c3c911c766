import { defineRule, words } from '../../../../../model/rule.ts';

const year = { indicator: 'reported.promotion.investment', periodFrom: '2018-01-01', periodTo: '2018-12-31' };
const stands = { others: [{ id: 't1', title: '招商引资年度目标', values: { value: 5000 } }] };

/** F07: of two targets for the same thing and days the one that was set last holds; a person should drop the other. */
export const oneTarget = defineRule({
  name: 'F07',
  label: '一个指标一期只有一个目标',
  en: 'One target for an indicator and period',
  severity: 'warn',
  clause: { source: 'statistics-law-2009', article: '第7条' },
  inForce: { from: '2010-01-01' },
  waivers: [],
  mend: words('改原来的目标并写明出处，或先撤销它。', 'Change the one that stands, or drop it first.'),
  questions({ indicator, periodFrom, periodTo }, { id }) {
    if (typeof indicator !== 'string' || typeof periodFrom !== 'string' || typeof periodTo !== 'string')
      return [];
    const conditions = [
      { path: 'indicator', is: indicator },
      { path: 'state', in: ['set'] },
      { path: 'periodFrom', between: { from: periodFrom, to: periodFrom } },
      { path: 'periodTo', between: { from: periodTo, to: periodTo } },
      ...(id === undefined ? [] : [{ notId: id }]),
    ];
    return [{ name: 'others', type: 'target', conditions, most: 1 }];
  },
  check({ indicator, periodFrom, periodTo }, { answer }) {
    if (typeof indicator !== 'string' || typeof periodFrom !== 'string' || typeof periodTo !== 'string')
      return [];
    const [found] = answer('others');
    if (!found) return [];
    const value = String(found.values.value);
    return [
      {
        path: 'period',
        value: words('又设一个', 'set again'),
        limit: words(`已有：${value}`, `stands: ${value}`),
        message: words(
          `这一期已有目标“${found.title}”，以后设的为准。`,
          `There is a target: “${found.title}”. The one set last holds.`,
        ),
        related: [found.id],
      },
    ];
  },
  examples: {
    passing: [
      { about: '这一期还没有目标', record: year },
      { about: '期间还没有填', record: { indicator: 'reported.promotion.investment' } },
    ],
    failing: [
      {
        about: '同一年设了两个',
        record: year,
        answers: stands,
        finds: [{ path: 'period', value: '又设一个', limit: '已有：5000' }],
      },
      {
        about: '改期间改到了已有目标的那一年',
        id: 't2',
        record: year,
        answers: stands,
        finds: [{ path: 'period', value: '又设一个', limit: '已有：5000' }],
      },
    ],
  },
});
