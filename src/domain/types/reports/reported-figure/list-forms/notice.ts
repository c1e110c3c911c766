import { daysBetween } from '../../../../../model/date.ts';
import type { Cell, DocumentNode } from '../../../../../model/document.ts';
import { writtenDay } from '../../../../../model/document/written.ts';
import type { PrintedRecord } from '../../../../../model/form.ts';
import { defineListForm, type ListFacts } from '../../../../../model/list-form.ts';

const head = (text: string): Cell => ({ text, head: true });

/** 数据催报通知: one to each unit with the numbers that it owes, the longest overdue first. */
export const form = defineListForm({
  name: 'notice',
  label: '数据催报通知',
  en: 'Notice to hand figures in',
  states: ['draft', 'returned'],
  reminds: true,
  write(facts) {
    const units = new Map<string, PrintedRecord[]>();
    for (const record of facts.records) {
      const unit = record.text('unit');
      units.set(unit, [...(units.get(unit) ?? []), record]);
    }
    return [...units].flatMap(([unit, records], i) => notice(unit, records, facts, i > 0));
  },
});

function notice(
  unit: string,
  records: readonly PrintedRecord[],
  { office, today }: ListFacts,
  newPage: boolean,
): DocumentNode[] {
  const due = (record: PrintedRecord): string => String(record.values.dueOn ?? '9999-12-31');
  const sorted = [...records].sort((a, b) => (due(a) < due(b) ? -1 : 1));
  const late = sorted.filter((record) => due(record) < today).length;
  return [
    { kind: 'title', text: '关于报送统计数据的通知', newPage },
    { kind: 'addressee', to: unit },
    {
      kind: 'paragraph',
      text:
        `截至${writtenDay(today)}，你单位应报送的数据还有${sorted.length}项没有报送` +
        `${late === 0 ? '' : `，其中${late}项已经逾期`}（清单如下）。` +
        `请${late === 0 ? '按期' : '立即'}核实填报，注明来源和填报人；没有发生的填0，不要留空。`,
    },
    {
      kind: 'table',
      columns: [1, 7, 2, 4, 2],
      head: [['序号', '指标和期间', '单位', '报送期限', '逾期'].map(head)],
      rows: sorted.map((record, i) => {
        const days = daysBetween(due(record), today);
        const isDated = record.values.dueOn !== undefined;
        return [
          { text: String(i + 1), align: 'center' },
          record.text('name'),
          record.text('measure'),
          isDated ? writtenDay(due(record)) : '',
          isDated && days > 0 ? `${days}天` : '',
        ];
      }),
    },
    { kind: 'signature', by: office.name, on: today },
  ];
}
