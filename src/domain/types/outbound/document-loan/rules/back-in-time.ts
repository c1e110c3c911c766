import { defineRule, words } from '../../../../../model/rule.ts';

const days = words('天', 'days');

/** C07: back within days after the trip, or after it was cancelled. The machine reckons the day by it. */
export const backInTime = defineRule({
  name: 'C07',
  label: '证照按期交还',
  en: 'Documents come back in time',
  severity: 'warn',
  clause: { source: 'beijing-custody-2014', article: '' },
  also: [{ source: 'mfa-passport-notice', article: '' }],
  inForce: { from: '2014-01-01' },
  parameters: {
    days: { label: '出访日期加批准天数之后的交还期限', en: 'After the trip', unit: days, value: 7 },
    cancelledDays: {
      label: '出访取消之后的交还期限',
      en: 'After it was cancelled',
      unit: days,
      value: 7,
      clause: { source: 'mfa-passport-notice', article: '' },
    },
  },
  waivers: [],
  mend: words('催请持照人和责任单位交还，收回后登记。', 'Ask for it, and enter its return.'),
  check({ dueOn, returnedOn, purpose, cancelledOn }, { today }) {
    const on = typeof returnedOn === 'string' ? returnedOn : today;
    if (typeof dueOn !== 'string' || on <= dueOn) return [];
    return [
      {
        path: 'dueOn',
        ...(purpose === 'trip'
          ? { parameter: cancelledOn === undefined ? ('days' as const) : ('cancelledDays' as const) }
          : {}),
        value: words(on, on),
        limit: words(dueOn, dueOn),
        message: words(`应在${dueOn}前交还，已逾期。`, `It was due back on ${dueOn}.`),
      },
    ];
  },
  examples: {
    passing: [
      { about: '到期当天', record: { purpose: 'trip', dueOn: '2018-04-02' } },
      { about: '按期交还', record: { purpose: 'trip', dueOn: '2018-03-20', returnedOn: '2018-03-20' } },
    ],
    failing: [
      {
        about: '过了一天没有交还',
        record: { purpose: 'trip', dueOn: '2018-04-01' },
        finds: [{ path: 'dueOn', value: '2018-04-02', limit: '2018-04-01' }],
      },
      {
        about: '出访取消后迟交两天',
        record: {
          purpose: 'trip',
          cancelledOn: '2018-03-10',
          dueOn: '2018-03-17',
          returnedOn: '2018-03-19',
        },
        finds: [{ path: 'dueOn', value: '2018-03-19', limit: '2018-03-17' }],
      },
    ],
  },
});
