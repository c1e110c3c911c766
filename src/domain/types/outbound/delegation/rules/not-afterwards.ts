import { defineRule, words } from '../../../../../model/rule.ts';
import { dayOf, travelOf } from './entries.ts';
import { since2014 } from './scope.ts';

const journey = { travel: { from: '2018-05-06', to: '2018-05-10' } };

/** C13: nothing is approved after the fact. What was signed before and is only entered now keeps its day. */
export const notAfterwards = defineRule({
  name: 'C13',
  label: '不得补办',
  en: 'No approval after the fact',
  severity: 'block',
  clause: { source: 'beijing-change-rules', article: '' },
  also: [{ source: 'southwest-jiaotong-2016', article: '' }],
  inForce: since2014,
  waivers: [],
  mend: words(
    '一律不得补办。出境前已在纸上批准的，按签批日期补录，附扫描件和文号。',
    'Nothing is approved afterwards. What was signed on paper before leaving is entered with its day, scan and number.',
  ),
  check(record, { today }) {
    const travel = travelOf(record);
    const decidedOn = dayOf(record.approvedOn) ?? today;
    if (!travel || travel.from >= decidedOn) return [];
    return [
      {
        path: 'travel',
        value: words(travel.from, travel.from),
        limit: words(`不早于${decidedOn}`, `not before ${decidedOn}`),
        message: words(
          `出境日期${travel.from}已过（批准日期按${decidedOn}），一律不得补办。`,
          `They left on ${travel.from}, before ${decidedOn}: nothing is approved after the fact.`,
        ),
      },
    ];
  },
  examples: {
    passing: [
      { about: '当天批准、当天出境', today: '2018-05-06', moment: 'decide', record: journey },
      {
        about: '补录：出境前已批准',
        today: '2018-07-02',
        moment: 'decide',
        record: { ...journey, approvedOn: '2018-04-20' },
      },
    ],
    failing: [
      {
        about: '出境次日才批准',
        today: '2018-05-07',
        moment: 'decide',
        record: journey,
        finds: [{ path: 'travel', value: '2018-05-06', limit: '不早于2018-05-07' }],
      },
      {
        about: '补录的签批日期也晚于出境',
        today: '2018-07-02',
        record: { ...journey, approvedOn: '2018-06-01' },
        finds: [{ path: 'travel', value: '2018-05-06', limit: '不早于2018-06-01' }],
      },
    ],
  },
});
