import { defineRule, words } from '../../../../../model/rule.ts';
import { mostHalfDays } from '../programme.ts';
import { daysOf, isEntered, travelOf } from './entries.ts';
import { gapWords, missingHalves, missingWeeks } from './half-days.ts';
import { since2014 } from './scope.ts';

const travel = { from: '2018-05-06', to: '2018-05-08' };
const line = (day: string, half: string, activity = '会谈') => ({ day, half, activity, nature: 'official' });
const day = (one: string) => [line(one, 'morning'), line(one, 'afternoon')];
const long = { from: '2018-05-01', to: '2018-05-31' };
const weeks = ['2018-05-01', '2018-05-08', '2018-05-15', '2018-05-22', '2018-05-29'];

/** T11: the programme says for every half-day what is done; a long stay says it by weeks. */
export const wholeProgramme = defineRule({
  name: 'T11',
  label: '日程写到半天',
  en: 'A programme for every half-day',
  severity: 'block',
  clause: { source: 'request-format-2017', article: '' },
  inForce: since2014,
  moment: 'submit',
  parameters: {
    halfDays: {
      label: '按半天安排的最长天数，更长的按周',
      en: 'Longest trip planned by half-days; longer ones by weeks',
      unit: words('天', 'days'),
      value: mostHalfDays,
    },
  },
  waivers: [],
  mend: words(
    '在“日程”中按“按行程日期生成”，补写缺少的半天；路途、休整也各写一行。',
    'Press “Fill in the days” under Programme and complete what is missing; ways and rest are lines too.',
  ),
  check(record, { number, moment }) {
    const span = travelOf(record);
    if (!span || span.to < span.from || isEntered(record)) return [];
    const byWeeks = daysOf(span) > number('halfDays');
    const gaps = byWeeks ? missingWeeks(record, span) : missingHalves(record, span);
    if (gaps.length === 0) return [];
    const value = gapWords(gaps);
    return [
      {
        path: 'programme',
        // The unit hands in a whole programme; what was handed in before that was asked is looked at by a person.
        ...(moment === 'decide' ? { severity: 'warn' as const } : {}),
        value,
        limit: byWeeks
          ? words('每周一行', 'a line for each week')
          : words('每半天一行', 'a line for each half-day'),
        message: words(`日程没有写：${value.zh}。`, `The programme says nothing about: ${value.en}.`),
      },
    ];
  },
  examples: {
    passing: [
      {
        about: '三天，每天上午、下午都有',
        record: { travel, programme: ['2018-05-06', '2018-05-07', '2018-05-08'].flatMap(day) },
      },
      { about: '31天，每周一行', record: { travel: long, programme: weeks.map((one) => line(one, 'week')) } },
      { about: '草稿不问', moment: 'draft', record: { travel } },
      { about: '补录的纸质批件不再问', record: { travel, entered: true } },
    ],
    failing: [
      {
        about: '缺一个下午，另有一天什么都没写',
        record: { travel, programme: [...day('2018-05-06'), line('2018-05-07', 'morning')] },
        finds: [{ path: 'programme', value: '5月7日下午、5月8日全天', limit: '每半天一行' }],
      },
      {
        about: '只有晚上，或只写了时段没写活动，不算',
        record: {
          travel: { from: '2018-05-06', to: '2018-05-06' },
          programme: [line('2018-05-06', 'evening'), line('2018-05-06', 'afternoon', ' ')],
        },
        finds: [{ path: 'programme', value: '5月6日全天', limit: '每半天一行' }],
      },
      {
        about: '30天仍按半天，缺得多的只列前几处',
        record: { travel: { from: '2018-05-01', to: '2018-05-30' } },
        finds: [
          {
            path: 'programme',
            value: '5月1日全天、5月2日全天、5月3日全天、5月4日全天、5月5日全天、5月6日全天等30处',
            limit: '每半天一行',
          },
        ],
      },
      {
        about: '31天按周，缺最后一周；已经报到外办的由人核对',
        moment: 'decide',
        record: { travel: long, programme: weeks.slice(0, 4).map((one) => line(one, 'week')) },
        finds: [{ path: 'programme', value: '5月29日起一周', limit: '每周一行', severity: 'warn' }],
      },
    ],
  },
});
