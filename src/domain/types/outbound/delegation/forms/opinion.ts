import type { Cell, DocumentNode } from '../../../../../model/document.ts';
import { writtenDay } from '../../../../../model/document/written.ts';
import { defineForm, type FormFacts } from '../../../../../model/form.ts';
import { printedDelegation } from '../printed.ts';
import { printedProgramme } from '../printed-programme.ts';

const signed = '签名：　　　　　　　　　年　　月　　日';

/**
 * 因公临时出国任务和预算审批意见表 (财行〔2013〕516号 附表1): the task is examined by 外事, the budget by 财务, each
 * with its signature. What the record does not hold (plan of the year, budget of the year) is ticked by hand.
 */
export const form = defineForm({
  name: 'opinion',
  label: '因公临时出国任务和预算审批意见表',
  en: 'Opinions on task and budget',
  // While the content is locked: a signed table and a record that goes on changing would be two truths.
  offered: {
    states: ['inUnit', 'submitted', 'reported', 'approved', 'abroad', 'back', 'reporting', 'closed'],
  },
  write,
});

const head = (text: string, more: Partial<Cell> = {}): Cell => ({ text, head: true, ...more });
const center = (text: string, more: Partial<Cell> = {}): Cell => ({ text, align: 'center', ...more });

function write(facts: FormFacts): DocumentNode[] {
  const { record } = facts;
  const { places, days, members, outsiders, size, inviters, total, computed, renminbi, rates } =
    printedDelegation(facts);
  const lead = members[0];
  const whole = (label: string, text: string): Cell[][] =>
    text === '' ? [] : [[head(label), { text, span: 5 }]];
  const funding = record.rows('funding');
  return [
    { kind: 'title', text: '因公临时出国任务和预算审批意见表' },
    {
      kind: 'table',
      columns: [3, 3, 3, 3, 3, 3],
      rows: [
        ...whole('团组名称', record.text('name')),
        [
          head('组团单位'),
          { text: record.text('unit'), span: 2 },
          head('团长（级别）'),
          { text: lead ? `${lead.name}${lead.rank === '' ? '' : `（${lead.rank}）`}` : '', span: 2 },
        ],
        ...whole('出访国家（地区，含经停）', places),
        [
          head('起止时间（天数）'),
          { text: days === '' ? '' : `${days}（${record.text('days')}）`, span: 3 },
          head('人数'),
          center(`${size}人`),
        ],
        [head('姓名'), head('职务', { span: 3 }), head('职级'), head('团内身份')],
        ...members.map(({ name, post, rank, role }) => [
          center(name),
          { text: post, span: 3 },
          center(rank),
          center(role),
        ]),
        ...outsiders.map(({ name, employer, post, rank, role }) => [
          center(name),
          { text: `${employer}${post}（外单位，费用由其单位负担）`, span: 3 },
          center(rank),
          center(role),
        ]),
        ...whole('目的、任务', record.text('task')),
        ...whole('日程', printedProgramme(facts)),
        ...whole('邀请单位', inviters),
        [head('经费科目', { span: 2 }), head('金额', { span: 2 }), head('来源', { span: 2 })],
        ...funding.map((row) => [
          center(row.text('item'), { span: 2 }),
          { text: row.text('amount'), align: 'right' as const, span: 2 },
          center(row.text('source'), { span: 2 }),
        ]),
        ...computed.map(({ place, how, amounts }) => [
          center(place, { span: 2 }),
          { text: `${amounts}\n${how}`, span: 4 },
        ]),
        ...(funding.length === 0 && computed.length === 0
          ? [[{ text: '未填报经费', align: 'center' as const, span: 6 }]]
          : [[head('填报合计', { span: 2 }), { text: total, align: 'right' as const, span: 4 }]]),
        ...(renminbi === ''
          ? []
          : [
              [
                head('合计人民币（外方提供的不计）', { span: 2 }),
                { text: renminbi, align: 'right' as const, span: 4 },
              ],
            ]),
        ...(rates === '' ? [] : [[head('汇率', { span: 2 }), { text: rates, span: 4 }]]),
        [head('出国任务审核意见'), taskOpinion()],
        [head('预算财务审核意见'), budgetOpinion(facts)],
      ],
    },
  ];
}

function taskOpinion(): Cell {
  return {
    text: [
      '是否列入年度计划：□是　□否',
      '出访目标和必要性：',
      '时间、国别、路线、人数是否符合规定：□是　□否',
      '其他：',
    ].join('\n'),
    span: 5,
    room: 1,
    foot: signed,
  };
}

function budgetOpinion({ record }: FormFacts): Cell {
  const given = record.text('financeOpinion');
  const on = record.values.financeOn;
  return {
    text: [
      '是否列入年度预算：□是　□否',
      ...(given === '' ? [] : [`经费审核：${given}${typeof on === 'string' ? `（${writtenDay(on)}）` : ''}`]),
      '其他：',
    ].join('\n'),
    span: 5,
    room: 1,
    foot: signed,
  };
}
