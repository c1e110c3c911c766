import { defineRule, words } from '../../../../../model/rule.ts';
import { calculation, days, daysOf, legsOf, spanWords, travelOf } from './entries.ts';
import { since2014 } from './scope.ts';

const stay = (from: string, to: string) => ({ from, to });

/** T09: the days are computed; what was entered must fit together. */
export const dayCount = defineRule({
  name: 'T09',
  label: '天数计算',
  en: 'Counting of days',
  severity: 'block',
  clause: { source: 'zhejiang-university', article: '第17—24条' },
  also: [
    { source: 'henan-normal-2019', article: '' },
    { source: 'southwest-jiaotong-2016', article: '' },
    { source: 'li-zheng-dao-2020-32', article: '' },
    { source: 'delegation-notes', article: '' },
  ],
  inForce: since2014,
  waivers: [],
  mend: words(
    '按中国口岸出境、入境日期填写全程，按当地日期填写停留，各段不交叉。',
    'Enter the border dates of China for the whole, local dates for each stay; stays do not overlap.',
  ),
  check(record) {
    const travel = travelOf(record);
    const entered = record.days;
    const legs = legsOf(record).map((leg, i) => ({ ...leg, at: i }));
    const inOrder = legs
      .flatMap(({ stay, at }) => (stay ? [{ at, stay }] : []))
      .sort((a, b) => (a.stay.from < b.stay.from ? -1 : a.stay.from > b.stay.from ? 1 : a.at - b.at));
    return [
      ...(travel && typeof entered === 'number' && entered !== daysOf(travel)
        ? [
            {
              path: 'travel',
              value: days(entered),
              limit: days(daysOf(travel)),
              message: words(
                `在外天数应为${daysOf(travel)}天（${calculation(travel).zh}），所填为${entered}天。`,
                `It is ${daysOf(travel)} days (${calculation(travel).en}), not ${entered}.`,
              ),
            },
          ]
        : []),
      ...legs.flatMap(({ stay, crossing, at }) =>
        stay && crossing && (stay.from < crossing.from || stay.to > crossing.to)
          ? [
              {
                path: `legs.${at}.stay`,
                value: spanWords(stay),
                limit: spanWords(crossing),
                message: words(
                  `在当地停留（${spanWords(stay).zh}）不在本段出入境日期（${spanWords(crossing).zh}）之内。`,
                  `The stay (${spanWords(stay).en}) is not within the border dates of the leg (${spanWords(crossing).en}).`,
                ),
              },
            ]
          : [],
      ),
      ...inOrder.flatMap(({ at, stay }, i) => {
        const before = inOrder[i - 1]?.stay;
        if (!before || stay.from >= before.to) return [];
        // Whoever crosses the date line eastward arrives the day before: a person looks.
        return [
          {
            path: `legs.${at}.stay`,
            severity: 'warn' as const,
            value: spanWords(stay),
            limit: words(`${before.to}起`, `from ${before.to}`),
            message: words(
              `两段停留交叉：上一段到${before.to}，这一段从${stay.from}开始。`,
              `Two stays overlap: one lasts until ${before.to}, the next begins on ${stay.from}.`,
            ),
          },
        ];
      }),
    ];
  },
  examples: {
    passing: [
      {
        about: '全程8天，两段停留首尾相接',
        record: {
          travel: stay('2018-05-06', '2018-05-13'),
          days: 8,
          legs: [
            { stay: stay('2018-05-06', '2018-05-08'), crossing: stay('2018-05-06', '2018-05-08') },
            { stay: stay('2018-05-08', '2018-05-13') },
          ],
        },
      },
      { about: '当天往返算1天', record: { travel: stay('2018-05-06', '2018-05-06'), days: 1 } },
      { about: '天数还没算的草稿', record: { travel: stay('2018-05-06', '2018-05-13') } },
    ],
    failing: [
      {
        about: '只算了一头',
        record: { travel: stay('2018-05-06', '2018-05-13'), days: 7 },
        finds: [{ path: 'travel', value: '7天', limit: '8天' }],
      },
      {
        about: '停留比本段出入境还长',
        record: {
          legs: [{ stay: stay('2018-05-06', '2018-05-09'), crossing: stay('2018-05-06', '2018-05-08') }],
        },
        finds: [{ path: 'legs.0.stay', value: '2018-05-06至2018-05-09', limit: '2018-05-06至2018-05-08' }],
      },
      {
        about: '两段停留交叉一天，填写的次序不论',
        record: {
          legs: [{ stay: stay('2018-05-08', '2018-05-13') }, { stay: stay('2018-05-06', '2018-05-09') }],
        },
        finds: [
          {
            path: 'legs.0.stay',
            value: '2018-05-08至2018-05-13',
            limit: '2018-05-09起',
            severity: 'warn',
          },
        ],
      },
    ],
  },
});
