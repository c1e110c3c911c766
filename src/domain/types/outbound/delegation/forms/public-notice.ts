import type { Cell, DocumentNode } from '../../../../../model/document.ts';
import { writtenDays } from '../../../../../model/document/written.ts';
import { defineForm, type FormFacts } from '../../../../../model/form.ts';
import { words } from '../../../../../model/rule.ts';
import { printedDelegation } from '../printed.ts';
import { senderTable } from '../printed-members.ts';
import { printedProgramme } from '../printed-programme.ts';

/** The eight items of C03, each with where it is entered; a notice that lacks one does not stand. */
const items = [
  { label: '出访人员', filled: ({ members }: FormFacts['record']['values']) => some(members) },
  { label: '出访国家（地区）', filled: ({ legs }: FormFacts['record']['values']) => some(legs) },
  { label: '出访任务', filled: ({ task }: FormFacts['record']['values']) => some(task) },
  { label: '日程安排', filled: ({ programme }: FormFacts['record']['values']) => some(programme) },
  { label: '往返航线', filled: ({ route }: FormFacts['record']['values']) => some(route) },
  { label: '邀请单位', filled: ({ inviters }: FormFacts['record']['values']) => some(inviters) },
  {
    label: '邀请单位的情况介绍',
    filled: ({ inviters }: FormFacts['record']['values']) =>
      some(inviters) && (inviters as readonly { about?: unknown }[]).every(({ about }) => some(about)),
  },
  {
    label: '经费来源和预算',
    filled: ({ funding, budget }: FormFacts['record']['values']) => some(funding) || some(budget),
  },
] as const;

const some = (value: unknown): boolean =>
  Array.isArray(value) ? value.length > 0 : value !== undefined && value !== '';

/** 因公出国（境）任务公示: what hangs in the unit for five working days before it applies (C02, C03). */
export const form = defineForm({
  name: 'public-notice',
  label: '因公出国（境）任务公示',
  en: 'Notice before travel',
  leavesHouse: true,
  offered: { states: ['draft', 'inUnit', 'returned', 'submitted'] },
  refuses({ record: { values } }) {
    if (values.secrecy === 'work-secret')
      return words('涉密团组不公示', 'a delegation that is a work secret is not published');
    const lacking = items.filter(({ filled }) => !filled(values)).map(({ label }) => label);
    return lacking.length === 0
      ? undefined
      : words(
          `公示的八项内容缺${lacking.join('、')}，请先填写`,
          `of the eight items these are missing: ${lacking.join(', ')}`,
        );
  },
  write,
});

function write(facts: FormFacts): DocumentNode[] {
  const { record } = facts;
  const { places, days, members, outsiders, inviters, funding, renminbi, total } = printedDelegation(facts);
  const unit = record.text('unit');
  const head = (text: string): Cell => ({ text, head: true });
  const fact = (label: string, text: string): [Cell, Cell] => [head(label), { text }];
  const { noticeFrom, noticeTo } = record.values as Readonly<Record<string, string | undefined>>;
  const stands =
    noticeFrom === undefined || noticeTo === undefined
      ? '　　　　年　　月　　日至　　月　　日（不少于规定的工作日）'
      : writtenDays(noticeFrom, noticeTo);
  const money = [funding, renminbi === '' ? (total === '' ? '' : `合计${total}`) : `预算合计${renminbi}`]
    .filter((part) => part !== '')
    .join('。');
  return [
    { kind: 'title', text: '因公出国（境）任务公示' },
    {
      kind: 'paragraph',
      text: `根据因公临时出国（境）信息公开的规定，现将${record.text('name')}的有关情况公示如下。`,
    },
    senderTable([...members, ...outsiders]),
    {
      kind: 'table',
      columns: [2, 9],
      rows: [
        fact('国家（地区）', places),
        fact('时间', days === '' ? '' : `${days}，在外停留${record.text('days')}`),
        fact('出访任务', record.text('task')),
        fact('日程安排', printedProgramme(facts)),
        fact('往返航线', record.text('route')),
        fact('邀请单位', inviters),
        fact(
          '邀请单位情况',
          record
            .rows('inviters')
            .map((inviter) => [inviter.text('name'), inviter.text('about')].filter(Boolean).join('：'))
            .join('\n'),
        ),
        fact('经费来源和预算', money),
      ],
    },
    { kind: 'paragraph', text: `公示时间：${stands}。邀请函附后。` },
    {
      kind: 'paragraph',
      text: '对上述内容有异议的，请在公示期内以书面或电话方式向本单位反映，并署真实姓名和联系方式。受理部门和电话：　　　　　　　　　　',
    },
    { kind: 'attachments', names: ['邀请函及译文'] },
    ...(noticeFrom === undefined ? [] : [{ kind: 'signature', by: unit, on: noticeFrom } as const]),
  ];
}
