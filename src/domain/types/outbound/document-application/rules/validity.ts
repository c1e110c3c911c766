import { isCivilDate, shiftMonths } from '../../../../../model/date.ts';
import { defineRule, words } from '../../../../../model/rule.ts';

/** C09a: no visa goes into a passport that is valid for less than six months. */
export const validity = defineRule({
  name: 'C09a',
  label: '办签证的护照有效期',
  en: 'How long a passport for a visa is valid',
  severity: 'block',
  clause: { source: 'mfa-passport-notice', article: '' },
  inForce: { from: '2014-01-01' },
  only: ['visa'],
  parameters: {
    months: {
      label: '出境时护照至少还须有效',
      en: 'Valid from leaving on for at least',
      unit: words('个月', 'months'),
      value: 6,
    },
  },
  waivers: ['deputy-director', 'director'],
  mend: words('先换发护照，再办签证。', 'Apply for a new passport first.'),
  check({ validTo, travelFrom }, { today, number }) {
    if (typeof validTo !== 'string') return [];
    const from = isCivilDate(travelFrom) && travelFrom > today ? travelFrom : today;
    const needed = shiftMonths(from, number('months'));
    if (validTo >= needed) return [];
    return [
      {
        path: 'document',
        parameter: 'months',
        value: words(validTo, validTo),
        limit: words(needed, needed),
        message: words(
          `护照${validTo}到期，有效期不足${number('months')}个月。`,
          `It expires on ${validTo}.`,
        ),
      },
    ];
  },
  examples: {
    passing: [
      {
        about: '出境时正好六个月',
        record: { kind: 'visa', validTo: '2018-11-06', travelFrom: '2018-05-06' },
      },
      { about: '没有选证照', record: { kind: 'visa', travelFrom: '2018-05-06' } },
    ],
    failing: [
      {
        about: '差一天',
        record: { kind: 'visa', validTo: '2018-11-05', travelFrom: '2018-05-06' },
        finds: [{ path: 'document', value: '2018-11-05', limit: '2018-11-06' }],
      },
      {
        about: '没有出境日期，按今天',
        record: { kind: 'visa', validTo: '2018-10-01' },
        finds: [{ path: 'document', value: '2018-10-01', limit: '2018-10-02' }],
      },
    ],
  },
});
