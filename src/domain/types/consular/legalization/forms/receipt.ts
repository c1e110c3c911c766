import type { Cell, DocumentNode } from '../../../../../model/document.ts';
import { writtenDay } from '../../../../../model/document/written.ts';
import { defineForm, type FormFacts } from '../../../../../model/form.ts';

/** 取证回执: what was handed over to whom, for the hand that takes it to sign. No number of a person stands on it. */
export const form = defineForm({
  name: 'receipt',
  label: '取证回执',
  en: 'Hand-over receipt',
  leavesHouse: true,
  offered: { states: ['ready', 'handedOver'] },
  write,
});

function write({ record, office, today }: FormFacts): DocumentNode[] {
  const head = (text: string): Cell => ({ text, head: true });
  const fact = (label: string, text: string): [Cell, Cell][] =>
    text === '' ? [] : [[head(label), { text, span: 3 }]];
  const day = (name: string): string => {
    const value = record.values[name];
    return typeof value === 'string' ? writtenDay(value) : '';
  };
  return [
    { kind: 'title', text: '取证回执' },
    { kind: 'code', content: record.path, lines: [office.name, `打印日期：${writtenDay(today)}`] },
    {
      kind: 'table',
      columns: [2, 4, 2, 4],
      rows: [
        ...fact('申请人（单位）', record.text('applicant')),
        ...fact('代办人（机构）', record.text('agent')),
        [head('送往国家（地区）'), record.text('country'), head('办理种类'), record.text('certificate')],
        [head('文书内容'), record.text('subject'), head('份数'), record.text('copies')],
        ...fact('文书编号', record.text('notaryNumber')),
        [head('受理日期'), day('acceptedOn'), head('应取证日期'), day('dueOn')],
        ...fact('收费', record.text('fee')),
        ...fact('发证日期', day('handedOverOn')),
        [
          head('领取人'),
          {
            text: `${record.text('receiver')}\n文书和份数已当面核对无误。`,
            span: 3,
            room: 2,
            foot: '签名：　　　　　　　　　年　　月　　日',
          },
        ],
      ],
    },
  ];
}
