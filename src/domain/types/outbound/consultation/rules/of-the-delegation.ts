import type { Values } from '../../../../../model/field.ts';
import type { Answer } from '../../../../../model/rule/question.ts';
import { defineRule, words } from '../../../../../model/rule.ts';
import { agreedMembers } from '../derive.ts';

/** A delegation that has ended asks for nobody. */
const alive: readonly string[] = [
  'draft',
  'inUnit',
  'submitted',
  'reported',
  'returned',
  'approved',
  'changing',
  'changeSubmitted',
  'abroad',
  'back',
  'reporting',
  'closed',
];

const he = { name: '何平', employer: '邻江市商务局' };
const lu = { name: '陆远', employer: '邻江市教育局' };
const linjiang = '邻江市外事办公室';
const letter = { delegation: 'd1', office: linjiang, members: [he, lu] };
const trip = (outsiders: readonly Values[], more: Values = {}): { delegation: Answer[] } => ({
  delegation: [{ id: 'd1', title: '', values: { kind: 'cross', formed: 'here', outsiders, ...more } }],
});
const both = [he, lu].map((one) => ({ ...one, office: linjiang }));

/** K06: a letter goes to an office of the delegation, for people of the delegation. */
export const ofTheDelegation = defineRule({
  name: 'K06',
  label: '征求意见的人员在团组里',
  en: 'Those asked for belong to the delegation',
  severity: 'block',
  clause: { source: 'cross-region-practice', article: '' },
  inForce: { from: '2014-01-01' },
  moment: 'submit',
  waivers: [],
  mend: words(
    '核对团组的“外单位人员”：姓名、单位、外事归口单位与函一致；不一致的作废，重新生成。',
    'Compare with the members from outside of the delegation; void the letter and make it again where it differs.',
  ),
  questions({ delegation }) {
    if (typeof delegation !== 'string') return [];
    return [
      {
        name: 'delegation',
        type: 'delegation',
        conditions: [
          { path: 'id', is: delegation },
          { path: 'state', in: alive },
        ],
        most: 1,
      },
    ];
  },
  check(record, { answer }) {
    if (typeof record.delegation !== 'string') return [];
    const [trip] = answer('delegation');
    if (!trip || trip.values.kind !== 'cross' || trip.values.formed !== 'here')
      return [
        {
          path: 'delegation',
          value: words('不是', 'not one'),
          limit: words('本地组的双跨团组', 'a cross-region group formed here'),
          message: words(
            '所选的不是本地组的双跨团组，或者已经取消、不予批准。',
            'This is no cross-region group that is formed here, or it has ended.',
          ),
        },
      ];
    const outsiders = (trip.values.outsiders ?? []) as readonly Values[];
    const strange = agreedMembers(record).filter(
      ({ name, employer }) =>
        !outsiders.some(
          (one) => one.name === name && one.employer === employer && one.office === record.office,
        ),
    );
    if (strange.length === 0) return [];
    const names = strange.map(({ name }) => String(name));
    return [
      {
        path: 'members',
        value: words(names.join('、'), names.join(', ')),
        limit: words('团组的外单位人员', 'members from outside'),
        message: words(
          `${names.join('、')}不在团组的外单位人员里，或者不归这个单位。`,
          `${names.join(', ')}: no member from outside of the delegation, or another office answers for them.`,
        ),
      },
    ];
  },
  examples: {
    passing: [
      { about: '两人都在团组里', record: letter, answers: trip(both) },
      {
        about: '不同意的一人已从团组去掉',
        record: { ...letter, declined: '陆远' },
        answers: trip(both.slice(0, 1)),
      },
      { about: '还没有选团组，由表单提醒', record: { office: linjiang } },
    ],
    failing: [
      {
        about: '一人在团组里归另一个单位',
        record: letter,
        answers: trip([both[0] ?? {}, { ...lu, office: '邻山市外事办公室' }]),
        finds: [{ path: 'members', value: '陆远', limit: '团组的外单位人员' }],
      },
      {
        about: '自组团',
        record: letter,
        answers: trip([], { kind: 'own', formed: undefined }),
        finds: [{ path: 'delegation', value: '不是', limit: '本地组的双跨团组' }],
      },
      {
        about: '团组已取消',
        record: letter,
        finds: [{ path: 'delegation', value: '不是', limit: '本地组的双跨团组' }],
      },
    ],
  },
});
