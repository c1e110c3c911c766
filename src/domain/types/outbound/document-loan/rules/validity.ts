import { isCivilDate, shiftMonths } from '../../../../../model/date.ts';
import { defineRule, words } from '../../../../../model/rule.ts';
import { passports } from '../../../../org/document-kinds.ts';

/** C09: a passport that is valid for less than six months is not used for a trip any more. */
export const validity = defineRule({
  name: 'C09',
  label: '护照有效期不足半年',
  en: 'A passport valid for less than half a year',
  severity: 'block',
  clause: { source: 'mfa-passport-notice', article: '' },
  inForce: { from: '2014-01-01' },
  only: passports,
  parameters: {
    months: {
      label: '出境时护照至少还须有效',
      en: 'Valid from leaving on for at least',
      unit: words('个月', 'months'),
      value: 6,
    },
  },
  waivers: [],
  mend: words('换发新护照后再领用。', 'Apply for a new passport first.'),
  check({ purpose, validTo, travelFrom, lentOn }, { number }) {
    // For whatever else a passport leaves the cabinet, nobody looks at the months.
    if (purpose !== 'trip' && purpose !== 'visa') return [];
    const from = isCivilDate(travelFrom) ? travelFrom : lentOn;
    if (typeof validTo !== 'string' || typeof from !== 'string') return [];
    const needed = shiftMonths(from, number('months'));
    if (validTo >= needed) return [];
    return [
      {
        path: 'document',
        parameter: 'months',
        value: words(validTo, validTo),
        limit: words(needed, needed),
        message: words(
          `护照${validTo}到期，出境（领取）时有效期不足${number('months')}个月，应先换发。`,
          `The passport expires on ${validTo}: less than ${number('months')} months are left.`,
        ),
      },
    ];
  },
  examples: {
    passing: [
      {
        about: '出境时正好还有六个月',
        record: {
          documentKind: 'service',
          purpose: 'trip',
          validTo: '2018-11-06',
          travelFrom: '2018-05-06',
          lentOn: '2018-04-02',
        },
      },
      {
        about: '取去作别的用途',
        record: { documentKind: 'service', purpose: 'other', validTo: '2018-05-01', lentOn: '2018-04-02' },
      },
    ],
    failing: [
      {
        about: '差一天不足六个月',
        record: {
          documentKind: 'service',
          purpose: 'trip',
          validTo: '2018-11-05',
          travelFrom: '2018-05-06',
          lentOn: '2018-04-02',
        },
        finds: [{ path: 'document', value: '2018-11-05', limit: '2018-11-06' }],
      },
      {
        about: '送办签证，按领取日期',
        record: { documentKind: 'service', purpose: 'visa', validTo: '2018-09-30', lentOn: '2018-04-02' },
        finds: [{ path: 'document', value: '2018-09-30', limit: '2018-10-02' }],
      },
    ],
  },
});
