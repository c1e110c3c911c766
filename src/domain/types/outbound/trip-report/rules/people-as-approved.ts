import { defineRule, words } from '../../../../../model/rule.ts';
import { isThere, peopleOf } from './entries.ts';

const trip = (members: readonly string[]) => ({
  delegation: [{ id: 'd1', title: '', values: { members: members.map((person) => ({ person })) } }],
});
const travelled = (...people: string[]) => ({
  delegation: 'd1',
  travellers: people.map((person) => ({ person })),
});

/** C12a: who travelled is who was approved. Who stayed at home, or came along, must be explained. */
export const peopleAsApproved = defineRule({
  name: 'C12a',
  label: '实际人员与批准的一致',
  en: 'Who travelled is who was approved',
  severity: 'block',
  clause: { source: 'beijing-change-rules', article: '' },
  inForce: { from: '2014-01-01' },
  moment: 'submit',
  waivers: [],
  mend: words(
    '核对实际出访人员；确有不同的，填写“与批件不一致的说明”。',
    'Look at who travelled; where it differs, explain it.',
  ),
  questions({ delegation }) {
    if (typeof delegation !== 'string') return [];
    return [
      { name: 'delegation', type: 'delegation', conditions: [{ path: 'id', is: delegation }], most: 1 },
    ];
  },
  check({ travellers, deviation }, { answer }) {
    const [approved] = answer('delegation');
    const present = peopleOf(travellers);
    if (!approved || present.length === 0) return [];
    const members = peopleOf(approved.values.members);
    const others = present.filter((one) => !members.includes(one)).length;
    const absent = members.filter((one) => !present.includes(one)).length;
    if (others === 0 && absent === 0) return [];
    const explained = isThere(deviation);
    const zh = [others === 0 ? '' : `多${others}人`, absent === 0 ? '' : `少${absent}人`].filter(Boolean);
    const en = [others === 0 ? '' : `${others} others`, absent === 0 ? '' : `${absent} absent`].filter(
      Boolean,
    );
    return [
      {
        path: explained ? 'travellers' : 'deviation',
        ...(explained ? { severity: 'warn' as const } : {}),
        value: words(zh.join('、'), en.join(', ')),
        limit: words(`批准${members.length}人`, `${members.length} approved`),
        message: words(
          `实际出访人员与批准的相比${zh.join('、')}，${explained ? '已有说明，请审阅。' : '须说明原因。'}`,
          `Compared with those approved: ${en.join(', ')}${explained ? '; it is explained.' : ': say why.'}`,
        ),
      },
    ];
  },
  examples: {
    passing: [
      { about: '与批准的一致，次序不同', record: travelled('p2', 'p1'), answers: trip(['p1', 'p2']) },
      { about: '还没有填人员', record: { delegation: 'd1' }, answers: trip(['p1']) },
    ],
    failing: [
      {
        about: '少一人，没有说明',
        record: travelled('p1'),
        answers: trip(['p1', 'p2']),
        finds: [{ path: 'deviation', value: '少1人', limit: '批准2人' }],
      },
      {
        about: '换了一人，已说明',
        record: { ...travelled('p1', 'p9'), deviation: '临时因病，经批准换人。' },
        answers: trip(['p1', 'p2']),
        finds: [{ path: 'travellers', value: '多1人、少1人', limit: '批准2人', severity: 'warn' }],
      },
    ],
  },
});
