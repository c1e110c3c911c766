import { defineRule, words } from '../../../../../model/rule.ts';
import type { Member } from './entries.ts';
import { askTrips, otherTrip, tooOften, tripOf } from './frequency.ts';
import { quantified } from './scope.ts';

const concerned = ({ rank, postGroup }: Member): boolean =>
  postGroup === undefined && (rank === 'division' || rank === 'deputyDivision');

/** P03e: people of county level; no national figure was found, so that a person looks. */
export const tripsCounty = defineRule({
  name: 'P03e',
  label: '县处级出访次数',
  en: 'Trips at county level',
  severity: 'warn',
  clause: { source: 'plan-2012', article: '' },
  inForce: quantified.inForce,
  except: quantified.except,
  exemption: quantified.exemption,
  parameters: {
    months: { label: '多少个月内', en: 'Within so many months', unit: words('个月', 'months'), value: 24 },
    trips: { label: '不超过次数', en: 'No more trips than', unit: words('次', ''), value: 1 },
  },
  waivers: [],
  mend: words(
    '核对确需再次出访的理由；次数以本地规定为准，可在规则中改。',
    'See why another trip is needed; the local rule decides, and can be set here.',
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
        about: '正好满24个月',
        record: tripOf('2018-05-06', { rank: 'division' }),
        answers: { trips: [otherTrip('2016-05-06', '2016-05-10')] },
      },
      {
        about: '上次没有计入因公人次',
        record: tripOf('2018-05-06', { rank: 'division' }),
        answers: {
          trips: [otherTrip('2017-05-06', '2017-05-10', { members: [{ person: 'a', counted: false }] })],
        },
      },
      { about: '科级没有次数限制', record: tripOf('2018-05-06', { rank: 'section' }) },
    ],
    failing: [
      {
        about: '去年出访过',
        record: tripOf('2018-05-06', { rank: 'division' }),
        answers: { trips: [otherTrip('2017-05-06', '2017-05-10')] },
        finds: [{ path: 'members.0.person', value: '2次', limit: '24个月内1次' }],
      },
      {
        about: '两年里出访过两次',
        record: tripOf('2018-05-06', { rank: 'deputyDivision' }),
        answers: { trips: [otherTrip('2017-05-06', '2017-05-10'), otherTrip('2018-01-06', '2018-01-10')] },
        finds: [{ path: 'members.0.person', value: '3次', limit: '24个月内1次' }],
      },
    ],
  },
});
