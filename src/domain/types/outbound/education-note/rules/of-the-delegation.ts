import type { Values } from '../../../../../model/field.ts';
import { defineRule, words } from '../../../../../model/rule.ts';

const people = (rows: unknown): string[] =>
  Array.isArray(rows)
    ? (rows as Values[]).flatMap(({ person }) => (typeof person === 'string' ? [person] : []))
    : [];

const found = (members: readonly string[]) => ({
  delegation: [{ id: 'd1', title: '', values: { members: members.map((person) => ({ person })) } }],
});

/** C14c: who of the delegation did not take part, and who took part and is no member. */
export const ofTheDelegation = defineRule({
  name: 'C14c',
  label: '团组成员都参加行前教育',
  en: 'All members take part in the education',
  severity: 'warn',
  clause: { source: 'delegation-notes', article: '' },
  inForce: { from: '2014-01-01' },
  waivers: [],
  mend: words(
    '没有参加的补课后另记一次；没有记录的成员不能领取证照。',
    'Teach those who are missing and record it: without that they get no document.',
  ),
  questions({ delegation }) {
    if (typeof delegation !== 'string') return [];
    return [
      { name: 'delegation', type: 'delegation', conditions: [{ path: 'id', is: delegation }], most: 1 },
    ];
  },
  check({ delegation, attended }, { answer }) {
    if (typeof delegation !== 'string') return [];
    const [trip] = answer('delegation');
    const present = people(attended);
    if (!trip || present.length === 0) return [];
    const members = people(trip.values.members);
    const absent = members.filter((one) => !present.includes(one)).length;
    const others = present.filter((one) => !members.includes(one)).length;
    return [
      ...(absent === 0
        ? []
        : [
            {
              path: 'attended',
              value: words(`缺${absent}人`, `${absent} missing`),
              limit: words(`团组${members.length}人`, `${members.length} members`),
              message: words(`团组有${absent}人没有参加。`, `${absent} of the delegation did not take part.`),
            },
          ]),
      ...(others === 0
        ? []
        : [
            {
              path: 'attended',
              value: words(`非成员${others}人`, `${others} others`),
              limit: words(`团组${members.length}人`, `${members.length} members`),
              message: words(`参加人员中有${others}人不在团组里。`, `${others} are no members.`),
              severity: 'note' as const,
            },
          ]),
    ];
  },
  examples: {
    passing: [
      {
        about: '两人都参加了',
        record: { delegation: 'd1', attended: [{ person: 'p1' }, { person: 'p2' }] },
        answers: found(['p2', 'p1']),
      },
      { about: '还没有填参加人员', record: { delegation: 'd1' }, answers: found(['p1']) },
    ],
    failing: [
      {
        about: '三人的团组只来了一人',
        record: { delegation: 'd1', attended: [{ person: 'p1' }] },
        answers: found(['p1', 'p2', 'p3']),
        finds: [{ path: 'attended', value: '缺2人', limit: '团组3人' }],
      },
      {
        about: '少一人，多一个团外的',
        record: { delegation: 'd1', attended: [{ person: 'p9' }] },
        answers: found(['p1']),
        finds: [
          { path: 'attended', value: '缺1人', limit: '团组1人' },
          { path: 'attended', value: '非成员1人', limit: '团组1人', severity: 'note' },
        ],
      },
    ],
  },
});
