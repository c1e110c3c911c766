import type { DocumentNode } from '../../../../../model/document.ts';
import { section } from '../../../../../model/document/section.ts';
import { unended, writtenDay, writtenDays } from '../../../../../model/document/written.ts';
import { defineForm, type FormFacts } from '../../../../../model/form.ts';

/** 征求意见函: what was asked, as it was sent. */
export const form = defineForm({
  name: 'letter',
  label: '征求意见函',
  en: 'Letter of consultation',
  offered: { states: ['sent', 'agreed', 'part', 'refused', 'notified'] },
  leavesHouse: true,
  number: ({ record }) => record.text('letterNumber'),
  write,
});

function write({ record, office }: FormFacts): DocumentNode[] {
  const { values } = record;
  const members = record.rows('members');
  const { travelFrom, travelTo, sentOn, replyDueOn } = values;
  const when =
    typeof travelFrom === 'string' && typeof travelTo === 'string'
      ? `，时间为${writtenDays(travelFrom, travelTo)}${record.text('days') === '' ? '' : `，在外停留${record.text('days')}`}`
      : '';
  const due = typeof replyDueOn === 'string' ? `于${writtenDay(replyDueOn)}前` : '';
  const note = unended(record.text('note'));
  return [
    { kind: 'head', issuer: office.name, number: record.text('letterNumber') },
    { kind: 'title', text: `关于征求${record.text('delegationName')}\n外单位人员意见的函` },
    { kind: 'addressee', to: record.text('office') },
    {
      kind: 'paragraph',
      text: `${record.text('unit')}拟组派${record.text('delegationName')}，出访${record.text('places')}${when}。现就你方所属${members.length}人参加该团组征求意见。`,
    },
    ...section('出访任务', `${unended(record.text('task'))}。`),
    ...section('拟参团人员'),
    {
      kind: 'table',
      columns: [1, 2, 4, 4, 3],
      head: [['序号', '姓名', '单位', '职务', '职级']],
      rows: members.map((member, i) => [
        { text: String(i + 1), align: 'center' },
        { text: member.text('name'), align: 'center' },
        member.text('employer'),
        member.text('post'),
        member.text('rank'),
      ]),
    },
    {
      kind: 'paragraph',
      text: `请${due}函告是否同意；部分不同意的，请写明姓名。同意的，团组批准后将向你方出具出国任务通知书，请凭通知书办理任务确认件。`,
    },
    ...(note === '' ? [] : [{ kind: 'paragraph', text: `${note}。` } as const]),
    { kind: 'paragraph', text: '特此函商，请予支持。' },
    { kind: 'signature', by: office.name, on: String(sentOn) },
  ];
}
