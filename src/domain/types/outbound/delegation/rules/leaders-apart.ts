import { shiftMonths } from '../../../../../model/date.ts';
import type { Values } from '../../../../../model/field.ts';
import type { Answer } from '../../../../../model/rule/question.ts';
import { defineRule, words } from '../../../../../model/rule.ts';
import { handedInStates } from '../../../../org/delegation-states.ts';
import { countryWords, leadersOf, legsOf, travelOf, visited } from './entries.ts';
import { deputies, since2014 } from './scope.ts';

const ledBy = (from: string, more: object = {}) => ({
  unit: 'u1',
  travel: { from, to: from },
  legs: [{ country: 'DE' }],
  members: [{ person: 'a', role: 'leader', leadsUnit: true }],
  ...more,
});
const other = (from: string, more: object = {}): Answer => ({
  id: 'o1',
  title: '赴德国团',
  values: ledBy(from, { members: [{ person: 'b', role: 'leader', leadsUnit: true }], ...more }),
});

function isLed(record: Values): boolean {
  return leadersOf(record).some(({ role }) => role === 'leader');
}

/** P02: leaders of one unit do not lead groups to one country within six months of each other. */
export const leadersApart = defineRule({
  name: 'P02',
  label: '班子成员分别率团出访同一国家（地区）',
  en: 'Leaders of one unit leading groups to one country',
  severity: 'block',
  clause: { source: 'hainan-2008', article: '' },
  also: [{ source: 'bazhong-2010', article: '' }],
  inForce: since2014,
  parameters: {
    months: {
      label: '相隔月数（按出境日期）',
      en: 'Months between, by the day of leaving',
      unit: words('个月', 'months'),
      value: 6,
    },
  },
  waivers: deputies,
  mend: words(
    '改期、改由他人带队，或与已有团组的任务合并。',
    'Move the date, let somebody else lead, or join the errands.',
  ),
  questions(record, { number, id }) {
    const travel = travelOf(record);
    if (!travel || typeof record.unit !== 'string' || !isLed(record) || visited(record).length === 0)
      return [];
    const months = number('months');
    return [
      {
        name: 'led',
        type: 'delegation',
        conditions: [
          { path: 'unit', is: record.unit },
          { path: 'legs.country', in: visited(record) },
          // Groups that no leader is in need not be read.
          { path: 'members.leadsUnit', is: true },
          {
            path: 'travel',
            overlaps: { from: shiftMonths(travel.from, -months), to: shiftMonths(travel.from, months) },
          },
          { path: 'state', in: handedInStates },
          ...(id === undefined ? [] : [{ notId: id }]),
        ],
        most: 20,
      },
    ];
  },
  check(record, { answer, number, words: limit }) {
    const travel = travelOf(record);
    if (!travel || typeof record.unit !== 'string' || !isLed(record) || visited(record).length === 0)
      return [];
    const months = number('months');
    // Six months to the day are over.
    const near = answer('led').filter(({ values }) => {
      const from = travelOf(values)?.from;
      if (from === undefined || !isLed(values)) return false;
      return from > shiftMonths(travel.from, -months) && from < shiftMonths(travel.from, months);
    });
    const legs = legsOf(record);
    return legs.flatMap(({ country, transit }, i) => {
      // A country with several cities is found once, at its first.
      if (legs.findIndex((leg) => leg.country === country && leg.transit !== true) !== i) return [];
      const same = near.filter(({ values }) => country !== undefined && visited(values).includes(country));
      if (transit === true || country === undefined || same.length === 0) return [];
      const name = countryWords(country);
      return [
        {
          path: `legs.${i}.country`,
          parameter: 'months' as const,
          value: name,
          related: same.map(({ id }) => id),
          message: words(
            `本单位另有${same.length}个由班子成员率领的团组前往${name.zh}，出境日期相隔不满${limit('months').zh}。`,
            `Leaders of this unit head ${same.length} other group(s) to ${name.en} within ${limit('months').en}.`,
          ),
        },
      ];
    });
  },
  examples: {
    passing: [
      {
        about: '正好相隔6个月',
        record: ledBy('2018-07-10'),
        answers: { led: [other('2018-01-10')] },
      },
      {
        about: '另一团组正好晚6个月',
        record: ledBy('2018-07-10'),
        answers: { led: [other('2019-01-10')] },
      },
      {
        about: '另一团组不是班子成员带队',
        record: ledBy('2018-07-10'),
        answers: { led: [other('2018-05-10', { members: [{ person: 'b', role: 'leader' }] })] },
      },
      {
        about: '班子成员随团，不是团长',
        record: ledBy('2018-07-10', { members: [{ person: 'a', role: 'member', leadsUnit: true }] }),
        answers: {},
      },
      {
        about: '另一团组只在该国转机',
        record: ledBy('2018-07-10'),
        answers: { led: [other('2018-05-10', { legs: [{ country: 'DE', transit: true }] })] },
      },
    ],
    failing: [
      {
        about: '相隔6个月少一天',
        record: ledBy('2018-07-10'),
        answers: { led: [other('2018-01-11')] },
        finds: [{ path: 'legs.0.country', value: '德国', limit: '6个月' }],
      },
      {
        about: '同一国家两个城市，只说一次',
        record: ledBy('2018-07-10', {
          legs: [
            { country: 'DE', city: '柏林' },
            { country: 'DE', city: '汉堡' },
          ],
        }),
        answers: { led: [other('2018-05-10')] },
        finds: [{ path: 'legs.0.country', value: '德国', limit: '6个月' }],
      },
      {
        about: '另一团组在后，也算',
        record: ledBy('2018-07-10', { legs: [{ country: 'FR' }, { country: 'DE' }] }),
        answers: { led: [other('2018-09-01')] },
        finds: [{ path: 'legs.1.country', value: '德国', limit: '6个月' }],
      },
    ],
  },
});
