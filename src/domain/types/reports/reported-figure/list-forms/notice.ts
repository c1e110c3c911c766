import type { Cell, DocumentNode } from '../../../../../model/document.ts';
import { writtenDay } from '../../../../../model/document/written.ts';
import { defineListForm, type ListFacts } from '../../../../../model/list-form.ts';
import { lateWords, noticeToEachUnit, type Owed } from '../../../../org/unit-notices.ts';

const head = (text: string): Cell => ({ text, head: true });
const day = (value: unknown): string => (typeof value === 'string' ? writtenDay(value) : '');

/** 数据催报通知: one to each unit with the numbers that it owes, the longest overdue first. */
export const form = defineListForm({
  name: 'notice',
  label: '数据催报通知',
  en: 'Notice to hand figures in',
  states: ['draft', 'returned'],
  reminds: true,
  write: (facts) => noticeToEachUnit(facts, (owed) => notice(owed, facts)),
});

function notice({ unit, records, late, newPage }: Owed, { office, today }: ListFacts): DocumentNode[] {
  return [
    { kind: 'title', text: '关于报送统计数据的通知', newPage },
    { kind: 'addressee', to: unit },
    {
      kind: 'paragraph',
      text:
        `截至${writtenDay(today)}，你单位应报送的数据还有${records.length}项没有报送` +
        `${late === 0 ? '' : `，其中${late}项已经逾期`}（清单如下）。` +
        `请${late === 0 ? '按期' : '立即'}核实填报，注明来源和填报人；没有发生的填0，不要留空。`,
    },
    {
      kind: 'table',
      columns: [1, 7, 2, 4, 2],
      head: [['序号', '指标和期间', '单位', '报送期限', '逾期'].map(head)],
      rows: records.map((record, i) => [
        { text: String(i + 1), align: 'center' },
        record.text('name'),
        record.text('measure'),
        day(record.values.dueOn),
        lateWords(record, today),
      ]),
    },
    { kind: 'signature', by: office.name, on: today },
  ];
}
