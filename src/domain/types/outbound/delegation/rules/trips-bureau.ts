import { defineRule, words } from '../../../../../model/rule.ts';
import type { Member } from './entries.ts';
import { askTrips, otherTrip, tooOften, tripOf } from './frequency.ts';
import { deputies, quantified } from './scope.ts';

// Who holds a post of postGroups is counted by that post: P03b, or by need (P03c).
const concerned = ({ rank, postGroup }: Member): boolean =>
  postGroup === undefined && (rank === 'bureau' || rank === 'deputyBureau');

const zhejiang = { source: 'zhe-wei-ban-fa-2013-66', article: '' };
const months = words('个月', 'months');

/** P03 and its variant P03d of Zhejiang: how often people of bureau level travel. */
export const tripsBureau = defineRule({
  name: 'P03',
  label: '厅局级出访次数',
  en: 'Trips at bureau level',
  severity: 'block',
  clause: { source: 'shandong-2013', article: '' },
  also: [{ source: 'hainan-2008', article: '' }, zhejiang],
  inForce: quantified.inForce,
  except: quantified.except,
  exemption: quantified.exemption,
  parameters: {
    bureau: {
      label: '厅局级正职：多少个月内',
      en: 'Bureau level: within so many months',
      unit: months,
      value: 24,
    },
    deputy: {
      label: '厅局级副职：多少个月内',
      en: 'Deputy bureau level: within so many months',
      unit: months,
      value: 24,
      variants: [{ provinces: ['ZJ'], value: 36, clause: zhejiang }],
    },
    trips: { label: '不超过次数', en: 'No more trips than', unit: words('次', ''), value: 1 },
  },
  waivers: deputies,
  mend: words(
    '换人或改期；按任期计不超过规定次数的，写明任期起止和次数，由有权人豁免。',
    'Send somebody else or move the date; who counts by terms of office says so and has it waived.',
  ),
  questions: (record, { id, number }) =>
    askTrips(record, id, concerned, Math.max(number('bureau'), number('deputy'))),
  check(record, view) {
    return tooOften(record, view, concerned, ({ rank }) => {
      const parameter = rank === 'bureau' ? 'bureau' : 'deputy';
      return { parameter, months: view.number(parameter), trips: view.number('trips') };
    });
  },
  examples: {
    passing: [
      {
        about: '上次出访正好满24个月',
        record: tripOf('2018-05-06', { rank: 'bureau' }),
        answers: { trips: [otherTrip('2016-05-06', '2016-05-10')] },
      },
      {
        about: '上次是教学科研，不计次数',
        record: tripOf('2018-05-06', { rank: 'deputyBureau' }),
        answers: { trips: [otherTrip('2017-05-06', '2017-05-10', { category: 'research' })] },
      },
      {
        about: '分管外事、商务的负责人按工作需要（P03c）',
        record: tripOf('2018-05-06', { rank: 'deputyBureau', postGroup: 'foreign' }),
      },
      { about: '处级另有一条', record: tripOf('2018-05-06', { rank: 'division' }) },
      { about: '补录的不问', record: tripOf('2018-05-06', { rank: 'bureau' }, { entered: true }) },
    ],
    failing: [
      {
        about: '24个月少一天',
        record: tripOf('2018-05-06', { rank: 'bureau' }),
        answers: { trips: [otherTrip('2016-05-07', '2016-05-11')] },
        finds: [{ path: 'members.0.person', value: '2次', limit: '24个月内1次' }],
      },
      {
        about: '已批准、还没出发的另一次在后，也算',
        record: tripOf('2018-05-06', { rank: 'deputyBureau' }),
        answers: { trips: [otherTrip('2018-09-01', '2018-09-05')] },
        finds: [{ path: 'members.0.person', value: '2次', limit: '24个月内1次' }],
      },
      {
        about: '浙江：其他省管干部36个月内1次',
        province: 'ZJ',
        record: tripOf('2018-05-06', { rank: 'deputyBureau' }),
        answers: { trips: [otherTrip('2015-06-01', '2015-06-05')] },
        finds: [{ path: 'members.0.person', value: '2次', limit: '36个月内1次' }],
      },
    ],
  },
});
