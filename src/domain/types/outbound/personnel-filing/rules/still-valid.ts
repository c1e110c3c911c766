import { defineRule, words } from '../../../../../model/rule.ts';

/** V01: how long a filing holds. The machine reckons the day by it; an office sets the months by rank. */
export const stillValid = defineRule({
  name: 'V01',
  label: '人员备案的有效期',
  en: 'How long a personnel filing holds',
  severity: 'warn',
  clause: { source: 'vetting-flow-chart', article: '' },
  inForce: { from: '2014-01-01' },
  parameters: {
    months: {
      label: '有效期',
      en: 'Months for which it holds',
      unit: words('个月', 'months'),
      value: 12,
    },
  },
  waivers: [],
  mend: words('有效期已过的，重新备案（审查）。', 'Have it done anew.'),
  check({ filedOn, validTo }, { today, words: limit }) {
    if (typeof filedOn !== 'string' || typeof validTo !== 'string' || validTo >= today) return [];
    return [
      {
        path: 'validTo',
        value: words(validTo, validTo),
        limit: words(`不早于${today}`, `not before ${today}`),
        message: words(
          `${filedOn}的备案（审查）有效期为${limit('months').zh}，到${validTo}已满。`,
          `Filed on ${filedOn} for ${limit('months').en}, it ran out on ${validTo}.`,
        ),
      },
    ];
  },
  examples: {
    passing: [
      { about: '有效期最后一天', record: { filedOn: '2017-04-02', validTo: '2018-04-02' } },
      { about: '还没有答复', record: {} },
    ],
    failing: [
      {
        about: '过了一天',
        record: { filedOn: '2017-04-01', validTo: '2018-04-01' },
        finds: [{ path: 'validTo', value: '2018-04-01', limit: '不早于2018-04-02' }],
      },
      {
        about: '补登的是前年的',
        record: { filedOn: '2016-03-01', validTo: '2017-03-01' },
        finds: [{ path: 'validTo', value: '2017-03-01', limit: '不早于2018-04-02' }],
      },
    ],
  },
});
