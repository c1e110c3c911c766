import { defineRule, words } from '../../../../../model/rule.ts';
import { dayLimit, far, mend, trip } from './day-limits.ts';
import { allWithin, calculation, days, daysOf, travelOf, visited } from './entries.ts';
import { deputies, quantified } from './scope.ts';

/** T05: the extra day for Latin America and Africa. */
export const farDays = defineRule({
  name: 'T05',
  label: '赴拉美、非洲在外天数',
  en: 'Days in Latin America and Africa',
  severity: 'block',
  clause: { source: 'li-zheng-dao-2020-32', article: '' },
  also: [
    { source: 'zhejiang-university', article: '第17—24条' },
    { source: 'henan-normal-2019', article: '' },
  ],
  inForce: quantified.inForce,
  except: quantified.except,
  exemption: quantified.exemption,
  parameters: {
    days1: dayLimit('1国天数上限', 'Most days for one country', 6),
    days2: dayLimit('2国天数上限', 'Most days for two countries', 9),
    days3: dayLimit('3国天数上限', 'Most days for three countries', 11),
    extra: dayLimit('其中因航班衔接不便所加', 'Of which added for poor flights', 1),
    countries: {
      label: '国家（地区）数上限（0为不另作限制）',
      en: 'Most countries (0: no limit of its own)',
      unit: words('个', ''),
      value: 0,
      variants: [{ provinces: ['ZJ'], value: 2, clause: { source: 'zhe-wei-ban-fa-2013-66', article: '' } }],
    },
    far,
  },
  waivers: deputies,
  mend,
  check(record, { number, list, words: shown }) {
    const travel = travelOf(record);
    const countries = visited(record).length;
    if (!allWithin(record, list('far'))) return [];
    const parameter = countries === 1 ? 'days1' : countries === 2 ? 'days2' : 'days3';
    const most = number(parameter);
    const value = travel ? daysOf(travel) : 0;
    const usual = most - number('extra');
    return [
      ...(travel && value > most
        ? [
            {
              path: 'travel',
              parameter,
              value: days(value),
              message: words(
                `赴拉美、非洲${countries}国在外${value}天（${calculation(travel).zh}），超过${shown(parameter).zh}。`,
                `${value} days for ${countries} countries of Latin America or Africa (${calculation(travel).en}); the limit is ${shown(parameter).en}.`,
              ),
            } as const,
          ]
        : []),
      // Whether the flights really are poor the program cannot see: somebody looks when the day is used.
      ...(value > usual && value <= most
        ? [
            {
              path: 'travel',
              severity: 'note' as const,
              value: days(value),
              limit: days(usual),
              message: words(
                `在外${value}天，比一般${usual}天多的部分只用于航班衔接不便，请核对航班。`,
                `${value} days: what is more than ${usual} is meant for poor flight connections. Please look at the flights.`,
              ),
            },
          ]
        : []),
      ...(number('countries') > 0 && countries > number('countries')
        ? [
            {
              path: 'legs',
              parameter: 'countries',
              value: words(`${countries}个`, String(countries)),
              message: words(
                `赴拉美、非洲${countries}国，超过${shown('countries').zh}。`,
                `${countries} countries of Latin America or Africa; the limit is ${shown('countries').en}.`,
              ),
            } as const,
          ]
        : []),
    ];
  },
  examples: {
    passing: [
      { about: '南非5天，没有用所加的1天', record: trip('2018-05-05', 'ZA') },
      { about: '巴西、智利8天', record: trip('2018-05-08', 'BR', 'CL') },
      { about: '德国6天不归这条管', record: trip('2018-05-06', 'DE') },
      { about: '浙江赴两国', province: 'ZJ', record: trip('2018-05-08', 'BR', 'CL') },
    ],
    failing: [
      {
        about: '南非6天，正好到上限：提示核对航班',
        record: trip('2018-05-06', 'ZA'),
        finds: [{ path: 'travel', value: '6天', limit: '5天', severity: 'note' }],
      },
      {
        about: '南非7天，多1天',
        record: trip('2018-05-07', 'ZA'),
        finds: [{ path: 'travel', value: '7天', limit: '6天' }],
      },
      {
        about: '浙江赴巴西、智利、秘鲁12天：国家数和天数都超',
        province: 'ZJ',
        record: trip('2018-05-12', 'BR', 'CL', 'PE'),
        finds: [
          { path: 'travel', value: '12天', limit: '11天' },
          { path: 'legs', value: '3个', limit: '2个' },
        ],
      },
    ],
  },
});
