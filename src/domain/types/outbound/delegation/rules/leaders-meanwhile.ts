import { defineRule, words } from '../../../../../model/rule.ts';
import { handedInStates } from '../../../../org/delegation-states.ts';
import type { Answer } from '../../../../../model/rule/question.ts';
import { isEntered, leadersOf, spanWords, travelOf } from './entries.ts';
import { since2014 } from './scope.ts';

const span = (from: string, to: string) => ({ from, to });
const led = (more: object = {}) => ({
  unit: 'u1',
  travel: span('2018-05-06', '2018-05-10'),
  members: [{ person: 'a', leadsUnit: true }],
  ...more,
});
const other = (more: object = {}): Answer => ({
  id: 'o1',
  title: '另一团组',
  values: { ...led({ members: [{ person: 'b', leadsUnit: true }] }), ...more },
});

/** P02b: leaders of one unit are not abroad at the same time. */
export const leadersMeanwhile = defineRule({
  name: 'P02b',
  label: '班子成员同期出访',
  en: 'Leaders of one unit abroad at the same time',
  severity: 'warn',
  clause: { source: 'bazhong-2010', article: '' },
  inForce: since2014,
  parameters: {
    leaders: {
      label: '同一单位同期在外的班子成员上限',
      en: 'Most leaders of a unit abroad at a time',
      unit: words('人', 'persons'),
      value: 1,
    },
  },
  waivers: [],
  mend: words(
    '错开出访日期，或由一名班子成员出访。',
    'Let the trips follow one another, or let one leader go.',
  ),
  questions(record, { id }) {
    const travel = travelOf(record);
    if (!travel || typeof record.unit !== 'string' || leadersOf(record).length === 0 || isEntered(record))
      return [];
    return [
      {
        name: 'meanwhile',
        type: 'delegation',
        conditions: [
          { path: 'unit', is: record.unit },
          { path: 'travel', overlaps: travel },
          { path: 'members.leadsUnit', is: true },
          { path: 'state', in: handedInStates },
          ...(id === undefined ? [] : [{ notId: id }]),
        ],
        most: 20,
      },
    ];
  },
  check(record, { answer, number, words: limit }) {
    const travel = travelOf(record);
    const own = leadersOf(record);
    if (!travel || typeof record.unit !== 'string' || own.length === 0 || isEntered(record)) return [];
    const beside = answer('meanwhile').flatMap(({ id, values }) => {
      const days = travelOf(values);
      const people = leadersOf(values).filter((one) => !own.some(({ person }) => person === one.person));
      return days && people.length > 0 ? [{ id, days, people }] : [];
    });
    const away = own.length + beside.reduce((sum, { people }) => sum + people.length, 0);
    if (beside.length === 0 || away <= number('leaders')) return [];
    const [zh, en] = (['zh', 'en'] as const).map((lang) => beside.map(({ days }) => spanWords(days)[lang]));
    return [
      {
        path: 'travel',
        parameter: 'leaders',
        value: words(`${away}人`, `${away} persons`),
        related: beside.map(({ id }) => id),
        message: words(
          `本单位另有班子成员同期出访（${(zh ?? []).join('、')}），同期在外共${away}人，原则上不超过${limit('leaders').zh}。`,
          `Other leaders of the unit are abroad meanwhile (${(en ?? []).join(', ')}): ${away} in all, no more than ${limit('leaders').en} in principle.`,
        ),
      },
    ];
  },
  examples: {
    passing: [
      { about: '没有别的班子成员在外', record: led() },
      {
        about: '同期的另一团组是同一个人，另行核对',
        record: led(),
        answers: { meanwhile: [other({ members: [{ person: 'a', leadsUnit: true }] })] },
      },
      { about: '团内没有班子成员', record: led({ members: [{ person: 'a' }] }) },
    ],
    failing: [
      {
        about: '另一名班子成员同期在外',
        record: led(),
        answers: { meanwhile: [other({ travel: span('2018-05-10', '2018-05-14') })] },
        finds: [{ path: 'travel', value: '2人', limit: '1人' }],
      },
      {
        about: '两个团组三名班子成员',
        record: led(),
        answers: {
          meanwhile: [other(), { ...other({ members: [{ person: 'c', leadsUnit: true }] }), id: 'o2' }],
        },
        finds: [{ path: 'travel', value: '3人', limit: '1人' }],
      },
    ],
  },
});
