import type { Cell, DocumentNode } from '../../../../../model/document.ts';
import { writtenDay } from '../../../../../model/document/written.ts';
import { defineListForm, type ListFacts } from '../../../../../model/list-form.ts';
import { lateWords, noticeToEachUnit, type Owed } from '../../../../org/unit-notices.ts';

const head = (text: string): Cell => ({ text, head: true });
const day = (value: unknown): string => (typeof value === 'string' ? writtenDay(value) : '');

/** 证照催缴通知: one to each unit, with everything that it still has, what is late first. */
export const form = defineListForm({
  name: 'notice',
  label: '证照催缴通知',
  en: 'Notice to hand documents back',
  states: ['out'],
  reminds: true,
  write: (facts) => noticeToEachUnit(facts, (owed) => notice(owed, facts)),
});

function notice({ unit, records, late, newPage }: Owed, { office, today }: ListFacts): DocumentNode[] {
  return [
    { kind: 'title', text: '关于交还因公证照的通知', newPage },
    { kind: 'addressee', to: unit },
    {
      kind: 'paragraph',
      text:
        `截至${writtenDay(today)}，你单位人员领用的因公证照尚有${records.length}本没有交还` +
        `${late === 0 ? '' : `，其中${late}本已经逾期`}（名单如下）。` +
        `按照规定，因公证照应在出访结束或者取消后按期交还，期限见名单。请${late === 0 ? '按期' : '立即'}交还；` +
        '长期逾期不交的，将按规定暂停受理你单位新的因公出国（境）申请。',
    },
    {
      kind: 'table',
      columns: [1, 4, 5, 4, 2],
      head: [['序号', '证照（持照人）', '团组（用途）', '应交还日期', '逾期'].map(head)],
      rows: records.map((record, i) => [
        { text: String(i + 1), align: 'center' },
        record.text('name'),
        record.text('delegation') || record.text('purpose'),
        day(record.values.dueOn),
        lateWords(record, today),
      ]),
    },
    { kind: 'paragraph', text: '证照已经遗失的，请立即书面报告。' },
    { kind: 'signature', by: office.name, on: today },
  ];
}
