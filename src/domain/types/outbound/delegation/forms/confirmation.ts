import type { DocumentNode } from '../../../../../model/document.ts';
import { items, section } from '../../../../../model/document/section.ts';
import { writtenDay } from '../../../../../model/document/written.ts';
import { defineForm, type FormFacts } from '../../../../../model/form.ts';
import { approvedUnchanged } from '../../../../org/delegation-states.ts';
import { printedDelegation } from '../printed.ts';
import { memberTable } from '../printed-members.ts';
import { isFormedElsewhere } from '../rules/entries.ts';
import { above, copiesOf, requirements } from './approval.ts';

/**
 * 出国任务确认件: this office lets its people join a group that was approved elsewhere. It quotes the notice that came
 * from there (domain rules §3.5), and its people make their documents by it.
 */
export const form = defineForm({
  name: 'confirmation',
  label: '出国任务确认件',
  en: 'Confirmation of a travel task',
  leavesHouse: true,
  // As the approval: not while a change is written or examined.
  offered: { states: approvedUnchanged },
  refuses({ record }) {
    if (!isFormedElsewhere(record.values))
      return { zh: '本地组团的出具任务批件', en: 'it is formed here; the approval is its document' };
    if (record.values.entered === true)
      return {
        zh: '这是补录的团组，以已有的纸质确认件为准',
        en: 'it was entered afterwards; the paper that exists is the confirmation',
      };
    if (record.values.verb !== 'approve')
      return {
        zh: '本办不是批准机关，确认件由批准机关出具',
        en: 'this office does not confirm it; whoever does issues the document',
      };
    return undefined;
  },
  number: ({ record }) => record.text('approvalNumber'),
  write,
});

function write(facts: FormFacts): DocumentNode[] {
  const { record, office } = facts;
  const { places, days, members, inviters, funding, total } = printedDelegation(facts);
  const { changedOn, approvedOn, taskOn } = record.values as Readonly<Record<string, string | undefined>>;
  const on = changedOn ?? String(approvedOn);
  const quoted = [
    `《出国任务通知书（批件）》`,
    record.text('taskNumber') === '' ? '' : `（${record.text('taskNumber')}）`,
  ].join('');
  return [
    { kind: 'head', issuer: office.name, number: record.text('approvalNumber') },
    { kind: 'title', text: '出国任务确认件' },
    { kind: 'addressee', to: record.text('unit') },
    {
      kind: 'paragraph',
      text:
        `根据${record.text('formerOffice')}${taskOn === undefined ? '' : `${writtenDay(taskOn)}`}${quoted}，` +
        `${above(facts)}同意${members.length}人参加${record.text('former')}组派的${record.text('name')}。` +
        `${changedOn === undefined ? '' : `本确认件按${writtenDay(changedOn)}批准的变更出具。`}现确认如下：`,
    },
    ...section('出访任务', record.text('task')),
    ...section(
      '出访国家（地区）和时间',
      `${places}。${days}，在外停留${record.text('days')}（按中国口岸出境、入境日期计算，含出境和入境当日）。`,
    ),
    ...section('参团人员'),
    memberTable(members),
    ...(inviters === '' ? [] : section('邀请单位', `${inviters}。`)),
    ...(funding === '' ? [] : section('经费来源', `${funding}。合计${total}。`)),
    ...section('有效期', `${days}。`),
    ...section('有关要求'),
    ...items(requirements),
    { kind: 'signature', by: office.name, on },
    {
      kind: 'imprint',
      copies: [...copiesOf(facts), record.text('formerOffice')].filter(Boolean),
      issuer: office.name,
      on,
    },
  ];
}
