import { defineRule, words } from '../../../../../model/rule.ts';
import type { Member } from './entries.ts';
import { askTrips, otherTrip, tooOften, tripOf } from './frequency.ts';
import { deputies, quantified } from './scope.ts';

const concerned = ({ rank, postGroup }: Member): boolean => rank !== undefined && postGroup === 'principal';
const head = { rank: 'bureau', postGroup: 'principal' };

/** P03b: heads and deputy heads of cities and heads of provincial bodies, by year. */
export const tripsPrincipal = defineRule({
  name: 'P03b',
  label: '市党政正职、政府副职、省直正职出访次数',
  en: 'Trips of heads of cities and of provincial bodies',
  severity: 'block',
  clause: { source: 'shandong-2013', article: '' },
  inForce: quantified.inForce,
  except: quantified.except,
  exemption: quantified.exemption,
  parameters: {
    months: { label: '多少个月内', en: 'Within so many months', unit: words('个月', 'months'), value: 12 },
    trips: { label: '不超过次数', en: 'No more trips than', unit: words('次', ''), value: 1 },
  },
  waivers: deputies,
  mend: words(
    '换人或改期；确需再次出访的，写明理由，由有权人豁免。',
    'Send somebody else or move the date; where that cannot be, say why and have it waived.',
  ),
  questions: (record, { id, number }) => askTrips(record, id, concerned, number('months')),
  check(record, view) {
    return tooOften(record, view, concerned, () => ({
      parameter: 'months' as const,
      months: view.number('months'),
      trips: view.number('trips'),
    }));
  },
  examples: {
    passing: [
      {
        about: '正好满12个月',
        record: tripOf('2018-05-06', head),
        answers: { trips: [otherTrip('2017-05-06', '2017-05-10')] },
      },
      { about: '没有标明这类职务的按职级', record: tripOf('2018-05-06', { rank: 'bureau' }) },
    ],
    failing: [
      {
        about: '12个月少一天',
        record: tripOf('2018-05-06', head),
        answers: { trips: [otherTrip('2017-05-07', '2017-05-11')] },
        finds: [{ path: 'members.0.person', value: '2次', limit: '12个月内1次' }],
      },
      {
        about: '一年里前后各有一次',
        record: tripOf('2018-05-06', head),
        answers: { trips: [otherTrip('2018-10-01', '2018-10-05'), otherTrip('2017-12-01', '2017-12-05')] },
        finds: [{ path: 'members.0.person', value: '3次', limit: '12个月内1次' }],
      },
    ],
  },
});
