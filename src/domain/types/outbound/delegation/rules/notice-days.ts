import { makeCalendar, workingDaysWithin } from '../../../../../model/calendar.ts';
import { defineRule, words } from '../../../../../model/rule.ts';
import { dayOf } from './entries.ts';
import { since2014 } from './scope.ts';

/** 2018 with the days around 1 May: 28 April, a Saturday, was worked, 30 April and 1 May were off. */
const may2018 = makeCalendar(
  new Map([
    [
      2018,
      {
        holidays: new Set(['2018-04-29', '2018-04-30', '2018-05-01']),
        workdays: new Set(['2018-04-28']),
      },
    ],
  ]),
);

/** C02: how long the notice before travel stands. Both the first and the last day are counted: it stands on both. */
export const noticeDays = defineRule({
  name: 'C02',
  label: '事前公示天数',
  en: 'Length of the notice before travel',
  severity: 'block',
  clause: { source: 'xiamen-notice-2013', article: '' },
  also: [{ source: 'zhejiang-university', article: '第19条' }],
  inForce: since2014,
  parameters: {
    days: {
      label: '公示工作日（首尾两日都算）',
      en: 'Working days of the notice, first and last counted',
      unit: words('个工作日', 'working days'),
      value: 5,
    },
  },
  waivers: [],
  mend: words(
    '延长公示至期满；节假日不算，调休上班的周末算。',
    'Let the notice stand longer; holidays do not count, worked weekends do.',
  ),
  check(record, { calendar, number, words: limit }) {
    const [from, to] = [dayOf(record.noticeFrom), dayOf(record.noticeTo)];
    if (from === undefined || to === undefined) return [];
    const { days, missing } = workingDaysWithin(calendar, from, to);
    if (days >= number('days')) return [];
    const at = { path: 'noticeTo', parameter: 'days' } as const;
    if (missing.length > 0) {
      const years = missing.join('、');
      return [
        {
          ...at,
          value: words(`${years}年节假日未录入`, `holidays of ${missing.join(', ')} not loaded`),
          message: words(
            `${years}年的节假日安排还没有录入，不能计算公示了几个工作日。请管理员先录入。`,
            `The holidays of ${missing.join(', ')} are not loaded: the working days of the notice cannot be counted.`,
          ),
        },
      ];
    }
    return [
      {
        ...at,
        value: words(`${days}个工作日`, `${days} working days`),
        message: words(
          `公示${from}至${to}（首尾都算）只有${days}个工作日，不足${limit('days').zh}。`,
          `The notice from ${from} to ${to}, both counted, stands ${days} working days; ${limit('days').en} are needed.`,
        ),
      },
    ];
  },
  examples: {
    passing: [
      {
        about: '周一至周五，正好5个工作日',
        record: { noticeFrom: '2018-05-07', noticeTo: '2018-05-11' },
      },
      {
        about: '跨“五一”，调休的周六算',
        calendar: may2018,
        record: { noticeFrom: '2018-04-25', noticeTo: '2018-05-02' },
      },
      { about: '还没填截止日期', record: { noticeFrom: '2018-05-07' } },
    ],
    failing: [
      {
        about: '周一至周四，少1个工作日',
        record: { noticeFrom: '2018-05-07', noticeTo: '2018-05-10' },
        finds: [{ path: 'noticeTo', value: '4个工作日', limit: '5个工作日' }],
      },
      {
        about: '跨“五一”七天，只有4个工作日',
        calendar: may2018,
        record: { noticeFrom: '2018-04-26', noticeTo: '2018-05-02' },
        finds: [{ path: 'noticeTo', value: '4个工作日', limit: '5个工作日' }],
      },
      {
        about: '跨入节假日还没录入的年份：不猜',
        record: { noticeFrom: '2018-12-27', noticeTo: '2019-01-04' },
        finds: [{ path: 'noticeTo', value: '2019年节假日未录入', limit: '5个工作日' }],
      },
    ],
  },
});
