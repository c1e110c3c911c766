import type { Cell, DocumentNode } from '../../../../../model/document.ts';
import { writtenDay } from '../../../../../model/document/written.ts';
import { defineForm, type FormFacts } from '../../../../../model/form.ts';

/** 行前教育签到表: printed before, signed there, scanned back. */
export const form = defineForm({
  name: 'sheet',
  label: '行前教育签到表',
  en: 'Sheet to sign',
  offered: { states: ['draft', 'held'] },
  write,
});

const head = (text: string): Cell => ({ text, head: true });

function write({ record }: FormFacts): DocumentNode[] {
  const { heldOn } = record.values;
  return [
    { kind: 'title', text: '因公出国（境）行前教育签到表' },
    {
      kind: 'code',
      content: record.path,
      lines: [
        `团组：${record.text('name')}`,
        `日期：${typeof heldOn === 'string' ? writtenDay(heldOn) : ''}`,
        `组织（主讲）：${record.text('heldBy')}`,
      ],
    },
    { kind: 'paragraph', text: `教育内容：${record.text('topics')}。` },
    {
      kind: 'table',
      columns: [1, 3, 5, 3],
      head: [['序号', '姓名', '本人签名', '备注'].map(head)],
      rows: record
        .rows('attended')
        .map((row, i) => [
          { text: String(i + 1), align: 'center' },
          row.text('person'),
          { text: '', room: 1 },
          '',
        ]),
    },
  ];
}
