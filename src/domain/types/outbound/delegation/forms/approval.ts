import type { DocumentNode } from '../../../../../model/document.ts';
import { items, section } from '../../../../../model/document/section.ts';
import { writtenDay } from '../../../../../model/document/written.ts';
import { defineForm, type FormFacts } from '../../../../../model/form.ts';
import { roles } from '../../../../org/roles.ts';
import { approvedUnchanged } from '../../../../org/delegation-states.ts';
import { printedDelegation } from '../printed.ts';
import { memberTable, senderTable } from '../printed-members.ts';
import { isFormedElsewhere } from '../rules/entries.ts';

/**
 * What is asked of whoever travels: C12 and C13 (no change and no approval afterwards), C14, C11 of the domain rules,
 * C07, C06 and C04. Terms that differ from place to place stand as “规定期限”: a number here would be a limit in code.
 */
export const requirements = [
  '批准的人员、国家（地区）、天数、路线和预算不得变更；确需变更的，应当在出境前重新报批，一律不得补办。',
  '出境前对全体人员进行外事纪律、保密、安全和财经纪律教育。',
  '经费按批准的预算和规定的标准开支，不得向企业、下属单位和驻外机构转嫁费用。',
  '回国（境）后在规定期限内交回因公证照，提交出访报告，并在单位内公示执行情况。',
];

/** 因公出国（境）任务批件: what the office approved, as it was approved (domain rules §3.5). */
export const form = defineForm({
  name: 'approval',
  label: '因公出国（境）任务批件',
  en: 'Approval of official travel',
  // Not while a change is written or examined: the record then holds what nobody has approved.
  leavesHouse: true,
  offered: { states: approvedUnchanged },
  refuses({ record }) {
    if (record.values.entered === true)
      return {
        zh: '这是补录的团组，以已有的纸质批件为准',
        en: 'it was entered afterwards; the paper that exists is the approval',
      };
    if (record.values.verb !== 'approve')
      return {
        zh: '本办不是批准机关，批件由批准机关出具',
        en: 'this office does not approve it; whoever does issues the document',
      };
    if (isFormedElsewhere(record.values))
      return {
        zh: '由外单位组团，本办出具任务确认件',
        en: 'it is formed elsewhere; this office confirms it',
      };
    return undefined;
  },
  number: ({ record }) => record.text('approvalNumber'),
  write,
});

function write(facts: FormFacts): DocumentNode[] {
  const { record, office } = facts;
  const { places, days, members, outsiders, size, inviters, funding, total } = printedDelegation(facts);
  const changedOn = record.values.changedOn as string | undefined;
  const on = changedOn ?? String(record.values.approvedOn);
  return [
    { kind: 'head', issuer: office.name, number: record.text('approvalNumber') },
    { kind: 'title', text: '因公出国（境）任务批件' },
    { kind: 'addressee', to: record.text('unit') },
    {
      kind: 'paragraph',
      text: `${above(facts)}同意${record.text('name')}一行${size}人出访。${changedOn === undefined ? '' : `本批件按${writtenDay(changedOn)}批准的变更出具。`}现将有关事项批复如下：`,
    },
    ...section('出访任务', record.text('task')),
    ...section(
      '出访国家（地区）和时间',
      `${places}。${days}，在外停留${record.text('days')}（按中国口岸出境、入境日期计算，含出境和入境当日）。`,
    ),
    ...section('出访人员'),
    memberTable(members),
    ...(outsiders.length === 0
      ? []
      : [
          { kind: 'paragraph', text: '外单位参团人员如下，由其外事归口单位凭任务通知书确认：' } as const,
          senderTable(outsiders, members.length + 1),
        ]),
    ...section('邀请单位', `${inviters}。`),
    ...(funding === '' ? [] : section('经费来源', `${funding}。合计${total}。`)),
    // T09a: the days of an approval are those of the Chinese border.
    ...section('批件有效期', `${days}。`),
    ...section('有关要求'),
    ...items(requirements),
    { kind: 'signature', by: office.name, on },
    { kind: 'imprint', copies: copiesOf(facts), issuer: office.name, on },
  ];
}

/** 经市委、市政府领导批准, where somebody above the office had the last word. */
export function above({ record }: FormFacts): string {
  const decider = record.text('decider');
  const own = roles.some(({ label }) => label === decider);
  return decider === '' || own ? '经审核，' : `经${decider}批准，`;
}

/** The bodies outside that had a say in it; whoever decided it knows. */
export function copiesOf({ process, record }: FormFacts): string[] {
  const outside = (process?.state.steps ?? []).filter(
    ({ plan, status }) => plan.side === 'outside' && status === 'passed',
  );
  const names = outside.flatMap(({ seats }) => seats.map(({ holder }) => holder.name));
  return [...new Set(names)].filter((name) => name !== record.text('decider'));
}
