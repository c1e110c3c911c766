import { defineRule, words } from '../../../../../model/rule.ts';

/** L02: ready on the 4th working day after acceptance, on the 2nd in a hurry. The machine reckons the day by it. */
export const inTime = defineRule({
  name: 'L02',
  label: '按期取证',
  en: 'Ready in time',
  severity: 'note',
  clause: { source: 'legalization-rules-2015', article: '' },
  inForce: { from: '2014-01-01' },
  parameters: {
    days: {
      label: '平件取证工作日（受理当日不算）',
      en: 'Working days, the day of acceptance not counted',
      unit: words('个工作日', 'working days'),
      value: 4,
    },
    rushDays: {
      label: '急件取证工作日（受理当日不算）',
      en: 'Working days in a hurry',
      unit: words('个工作日', 'working days'),
      value: 2,
    },
  },
  waivers: [],
  mend: words(
    '尽快制证；确需延期的，告知申请人并在备注写明。',
    'Finish it soon; tell the applicant if it takes longer.',
  ),
  check(record, { today }) {
    const { dueOn, readyOn, speed } = record;
    const on = typeof readyOn === 'string' ? readyOn : today;
    if (typeof dueOn !== 'string' || on <= dueOn) return [];
    return [
      {
        path: 'dueOn',
        parameter: speed === 'rush' ? 'rushDays' : 'days',
        value: words(on, on),
        limit: words(dueOn, dueOn),
        message: words(`应在${dueOn}取证，已过期。`, `It was due on ${dueOn}.`),
      },
    ];
  },
  examples: {
    passing: [
      { about: '到期当天', record: { dueOn: '2018-04-02' } },
      { about: '已按期制证', record: { dueOn: '2018-03-20', readyOn: '2018-03-20' } },
    ],
    failing: [
      {
        about: '过期一天未制证',
        record: { dueOn: '2018-04-01' },
        finds: [{ path: 'dueOn', value: '2018-04-02', limit: '2018-04-01' }],
      },
      {
        about: '急件晚了两天',
        record: { dueOn: '2018-03-20', readyOn: '2018-03-22', speed: 'rush' },
        finds: [{ path: 'dueOn', value: '2018-03-22', limit: '2018-03-20' }],
      },
    ],
  },
});
