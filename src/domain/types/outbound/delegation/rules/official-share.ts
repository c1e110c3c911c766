import { defineRule, words } from '../../../../../model/rule.ts';
import { days, isEntered, travelOf } from './entries.ts';
import { officialDays } from './half-days.ts';
import { deputies, since2014 } from './scope.ts';

const line = (day: string, nature: string, half = 'morning') => ({ day, half, activity: '会谈', nature });
const trip = (to: string, ...natures: string[]) => ({
  travel: { from: '2018-05-01', to },
  programme: natures.map((nature, i) => line(`2018-05-0${i + 1}`, nature)),
});

/** T10: at least two thirds of the days abroad hold something official. */
export const officialShare = defineRule({
  name: 'T10',
  label: '公务活动不少于三分之二',
  en: 'Official on two thirds of the days',
  severity: 'block',
  clause: { source: 'delegation-notes', article: '' },
  also: [
    { source: 'li-zheng-dao-2020-32', article: '第5条' },
    { source: 'zhe-wei-ban-fa-2013-66', article: '' },
  ],
  inForce: since2014,
  parameters: {
    parts: {
      label: '有公务活动的天数占在外天数的份数',
      en: 'Of the days abroad, so many parts hold something official',
      unit: words('份', 'parts'),
      value: 2,
    },
    of: {
      label: '在外天数分成的份数',
      en: 'Parts into which the days abroad are divided',
      unit: words('份', 'parts'),
      value: 3,
    },
  },
  waivers: deputies,
  mend: words(
    '充实公务活动，或压缩行程；路途、休整不算公务活动。',
    'Add official activities or shorten the trip; ways and rest are not official.',
  ),
  check(record, { number }) {
    const travel = travelOf(record);
    if (!travel || isEntered(record)) return [];
    const found = officialDays(record, travel);
    const [parts, of] = [number('parts'), number('of')];
    // Half a programme says nothing of its share yet.
    if (!found.whole || found.days === 0 || found.official * of >= found.days * parts) return [];
    const least = Math.ceil((found.days * parts) / of);
    return [
      {
        path: 'programme',
        value: days(found.official),
        limit: words(`不少于${least}天`, `at least ${least} days`),
        message: words(
          `在外${found.days}天，有公务活动的${found.official}天，不足${of}分之${parts}（${least}天）。`,
          `Of ${found.days} days abroad ${found.official} hold something official: less than ${parts}/${of} (${least} days).`,
        ),
      },
    ];
  },
  examples: {
    passing: [
      {
        about: '六天中四天有公务活动，正好三分之二',
        record: trip('2018-05-06', 'transit', 'official', 'official', 'official', 'official', 'transit'),
      },
      {
        about: '出境当天下午就有公务活动，当天也算',
        record: {
          travel: { from: '2018-05-01', to: '2018-05-01' },
          programme: [line('2018-05-01', 'transit'), line('2018-05-01', 'official', 'afternoon')],
        },
      },
      { about: '日程还没写完的先不判断', record: trip('2018-05-06', 'transit', 'rest', 'rest') },
      {
        about: '补录的纸质批件不再问',
        record: { ...trip('2018-05-02', 'rest', 'rest'), paperOn: '2018-04-01' },
      },
    ],
    failing: [
      {
        about: '五天中三天：差一天',
        record: trip('2018-05-05', 'transit', 'official', 'official', 'official', 'transit'),
        finds: [{ path: 'programme', value: '3天', limit: '不少于4天' }],
      },
      {
        about: '六天中三天，其余休整',
        record: trip('2018-05-06', 'official', 'rest', 'official', 'other', 'official', 'transit'),
        finds: [{ path: 'programme', value: '3天', limit: '不少于4天' }],
      },
    ],
  },
});
