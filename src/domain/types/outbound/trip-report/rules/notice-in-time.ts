import { isCivilDate, shiftMonths } from '../../../../../model/date.ts';
import { defineRule, words } from '../../../../../model/rule.ts';

/** C04a: the notice after travel is put up within a month of the return, and not before it. */
export const noticeInTime = defineRule({
  name: 'C04a',
  label: '回国一个月内公示',
  en: 'Notice within a month of the return',
  severity: 'warn',
  clause: { source: 'xiamen-notice-2013', article: '' },
  inForce: { from: '2014-01-01' },
  parameters: {
    months: {
      label: '回国后公示的期限',
      en: 'From the return to the notice',
      unit: words('个月', 'months'),
      value: 1,
    },
  },
  waivers: [],
  mend: words('核对公示日期；迟了的尽快公示，并在报告里说明。', 'Look at the day; if it is late, say why.'),
  check({ returnedOn, noticeFrom }, { number }) {
    if (!isCivilDate(returnedOn) || !isCivilDate(noticeFrom)) return [];
    const last = shiftMonths(returnedOn, number('months'));
    if (noticeFrom < returnedOn)
      return [
        {
          path: 'noticeFrom',
          severity: 'block' as const,
          value: words(noticeFrom, noticeFrom),
          limit: words(`${returnedOn}起`, `from ${returnedOn}`),
          message: words(`${returnedOn}才回国，事后公示不能更早。`, `They returned on ${returnedOn}.`),
        },
      ];
    if (noticeFrom <= last) return [];
    return [
      {
        path: 'noticeFrom',
        parameter: 'months',
        value: words(noticeFrom, noticeFrom),
        limit: words(last, last),
        message: words(`事后公示应在${last}前，迟了。`, `The notice was due by ${last}.`),
      },
    ];
  },
  examples: {
    passing: [
      { about: '一个月的最后一天', record: { returnedOn: '2018-02-28', noticeFrom: '2018-03-28' } },
      { about: '还没有公示', record: { returnedOn: '2018-03-01' } },
    ],
    failing: [
      {
        about: '迟了一天',
        record: { returnedOn: '2018-02-01', noticeFrom: '2018-03-02' },
        finds: [{ path: 'noticeFrom', value: '2018-03-02', limit: '2018-03-01' }],
      },
      {
        about: '填成了回国以前的日期',
        record: { returnedOn: '2018-03-10', noticeFrom: '2018-03-01' },
        finds: [{ path: 'noticeFrom', value: '2018-03-01', limit: '2018-03-10起', severity: 'block' }],
      },
    ],
  },
});
