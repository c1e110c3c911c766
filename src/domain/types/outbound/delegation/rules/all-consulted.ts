import type { Values } from '../../../../../model/field.ts';
import type { Words } from '../../../../../model/label.ts';
import type { Answer } from '../../../../../model/rule/question.ts';
import { defineRule, words } from '../../../../../model/rule.ts';
import { outsidersOf, type Outsider } from './entries.ts';
import { since2014 } from './scope.ts';

/** The states of a letter, by what its office has said. */
const letters = {
  agreed: ['agreed', 'part', 'notified'],
  open: ['draft', 'sent'],
  refused: ['refused'],
} as const;

const named = (declined: unknown): string[] =>
  typeof declined === 'string' ? declined.split(/[、，,；;]/).map((one) => one.trim()) : [];

/** Whether a letter asks for somebody: the same office, and the name and the employer in its list. */
function asksFor({ values }: Answer, { name, employer, office }: Outsider): boolean {
  return (
    values.office === office &&
    ((values.members ?? []) as readonly Values[]).some(
      (member) => member.name === name && member.employer === employer,
    )
  );
}

const declines = ({ values }: Answer, { name = '' }: Outsider): boolean =>
  named(values.declined).includes(name);

const he = { name: '何平', employer: '邻江市商务局', office: '邻江市外事办公室' };
const lu = { name: '陆远', employer: '邻江市教育局', office: '邻江市外事办公室' };
const letter = (id: string, members: readonly Outsider[], more: Values = {}): Answer => ({
  id,
  title: '',
  values: { office: '邻江市外事办公室', members, ...more },
});
const group = (...outsiders: readonly Outsider[]) => ({ kind: 'cross', formed: 'here', outsiders });

const people = (list: readonly Outsider[]): Words => {
  const names = list.map(({ name = '' }) => name);
  return words(names.join('、'), names.join(', '));
};

/** K03: whoever comes from outside goes along only when the office that answers for them has agreed. */
export const allConsulted = defineRule({
  name: 'K03',
  label: '征得外事归口单位同意',
  en: 'Consent of the offices of members from outside',
  severity: 'block',
  clause: { source: 'software-list', article: '' },
  also: [{ source: 'cross-region-practice', article: '' }],
  inForce: since2014,
  moment: 'decide',
  waivers: [],
  mend: words(
    '在团组页面生成征求意见函，发出，收到复函后登记；不同意的人员从团组中去掉。',
    'Make the letters on the page of the delegation, send them, enter the replies; take out whoever was refused.',
  ),
  questions(record, { id }) {
    if (id === undefined || record.entered === true || outsidersOf(record).length === 0) return [];
    return Object.entries(letters).map(([name, states]) => ({
      name,
      type: 'consultation',
      conditions: [
        { path: 'delegation', is: id },
        { path: 'state', in: states },
      ],
      most: 200,
    }));
  },
  check(record, { answer, id }) {
    // What was approved on paper was judged on paper.
    if (record.entered === true) return [];
    const outsiders = outsidersOf(record);
    if (outsiders.length === 0) return [];
    const ask = (name: keyof typeof letters): readonly Answer[] => (id === undefined ? [] : answer(name));
    const [agreed, open, refused] = [ask('agreed'), ask('open'), ask('refused')];
    const rest = outsiders.filter(
      (one) => !agreed.some((each) => asksFor(each, one) && !declines(each, one)),
    );
    const no = rest.filter((one) => [...agreed, ...refused].some((each) => asksFor(each, one)));
    const waiting = rest.filter((one) => !no.includes(one) && open.some((each) => asksFor(each, one)));
    const unasked = rest.filter((one) => !no.includes(one) && !waiting.includes(one));
    const found = (list: readonly Outsider[], zh: string, en: string) =>
      list.length === 0
        ? []
        : [
            {
              path: 'outsiders',
              value: people(list),
              limit: words('已同意', 'agreed'),
              message: words(`${people(list).zh}：${zh}`, `${people(list).en}: ${en}`),
            },
          ];
    return [
      ...found(no, '外事归口单位不同意，须从团组中去掉。', 'refused by their office; take them out.'),
      ...found(waiting, '征求意见函还没有复函。', 'the letter to their office is not answered yet.'),
      ...found(unasked, '还没有向外事归口单位征求意见。', 'their office was not asked yet.'),
    ];
  },
  examples: {
    passing: [
      {
        about: '两人都已同意',
        id: 'd1',
        record: group(he, lu),
        answers: { agreed: [letter('l1', [he, lu])] },
      },
      {
        about: '补发的函也同意了',
        id: 'd1',
        record: group(he, lu),
        answers: { agreed: [letter('l1', [he]), letter('l2', [lu])] },
      },
      {
        about: '不同意的一人已经去掉',
        id: 'd1',
        record: group(he),
        answers: { agreed: [letter('l1', [he, lu], { declined: '陆远' })] },
      },
      { about: '没有外单位人员', id: 'd1', record: { kind: 'own' } },
      { about: '补录的纸质批件不再问', id: 'd1', record: { ...group(he), entered: true } },
    ],
    failing: [
      {
        about: '还没有征求意见',
        id: 'd1',
        record: group(he),
        finds: [{ path: 'outsiders', value: '何平', limit: '已同意' }],
      },
      {
        about: '函发出了，没有复函；同名而单位不同的不算',
        id: 'd1',
        record: group(he, lu),
        answers: {
          open: [letter('l1', [he])],
          agreed: [letter('l2', [{ ...lu, employer: '邻江市科技局' }])],
        },
        finds: [
          { path: 'outsiders', value: '何平', limit: '已同意' },
          { path: 'outsiders', value: '陆远', limit: '已同意' },
        ],
      },
      {
        about: '部分同意：不同意的还在团组里',
        id: 'd1',
        record: group(he, lu),
        answers: { agreed: [letter('l1', [he, lu], { declined: '陆远' })] },
        finds: [{ path: 'outsiders', value: '陆远', limit: '已同意' }],
      },
      {
        about: '整函不同意',
        id: 'd1',
        record: group(he),
        answers: { refused: [letter('l1', [he])] },
        finds: [{ path: 'outsiders', value: '何平', limit: '已同意' }],
      },
    ],
  },
});
