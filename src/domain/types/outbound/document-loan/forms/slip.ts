import type { Cell, DocumentNode } from '../../../../../model/document.ts';
import { writtenDay } from '../../../../../model/document/written.ts';
import { defineForm, type FormFacts } from '../../../../../model/form.ts';

/** 证照领取/交还单: signed when a document goes out and again when it comes back; one sheet for both. */
export const form = defineForm({
  name: 'slip',
  label: '证照领取交还单',
  en: 'Lending and return slip',
  offered: { states: ['out', 'returned'] },
  write,
});

const head = (text: string): Cell => ({ text, head: true });

function write({ record, office, today }: FormFacts): DocumentNode[] {
  const fact = (label: string, text: string): [Cell, Cell][] =>
    text === '' ? [] : [[head(label), { text, span: 3 }]];
  const day = (name: string): string => {
    const value = record.values[name];
    return typeof value === 'string' ? writtenDay(value) : '';
  };
  const sign = (label: string, text: string, room = 2): [Cell, Cell] => [
    head(label),
    { text, span: 3, room, foot: '签名：　　　　　　　　　年　　月　　日' },
  ];
  const due = day('dueOn');
  return [
    { kind: 'title', text: '因公证照领取/交还单' },
    { kind: 'code', content: record.path, lines: [office.name, `打印日期：${writtenDay(today)}`] },
    {
      kind: 'table',
      columns: [2, 4, 2, 4],
      rows: [
        [head('持照人'), record.text('holderName'), head('证照种类'), record.text('documentKind')],
        [head('责任单位'), record.text('unit'), head('有效期至'), day('validTo')],
        [head('用途'), record.text('purpose'), head('存放位置'), record.text('place')],
        ...fact('团组', record.text('delegation')),
        [head('领取日期'), day('lentOn'), head('应交还日期'), due],
        sign(
          '领取人',
          `${record.text('receiver')}\n证照已当面核对；${due === '' ? '' : `请于${due}前交还，`}逾期不交的，按规定暂停受理所在单位的新申请。`,
        ),
        sign('经办人（发）', '', 1),
        [head('交还日期'), day('returnedOn'), head('证照状况'), record.text('condition')],
        sign('交还人', record.text('returnedBy'), 1),
        sign('经办人（收）', '', 1),
      ],
    },
  ];
}
