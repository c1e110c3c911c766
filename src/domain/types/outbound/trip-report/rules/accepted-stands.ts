import type { Values } from '../../../../../model/field.ts';
import { defineRule, words } from '../../../../../model/rule.ts';
import { countOf, peopleOf } from './entries.ts';

// All that the office read when it accepted the report; what follows from it goes on.
const plain = [
  'delegation',
  'redEye',
  'deviation',
  'places',
  'route',
  'schedule',
  'hosts',
  'invitation',
  'done',
  'undone',
  'documentsBack',
  'violated',
  'violations',
  'overspent',
  'hosted',
  'noticeFrom',
  'noticeTo',
  'noticePlace',
  'noticeResult',
];
const files = ['ticket', 'noticePhoto', 'report', 'photos'];

const idsOf = (value: unknown): string[] =>
  (Array.isArray(value) ? (value as unknown[]) : [])
    .map((one) => (typeof one === 'string' ? one : String((one as { readonly id?: unknown }).id)))
    .sort();

function* changed(before: Values, after: Values): Generator<string> {
  for (const path of plain) if (before[path] !== after[path]) yield path;
  const { from, to } = (before.actual ?? {}) as Values;
  const now = (after.actual ?? {}) as Values;
  if (from !== now.from || to !== now.to) yield 'actual';
  const [spent, spentNow] = [before.spent ?? {}, after.spent ?? {}] as [Values, Values];
  if (spent.amount !== spentNow.amount) yield 'spent';
  if (peopleOf(before.travellers).sort().join() !== peopleOf(after.travellers).sort().join())
    yield 'travellers';
  for (const path of files) if (idsOf(before[path]).join() !== idsOf(after[path]).join()) yield path;
  if (countOf(after.results) < countOf(before.results)) yield 'results';
}

const accepted = { delegation: 'd1', done: '签署合作备忘录。', results: [{ matter: '回访' }] };
const stored = { stored: [{ id: 'r1', title: '', values: accepted }] };

/** C06d: what the office accepted stands. Only the matters to follow up go on, and none of them is dropped. */
export const acceptedStands = defineRule({
  name: 'C06d',
  label: '已接收的报告不再改动',
  en: 'An accepted report stands',
  severity: 'block',
  clause: { source: 'xiamen-notice-2013', article: '' },
  inForce: { from: '2014-01-01' },
  moment: 'decide',
  waivers: [],
  mend: words(
    '恢复原来的内容；后续事项可以更新进展，不能删去。',
    'Put it back as it was; matters to follow up go on, but none is dropped.',
  ),
  questions(_record, { id }) {
    if (id === undefined) return [];
    const conditions = [
      { path: 'id', is: id },
      { path: 'state', in: ['accepted'] },
    ];
    return [{ name: 'stored', type: 'trip-report', conditions, most: 1 }];
  },
  check(record, { answer }) {
    const [before] = answer('stored');
    if (!before) return [];
    return [...changed(before.values, record)].map((path) => ({
      path,
      value: words('已改动', 'changed'),
      limit: words('接收时的内容', 'as accepted'),
      message:
        path === 'results'
          ? words('后续事项不能删去。', 'A matter to follow up cannot be dropped.')
          : words('报告已经接收，这一项不能再改。', 'The report was accepted: this cannot be changed.'),
    }));
  },
  examples: {
    passing: [
      {
        about: '只更新进展',
        id: 'r1',
        record: { ...accepted, results: [{ matter: '回访', progress: '已发邀请函' }] },
        answers: stored,
      },
      { about: '还没有接收，可以改', id: 'r1', record: { ...accepted, done: '改写。' } },
    ],
    failing: [
      {
        about: '改写了任务执行情况',
        id: 'r1',
        record: { ...accepted, done: '改写。' },
        answers: stored,
        finds: [{ path: 'done', value: '已改动', limit: '接收时的内容' }],
      },
      {
        about: '删去了一项后续事项',
        id: 'r1',
        record: { ...accepted, results: [] },
        answers: stored,
        finds: [{ path: 'results', value: '已改动', limit: '接收时的内容' }],
      },
    ],
  },
});
