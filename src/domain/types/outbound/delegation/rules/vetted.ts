import { isCivilDate } from '../../../../../model/date.ts';
import { defineRule, words } from '../../../../../model/rule.ts';
import type { Answer } from '../../../../../model/rule/question.ts';
import { membersOf, travelOf } from './entries.ts';
import { since2014 } from './scope.ts';

const wang = { person: 'p1', role: 'leader', personName: '王敏' };
const li = { person: 'p2', role: 'member', personName: '李刚' };
const trip = (...members: readonly object[]) => ({
  travel: { from: '2018-05-06', to: '2018-05-10' },
  members,
});
const filing = (person: string, filedOn: string, validTo: string): Answer => ({
  id: `f-${person}`,
  title: '',
  values: { person, filedOn, validTo },
});

/** V02: everybody who counts has a filing that is valid on the day of leaving. */
export const vetted = defineRule({
  name: 'V02',
  label: '人员备案有效',
  en: 'Personnel filings are valid',
  // 组织部门 answers within the process; that nobody entered its filing is told, and stops no approval of many.
  severity: 'note',
  clause: { source: 'xingan-filing', article: '' },
  also: [{ source: 'vetting-flow-chart', article: '' }],
  inForce: since2014,
  moment: 'decide',
  waivers: [],
  mend: words(
    '按干部管理权限办理备案（审查），登记在“人员备案”；组织部门已经答复的，照答复登记。',
    'Have them filed with the body that manages them, and enter it under personnel filings.',
  ),
  questions(record) {
    const ids = idsOf(record);
    if (ids.length === 0 || !travelOf(record) || record.entered === true) return [];
    return [
      {
        name: 'filings',
        type: 'personnel-filing',
        conditions: [
          { path: 'person', in: ids },
          { path: 'state', in: ['filed'] },
        ],
        most: 500,
      },
    ];
  },
  check(record, { answer }) {
    const travel = travelOf(record);
    // What was approved on paper was judged on paper.
    if (idsOf(record).length === 0 || !travel || record.entered === true) return [];
    const valid = new Set(
      answer('filings')
        .filter(
          ({ values: { filedOn, validTo } }) =>
            isCivilDate(filedOn) && filedOn <= travel.from && isCivilDate(validTo) && validTo >= travel.from,
        )
        .map(({ values }) => values.person),
    );
    const bare = membersOf(record).filter(
      ({ person, counted }) => person !== undefined && counted !== false && !valid.has(person),
    );
    if (bare.length === 0) return [];
    const names = bare.map(({ personName = '' }) => personName);
    return [
      {
        path: 'members',
        value: words(names.join('、'), names.join(', ')),
        limit: words(`${travel.from}有效`, `valid on ${travel.from}`),
        message: words(
          `${names.join('、')}在出境日期${travel.from}没有有效的人员备案（审查）。`,
          `No filing is valid on ${travel.from}, the day of leaving, for ${names.join(', ')}.`,
        ),
      },
    ];
  },
  examples: {
    passing: [
      {
        about: '两人都有备案，出境当天是有效期最后一天',
        record: trip(wang, li),
        answers: {
          filings: [filing('p1', '2017-05-06', '2018-05-06'), filing('p2', '2018-04-01', '2019-04-01')],
        },
      },
      { about: '不计入人次的外聘翻译不问', record: trip({ ...li, counted: false }) },
      { about: '补录的纸质批件不再问', record: { ...trip(wang), entered: true } },
    ],
    failing: [
      {
        about: '一人没有备案',
        record: trip(wang, li),
        answers: { filings: [filing('p1', '2018-04-01', '2019-04-01')] },
        finds: [{ path: 'members', value: '李刚', limit: '2018-05-06有效' }],
      },
      {
        about: '备案在出境前一天到期；另一人的在出境以后才办',
        record: trip(wang, li),
        answers: {
          filings: [filing('p1', '2017-05-05', '2018-05-05'), filing('p2', '2018-05-07', '2019-05-07')],
        },
        finds: [{ path: 'members', value: '王敏、李刚', limit: '2018-05-06有效' }],
      },
    ],
  },
});

function idsOf(record: Parameters<typeof membersOf>[0]): string[] {
  return membersOf(record).flatMap(({ person, counted }) =>
    person === undefined || counted === false ? [] : [person],
  );
}
