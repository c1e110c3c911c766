import type { Answer } from '../../../../../model/rule/question.ts';
import { defineRule, words } from '../../../../../model/rule.ts';
import { leadersOf } from './entries.ts';
import { deputies, since2014 } from './scope.ts';

const person = (id: string, title: string, unit: string): Answer => ({ id, title, values: { unit } });

/** P01: leaders of one unit do not travel in one group. */
export const leadersTogether = defineRule({
  name: 'P01',
  label: '班子成员同团',
  en: 'Leaders of one unit in one group',
  severity: 'block',
  clause: { source: 'jiao-wai-ting-2015-1', article: '' },
  also: [{ source: 'hainan-2008', article: '' }],
  inForce: since2014,
  parameters: {
    leaders: {
      label: '同一单位班子成员同团人数上限',
      en: 'Most leaders of one unit in a group',
      unit: words('人', 'persons'),
      value: 1,
    },
  },
  waivers: deputies,
  mend: words('同一单位只由一名班子成员出访。', 'Let only one leader of a unit travel.'),
  questions(record) {
    const ids = leadersOf(record).flatMap(({ person: id }) => (id === undefined ? [] : [id]));
    if (ids.length < 2) return [];
    return [{ name: 'leaders', type: 'person', conditions: [{ path: 'id', in: ids }], most: ids.length }];
  },
  check(record, { answer, number, words: limit }) {
    const found = leadersOf(record);
    if (found.filter((one) => one.person !== undefined).length < 2) return [];
    const people = new Map(answer('leaders').map((one) => [one.id, one]));
    const byUnit = Map.groupBy(
      found.filter(({ person: id }) => people.get(id ?? '')?.values.unit !== undefined),
      ({ person: id }) => people.get(id ?? '')?.values.unit,
    );
    return [...byUnit.values()]
      .filter((group) => group.length > number('leaders'))
      .map((group) => {
        const names = group.map((one) => one.personName ?? people.get(one.person ?? '')?.title ?? '');
        return {
          path: 'members',
          parameter: 'leaders' as const,
          value: words(names.join('、'), names.join(', ')),
          message: words(
            `同一单位的班子成员${names.join('、')}同团出访，原则上不超过${limit('leaders').zh}。`,
            `${names.join(', ')} lead the same unit; in principle no more than ${limit('leaders').en} of it may travel in one group.`,
          ),
        };
      });
  },
  examples: {
    passing: [
      { about: '一名班子成员带队', record: { members: [{ person: 'a', leadsUnit: true }, { person: 'b' }] } },
      {
        about: '两名班子成员，分属两个单位',
        record: {
          members: [
            { person: 'a', leadsUnit: true },
            { person: 'b', leadsUnit: true },
          ],
        },
        answers: { leaders: [person('a', '王敏', 'u1'), person('b', '李刚', 'u2')] },
      },
      { about: '还没选人的草稿', record: { members: [{ leadsUnit: true }, { leadsUnit: true }] } },
    ],
    failing: [
      {
        about: '同一单位的两名班子成员',
        record: {
          members: [{ person: 'a', leadsUnit: true }, { person: 'b', leadsUnit: true }, { person: 'c' }],
        },
        answers: { leaders: [person('a', '王敏', 'u1'), person('b', '李刚', 'u1')] },
        finds: [{ path: 'members', value: '王敏、李刚', limit: '1人' }],
      },
      {
        about: '两个单位各有两名班子成员，一次说清',
        record: { members: ['a', 'b', 'c', 'd'].map((id) => ({ person: id, leadsUnit: true })) },
        answers: {
          leaders: [
            person('a', '王敏', 'u1'),
            person('b', '李刚', 'u1'),
            person('c', '赵青', 'u2'),
            person('d', '周宁', 'u2'),
          ],
        },
        finds: [
          { path: 'members', value: '王敏、李刚', limit: '1人' },
          { path: 'members', value: '赵青、周宁', limit: '1人' },
        ],
      },
    ],
  },
});
