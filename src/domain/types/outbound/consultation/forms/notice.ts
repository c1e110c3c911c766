import type { DocumentNode } from '../../../../../model/document.ts';
import { items, section } from '../../../../../model/document/section.ts';
import { unended, writtenDay, writtenDays } from '../../../../../model/document/written.ts';
import { defineForm, type FormFacts, type PrintedEntries } from '../../../../../model/form.ts';
import { approvedUnchanged } from '../../../../org/delegation-states.ts';

/** What is asked of those who come along; terms that differ from place to place stand as “规定期限”. */
const requirements = [
  '请凭本通知书为上述人员办理任务确认件和人员备案（审查），并将确认件抄送我办。',
  '出国证照由你方按规定办理，回国（境）后在规定期限内交回。',
  '参团人员的费用由派出单位按规定负担，不得向其他单位转嫁或者收取。',
  '批准的人员、国家（地区）、天数和路线不得变更，参团人员应当服从团长的安排，全程随团活动。',
];

/** 出国任务通知书: what was approved, for the office of those who come from outside (domain rules §3.5). */
export const form = defineForm({
  name: 'notice',
  label: '出国任务通知书',
  en: 'Task notice',
  offered: { states: ['notified'] },
  leavesHouse: true,
  reads: ['delegation'],
  refuses({ referred }) {
    const { delegation } = referred;
    if (!delegation) return { zh: '看不到所属的团组', en: 'its delegation cannot be read' };
    if (!approvedUnchanged.includes(delegation.state))
      return { zh: '团组正在变更，批准后再打印', en: 'the delegation is being changed' };
    return undefined;
  },
  number: ({ record }) => record.text('noticeNumber'),
  write,
});

function write({ record, office, referred }: FormFacts): DocumentNode[] {
  const { delegation } = referred;
  if (!delegation) return [];
  const { travel, changedOn } = delegation.values as {
    readonly travel?: { readonly from: string; readonly to: string };
    readonly changedOn?: string;
  };
  const on = changedOn ?? String(record.values.noticeOn);
  const days = travel ? writtenDays(travel.from, travel.to) : '';
  const people = comingFrom(delegation.rows('outsiders'), record.text('office'));
  return [
    { kind: 'head', issuer: office.name, number: record.text('noticeNumber') },
    { kind: 'title', text: '出国任务通知书' },
    { kind: 'addressee', to: record.text('office') },
    {
      kind: 'paragraph',
      text:
        `${delegation.text('unit')}组派的${delegation.text('name')}已经批准（${delegation.text('approvalNumber')}），` +
        `${changedOn === undefined ? '' : `本通知书按${writtenDay(changedOn)}批准的变更出具，`}` +
        `你方所属${people.length}人参加该团组${replyWords(record)}。现将有关事项通知如下：`,
    },
    ...section('出访任务', `${unended(delegation.text('task'))}。`),
    ...section(
      '出访国家（地区）和时间',
      `${places(delegation.rows('legs'))}。${days}，在外停留${delegation.text('days')}（按中国口岸出境、入境日期计算，含出境和入境当日）。`,
    ),
    ...section('参团人员'),
    {
      kind: 'table',
      columns: [1, 2, 4, 4, 2],
      head: [['序号', '姓名', '单位', '职务', '团内身份']],
      rows: people.map((one, i) => [
        { text: String(i + 1), align: 'center' },
        { text: one.text('name'), align: 'center' },
        one.text('employer'),
        one.text('post'),
        { text: one.text('role') || '团员', align: 'center' },
      ]),
    },
    ...section('有关要求'),
    ...items(requirements),
    { kind: 'signature', by: office.name, on },
    { kind: 'imprint', copies: [delegation.text('unit')], issuer: office.name, on },
  ];
}

const comingFrom = (outsiders: readonly PrintedEntries[], office: string): PrintedEntries[] =>
  outsiders.filter((one) => one.text('office') === office);

function replyWords(record: FormFacts['record']): string {
  const number = record.text('replyNumber');
  return number === '' ? '' : `（你方复函${number}）`;
}

function places(legs: readonly PrintedEntries[]): string {
  return legs
    .filter(({ values }) => values.transit !== true)
    .map((leg) => `${leg.text('country')}${leg.text('city') === '' ? '' : `（${leg.text('city')}）`}`)
    .join('、');
}
