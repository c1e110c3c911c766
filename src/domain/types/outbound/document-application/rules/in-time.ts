import { defineRule, words } from '../../../../../model/rule.ts';

const unit = words('个工作日', 'working days');

/** D01: five working days from complete papers to the passport. The machine reckons the day by it. */
export const inTime = defineRule({
  name: 'D01',
  label: '证照按期办结',
  en: 'Documents in time',
  severity: 'note',
  clause: { source: 'mfa-passport-notice', article: '' },
  inForce: { from: '2014-01-01' },
  parameters: {
    days: {
      label: '护照、通行证、签注（材料齐全当日不算）',
      en: 'Passport, permit, endorsement',
      unit,
      value: 5,
    },
    visaDays: {
      label: '签证（材料齐全当日不算，各国不一）',
      en: 'Visa; countries differ',
      unit,
      value: 10,
      clause: { source: 'custody-practice', article: '' },
    },
  },
  waivers: [],
  mend: words('催办；赶不上出访的，及早报告。', 'Ask how far it is, and say so if the trip is in danger.'),
  check({ dueOn, grantedOn, refusedOn, kind }, { today }) {
    const end = grantedOn ?? refusedOn;
    const on = typeof end === 'string' ? end : today;
    if (typeof dueOn !== 'string' || on <= dueOn) return [];
    return [
      {
        path: 'dueOn',
        parameter: kind === 'visa' ? 'visaDays' : 'days',
        value: words(on, on),
        limit: words(dueOn, dueOn),
        message: words(`应在${dueOn}办结，已过期。`, `It was due on ${dueOn}.`),
      },
    ];
  },
  examples: {
    passing: [
      { about: '到期当天', record: { kind: 'passport', dueOn: '2018-04-02' } },
      { about: '按期获发', record: { kind: 'visa', dueOn: '2018-03-20', grantedOn: '2018-03-20' } },
    ],
    failing: [
      {
        about: '过期一天',
        record: { kind: 'passport', dueOn: '2018-04-01' },
        finds: [{ path: 'dueOn', value: '2018-04-02', limit: '2018-04-01' }],
      },
      {
        about: '签证晚了两天',
        record: { kind: 'visa', dueOn: '2018-03-20', grantedOn: '2018-03-22' },
        finds: [{ path: 'dueOn', value: '2018-03-22', limit: '2018-03-20' }],
      },
    ],
  },
});
