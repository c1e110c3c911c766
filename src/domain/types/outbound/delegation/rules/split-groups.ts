import type { Values } from '../../../../../model/field.ts';
import type { Answer } from '../../../../../model/rule/question.ts';
import { defineRule, words } from '../../../../../model/rule.ts';
import { handedInStates } from '../../../../org/delegation-states.ts';
import { invitersOf, persons, sizeOf, travelOf, visited } from './entries.ts';
import { deputies, members, quantified } from './scope.ts';

// Width, case, blanks and punctuation do not make another errand or another inviter.
const plain = (text: unknown): string =>
  typeof text === 'string'
    ? text
        .normalize('NFKC')
        .toLowerCase()
        .replace(/[^\p{L}\p{N}]/gu, '')
    : '';

const inviterNames = (record: Values): string[] =>
  invitersOf(record)
    .map(({ name }) => plain(name))
    .filter(Boolean);

function likeness(record: Values, other: Values): 'inviters' | 'task' | undefined {
  const names = inviterNames(other);
  if (inviterNames(record).some((name) => names.includes(name))) return 'inviters';
  return plain(record.task) !== '' && plain(record.task) === plain(other.task) ? 'task' : undefined;
}

const group = (count: number, more: object = {}) => ({
  category: 'party',
  task: '参加友好城市经贸论坛',
  travel: { from: '2018-05-06', to: '2018-05-10' },
  legs: [{ country: 'DE' }],
  inviters: [{ name: '柏林州政府' }],
  members: members(count),
  ...more,
});
const other = (count: number, more: object = {}): Answer => ({
  id: 'o1',
  title: '另一团组',
  values: group(count, more),
});

/** P08: one group that was split, or a group beside the group. */
export const splitGroups = defineRule({
  name: 'P08',
  label: '拆分组团、团外团',
  en: 'A group split into several',
  severity: 'warn',
  clause: { source: 'shandong-2013', article: '' },
  also: [
    { source: 'zhejiang-university', article: '第17—24条' },
    { source: 'jiao-wai-ting-2015-1', article: '' },
  ],
  inForce: quantified.inForce,
  except: quantified.except,
  exemption: quantified.exemption,
  parameters: {
    persons: {
      label: '合计人数上限',
      en: 'Most people together',
      unit: words('人', 'persons'),
      value: 6,
    },
  },
  waivers: deputies,
  mend: words(
    '属于同一任务的，合并为一个团组并减少人数；确非同一任务的，写明区别。',
    'Join what is one errand and take fewer people; where it is not, say what differs.',
  ),
  questions(record, { id }) {
    const travel = travelOf(record);
    if (!travel || visited(record).length === 0) return [];
    return [
      {
        name: 'beside',
        type: 'delegation',
        conditions: [
          { path: 'legs.country', in: visited(record) },
          { path: 'travel', overlaps: travel },
          { path: 'state', in: handedInStates },
          ...(id === undefined ? [] : [{ notId: id }]),
        ],
        most: 100,
      },
    ];
  },
  check(record, { answer, number, words: limit }) {
    if (!travelOf(record) || visited(record).length === 0) return [];
    const alike = answer('beside').filter(({ values }) => likeness(record, values) !== undefined);
    const together = alike.reduce((sum, { values }) => sum + sizeOf(values), sizeOf(record));
    if (alike.length === 0 || together <= number('persons')) return [];
    const sameInviter = alike.some(({ values }) => likeness(record, values) === 'inviters');
    return [
      {
        path: sameInviter ? 'inviters' : 'task',
        parameter: 'persons',
        value: persons(together),
        related: alike.map(({ id }) => id),
        message: words(
          `另有${alike.length}个团组${sameInviter ? '邀请单位相同' : '出访任务相同'}、时间重叠、国家（地区）相同，合计${together}人，超过${limit('persons').zh}，请核对是否拆分组团。`,
          `${alike.length} other group(s) with the same ${sameInviter ? 'inviter' : 'errand'}, country and days: ${together} people together, more than ${limit('persons').en}. Is it one group that was split?`,
        ),
      },
    ];
  },
  examples: {
    passing: [
      { about: '两团合计6人，正好到上限', record: group(3), answers: { beside: [other(3)] } },
      {
        about: '同时去同一国家，任务和邀请单位都不同',
        record: group(4),
        answers: { beside: [other(5, { task: '洽谈港口合作', inviters: [{ name: '汉堡港务局' }] })] },
      },
      {
        about: '两团的任务都还没写',
        record: group(4, { task: '' }),
        answers: { beside: [other(5, { task: '', inviters: [{ name: '汉堡港务局' }] })] },
      },
      { about: '没有相似的团组', record: group(6) },
      { about: '教学科研不受人数限制', record: group(6, { category: 'research' }) },
    ],
    failing: [
      {
        about: '邀请单位相同，合计7人，多1人；全角空格不论',
        record: group(3),
        answers: { beside: [other(4, { task: '', inviters: [{ name: '柏林　州政府' }] })] },
        finds: [{ path: 'inviters', value: '7人', limit: '6人' }],
      },
      {
        about: '任务相同，邀请单位还没填，三团合计9人',
        record: group(3, { inviters: [] }),
        answers: {
          beside: [other(3), { ...other(3, { task: '参加友好城市经贸论坛。' }), id: 'o2' }],
        },
        finds: [{ path: 'task', value: '9人', limit: '6人' }],
      },
    ],
  },
});
