import { addDays } from '../../../../../model/date.ts';
import { defineRule, words } from '../../../../../model/rule.ts';

/** C09c: what has expired is handed in and cancelled; what expires soon is told in time. */
export const expired = defineRule({
  name: 'C09c',
  label: '过期证照上交注销',
  en: 'Expired documents are cancelled',
  severity: 'warn',
  clause: { source: 'custody-practice', article: '' },
  inForce: { from: '2014-01-01' },
  parameters: {
    ahead: {
      label: '提前提示的天数',
      en: 'Days ahead',
      unit: words('天', 'days'),
      value: 180,
    },
  },
  waivers: [],
  mend: words('已过期的办理注销；快到期而仍需出访的，提前换发。', 'Cancel it, or apply for another in time.'),
  check({ validTo }, { today, number }) {
    if (typeof validTo !== 'string' || validTo > addDays(today, number('ahead'))) return [];
    const gone = validTo < today;
    return [
      {
        path: 'validTo',
        ...(gone ? {} : { severity: 'note' as const }),
        value: words(validTo, validTo),
        limit: words(today, today),
        message: gone
          ? words(`证照${validTo}已过期，应上交注销。`, `It expired on ${validTo}.`)
          : words(`证照${validTo}到期。`, `It expires on ${validTo}.`),
      },
    ];
  },
  examples: {
    passing: [
      { about: '还有半年以上', record: { validTo: '2018-09-30' } },
      { about: '有效期未填，由表单提醒', record: {} },
    ],
    failing: [
      {
        about: '昨天过期',
        record: { validTo: '2018-04-01' },
        finds: [{ path: 'validTo', value: '2018-04-01', limit: '2018-04-02' }],
      },
      {
        about: '今天是最后一天，只作提示',
        record: { validTo: '2018-04-02' },
        finds: [{ path: 'validTo', value: '2018-04-02', limit: '2018-04-02', severity: 'note' }],
      },
      {
        about: '半年内到期，只作提示',
        record: { validTo: '2018-09-29' },
        finds: [{ path: 'validTo', value: '2018-09-29', limit: '2018-04-02', severity: 'note' }],
      },
    ],
  },
});
