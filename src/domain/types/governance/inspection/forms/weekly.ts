import { addDays } from '../../../../../model/date.ts';
import type { Cell, DocumentNode } from '../../../../../model/document.ts';
import { writtenDays } from '../../../../../model/document/written.ts';
import { defineForm, type FormFacts, type PrintedNode } from '../../../../../model/form.ts';
import { labelOf } from '../../../../../model/label.ts';
import { workflow } from '../workflow.ts';

const head = (text: string): Cell => ({ text, head: true });

/** 整改周报: what moved within the last seven days, what is late, and how far the whole is. Nobody writes it. */
export const form = defineForm({
  name: 'weekly',
  label: '巡察整改周报',
  en: 'Weekly report on rectification',
  leavesHouse: true,
  offered: { states: ['open', 'review', 'reported', 'closed'] },
  refuses: ({ record }) =>
    record.values.level === 'round'
      ? undefined
      : { zh: '周报从轮次出具', en: 'the report is printed from the round' },
  write,
});

function write({ record, office, today, tree }: FormFacts): DocumentNode[] {
  const from = addDays(today, -6);
  const measures = tree.filter((node) => node.record.values.level === 'measure');
  const moved = measures.filter(({ movedOn }) => movedOn >= from && movedOn <= today);
  const due = (node: PrintedNode): string => String(node.record.values.deadline ?? '');
  const late = measures.filter(({ sums }) => sums.late > 0);
  const next = measures.filter(
    (node) => node.sums.total > node.sums.done && due(node) >= today && due(node) <= addDays(today, 7),
  );
  const { total, done, percent } = tree[0]?.sums ?? { total: 0, done: 0, percent: 0 };
  const problems = tree.filter((node) => node.record.values.level === 'problem').length;
  const closed = moved.filter((node) => node.record.state === 'closed').length;
  return [
    { kind: 'title', text: `${record.text('name')}\n整改周报` },
    {
      kind: 'paragraph',
      text:
        `${writtenDays(from, today)}，${office.name}推进${problems}项问题、${total}项措施的整改。` +
        `本周有进展${moved.length}项，其中销号${closed}项；累计销号${done}项，总进度${percent}%；逾期${late.length}项。`,
    },
    ...section('本周进展', moved, '本周没有进展。'),
    ...section('逾期未完成', late, '没有逾期的措施。'),
    ...section('一周内到期', next, '一周内没有到期的措施。'),
    { kind: 'signature', by: office.name, on: today },
  ];
}

function section(title: string, nodes: readonly PrintedNode[], none: string): DocumentNode[] {
  return [
    { kind: 'heading', level: 1, text: title },
    nodes.length === 0
      ? { kind: 'paragraph', text: none }
      : {
          kind: 'table',
          columns: [1, 5, 2, 2, 2, 5],
          head: [['序号', '措施', '责任人', '期限', '状态', '进展情况'].map(head)],
          rows: nodes.map(({ record }, i) => [
            { text: String(i + 1), align: 'center' },
            record.text('name'),
            record.text('responsible'),
            record.text('deadline'),
            `${stateOf(record.state)}${record.text('progress') === '' ? '' : `（${record.text('progress')}）`}`,
            record.text('news'),
          ]),
        },
  ];
}

function stateOf(name: string): string {
  const state = workflow.states[name];
  return state ? labelOf(name, state, 'zh') : name;
}
