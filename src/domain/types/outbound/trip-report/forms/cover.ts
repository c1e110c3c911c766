import type { Cell, DocumentNode } from '../../../../../model/document.ts';
import { defineForm, type FormFacts } from '../../../../../model/form.ts';
import { dayOf, printedReport } from '../printed.ts';

/** 出访情况报告: the cover of the report, what was approved beside what was done, signed by whoever led the trip. */
export const form = defineForm({
  name: 'cover',
  label: '出访情况报告',
  en: 'Report of the trip',
  leavesHouse: true,
  offered: { states: ['draft', 'handedIn', 'returned', 'accepted', 'followedUp', 'closed'] },
  write,
});

const head = (text: string): Cell => ({ text, head: true });
const wide = (label: string, text: string, room = 0): [Cell, Cell][] => [
  [head(label), { text, span: 3, ...(room > 0 ? { room } : {}) }],
];

function write(facts: FormFacts): DocumentNode[] {
  const { record } = facts;
  const { days, approvedDays, notice, people, money } = printedReport(facts);
  const results = record.rows('results');
  return [
    { kind: 'title', text: '出访情况报告' },
    {
      kind: 'code',
      content: record.path,
      lines: [
        `团组：${record.text('name')}`,
        `批件号：${record.text('approvalNumber')}`,
        `报送日期：${dayOf(record.values.handedInOn)}`,
      ],
    },
    {
      kind: 'table',
      columns: [2, 4, 2, 4],
      rows: [
        [head('组团单位'), record.text('unit'), head('国家（地区）'), record.text('places')],
        [head('批准时间'), approvedDays, head('实际时间'), days],
        [head('实际人数'), record.text('actualPersons'), head('报告人'), record.text('reporter')],
        ...wide('批准任务', record.text('task')),
        ...wide('邀请单位', record.text('hosts')),
        ...wide('实际日程', record.text('schedule')),
        ...wide('任务执行情况', record.text('done'), 3),
        ...wide('未完成内容', record.text('undone') || '无'),
        ...wide('与批件不一致', record.text('deviation') || '无'),
        [head('证照'), record.text('documentsBack'), head('有无违纪'), conduct(facts)],
        ...wide('经费', money),
        ...wide(
          '事后公示',
          [notice, record.text('noticePlace'), record.text('noticeResult')].filter(Boolean).join('，'),
        ),
        [head('团长意见'), { text: '', span: 3, room: 2, foot: '签名：　　　　　　　　　年　　月　　日' }],
      ],
    },
    { kind: 'heading', level: 1, text: '出访人员' },
    {
      kind: 'table',
      columns: [1, 3, 8],
      head: [['序号', '姓名', '职务'].map(head)],
      rows: people.map(({ name, post }, i) => [{ text: String(i + 1), align: 'center' }, name, post]),
    },
    ...(results.length === 0
      ? []
      : ([
          { kind: 'heading', level: 1, text: '后续事项' },
          {
            kind: 'table',
            columns: [4, 3, 3, 4, 3],
            head: [['事项', '责任单位', '期限', '进展', '完成日期'].map(head)],
            rows: results.map((row) => [
              row.text('matter'),
              row.text('charge'),
              dayOf(row.values.dueOn),
              row.text('progress'),
              dayOf(row.values.doneOn),
            ]),
          },
        ] satisfies DocumentNode[])),
  ];
}

function conduct({ record }: FormFacts): string {
  const said = record.text('violations');
  return record.values.violated === true
    ? `有${said === '' ? '' : `：${said}`}`
    : record.values.violated === false
      ? '无'
      : '';
}
