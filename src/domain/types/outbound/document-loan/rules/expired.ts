import { defineRule, words } from '../../../../../model/rule.ts';

/** C09b: what has expired when it is asked for is not lent at all, whatever it is. */
export const expired = defineRule({
  name: 'C09b',
  label: '过期证照不得领用',
  en: 'Expired documents are not lent',
  severity: 'block',
  clause: { source: 'custody-practice', article: '' },
  inForce: { from: '2014-01-01' },
  waivers: [],
  mend: words('过期证照上交注销；需要出访的，申办新证。', 'Have it cancelled, and apply for another.'),
  check({ purpose, validTo, lentOn }) {
    if (purpose === 'other' || typeof validTo !== 'string' || typeof lentOn !== 'string') return [];
    if (validTo >= lentOn) return [];
    return [
      {
        path: 'document',
        value: words(validTo, validTo),
        limit: words(lentOn, lentOn),
        message: words(`证照${validTo}已过期，不能领用。`, `It expired on ${validTo}.`),
      },
    ];
  },
  examples: {
    passing: [
      { about: '有效期最后一天', record: { purpose: 'trip', validTo: '2018-04-02', lentOn: '2018-04-02' } },
      {
        about: '过期后取去上交注销',
        record: { purpose: 'other', validTo: '2018-03-01', lentOn: '2018-04-02' },
      },
    ],
    failing: [
      {
        about: '通行证昨天过期',
        record: { purpose: 'trip', validTo: '2018-04-01', lentOn: '2018-04-02' },
        finds: [{ path: 'document', value: '2018-04-01', limit: '2018-04-02' }],
      },
      {
        about: '过期的护照送办签证',
        record: { purpose: 'visa', validTo: '2017-12-31', lentOn: '2018-04-02' },
        finds: [{ path: 'document', value: '2017-12-31', limit: '2018-04-02' }],
      },
    ],
  },
});
