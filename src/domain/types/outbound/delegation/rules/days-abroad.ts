import { defineRule, words } from '../../../../../model/rule.ts';
import { dayLimit, far, mend, trip } from './day-limits.ts';
import { allWithin, calculation, days, daysOf, travelOf, visited } from './entries.ts';
import { deputies, quantified } from './scope.ts';

/** T04: days abroad by the number of countries. */
export const daysAbroad = defineRule({
  name: 'T04',
  label: '在外天数',
  en: 'Days abroad',
  severity: 'block',
  clause: { source: 'zhejiang-university', article: '第17—24条' },
  also: [
    { source: 'zhe-wei-ban-fa-2013-66', article: '' },
    { source: 'henan-normal-2019', article: '' },
    { source: 'southwest-jiaotong-2016', article: '' },
    { source: 'li-zheng-dao-2020-32', article: '' },
  ],
  inForce: quantified.inForce,
  except: quantified.except,
  exemption: quantified.exemption,
  parameters: {
    days1: dayLimit('出访1国天数上限', 'Most days for one country', 5),
    days2: dayLimit('出访2国天数上限', 'Most days for two countries', 8),
    days3: dayLimit('出访3国天数上限', 'Most days for three countries', 10),
    far,
  },
  waivers: deputies,
  mend,
  check(record, { number, list, words: shown }) {
    const travel = travelOf(record);
    const countries = visited(record).length;
    // Where all lies in Latin America or Africa, T05 says how long. A mixed trip keeps the shorter limit: a person sees.
    if (!travel || countries === 0 || allWithin(record, list('far'))) return [];
    const parameter = countries === 1 ? 'days1' : countries === 2 ? 'days2' : 'days3';
    if (daysOf(travel) <= number(parameter)) return [];
    return [
      {
        path: 'travel',
        parameter,
        value: days(daysOf(travel)),
        message: words(
          `出访${countries}国在外${daysOf(travel)}天（${calculation(travel).zh}），超过${shown(parameter).zh}。`,
          `${daysOf(travel)} days for ${countries} countries (${calculation(travel).en}); the limit is ${shown(parameter).en}.`,
        ),
      },
    ];
  },
  examples: {
    passing: [
      { about: '一国5天，正好到上限', record: trip('2018-05-05', 'DE') },
      { about: '两国8天，正好到上限', record: trip('2018-05-08', 'DE', 'FR') },
      { about: '三国10天，正好到上限', record: trip('2018-05-10', 'DE', 'FR', 'IT') },
      { about: '教学科研一国20天', record: { ...trip('2018-05-20', 'DE'), category: 'research' } },
      { about: '南非6天，按拉美、非洲另算', record: trip('2018-05-06', 'ZA') },
      { about: '还没写国家的草稿', record: { ...trip('2018-05-20'), legs: [] } },
    ],
    failing: [
      {
        about: '一国6天，多1天',
        record: trip('2018-05-06', 'DE'),
        finds: [{ path: 'travel', value: '6天', limit: '5天' }],
      },
      {
        about: '两国9天，其中一国在非洲，一国不在',
        record: trip('2018-05-09', 'ZA', 'DE'),
        finds: [{ path: 'travel', value: '9天', limit: '8天' }],
      },
      {
        about: '四国11天',
        record: trip('2018-05-11', 'DE', 'FR', 'IT', 'ES'),
        finds: [{ path: 'travel', value: '11天', limit: '10天' }],
      },
    ],
  },
});
