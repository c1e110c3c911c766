import type { DocumentNode } from '../../../../../model/document.ts';
import { defineForm, type FormFacts } from '../../../../../model/form.ts';
import { printedReport } from '../printed.ts';

/**
 * 事后公示: the eight items of the notice before travel (C03), each as it was carried out. It is put up in the unit, so
 * that it is printed while the report is still a draft.
 */
export const form = defineForm({
  name: 'notice',
  label: '事后公示',
  en: 'Notice after travel',
  leavesHouse: true,
  offered: { states: ['draft', 'handedIn', 'returned', 'accepted', 'followedUp', 'closed'] },
  refuses: ({ record }) =>
    record.values.returnedOn === undefined
      ? { zh: '团组还没有登记回国', en: 'the delegation is not yet registered as returned' }
      : undefined,
  write,
});

function write(facts: FormFacts): DocumentNode[] {
  const { record, today } = facts;
  const { days, notice, people, money } = printedReport(facts);
  const unit = record.text('unit');
  const items: [string, string][] = [
    ['出访人员', people.map(({ name, post }) => (post === '' ? name : `${name}（${post}）`)).join('、')],
    ['出访国家（地区）', [record.text('places'), days].filter(Boolean).join('，')],
    ['出访任务执行情况', [record.text('done'), record.text('undone')].filter(Boolean).join('\n未完成：')],
    ['实际日程', record.text('schedule')],
    ['往返航线', record.text('route')],
    ['邀请函执行情况', record.text('invitation')],
    ['邀请单位情况', record.text('hosts')],
    ['经费来源和支出', money],
  ];
  const deviation = record.text('deviation');
  return [
    { kind: 'title', text: '因公出国（境）事后公示' },
    {
      kind: 'paragraph',
      text:
        `${record.text('name')}已完成出访（批件号：${record.text('approvalNumber')}）。` +
        `按照规定，现将执行情况公示如下${notice === '' ? '' : `，公示时间：${notice}`}。`,
    },
    ...items.flatMap(([label, text]): DocumentNode[] => [
      { kind: 'heading', level: 1, text: label },
      ...(text === '' ? ['（未填）'] : text.split('\n')).map((one): DocumentNode => ({
        kind: 'paragraph',
        text: one,
      })),
    ]),
    ...(deviation === ''
      ? []
      : ([
          { kind: 'heading', level: 1, text: '与批件不一致的说明' },
          { kind: 'paragraph', text: deviation },
        ] satisfies DocumentNode[])),
    { kind: 'paragraph', text: '对公示内容有异议的，请在公示期内向本单位反映。出访报告可在本单位查阅。' },
    { kind: 'signature', by: unit, on: today },
  ];
}
