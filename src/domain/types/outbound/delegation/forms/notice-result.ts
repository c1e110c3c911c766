import type { DocumentNode } from '../../../../../model/document.ts';
import { writtenDays } from '../../../../../model/document/written.ts';
import { defineForm, type FormFacts } from '../../../../../model/form.ts';
import { words } from '../../../../../model/rule.ts';
import { printedDelegation } from '../printed.ts';

/** 公示结果: what the unit certifies when it hands in that its notice stood and what was said about it (C02, C05). */
export const form = defineForm({
  name: 'notice-result',
  label: '因公出国（境）任务公示结果',
  en: 'Result of the notice before travel',
  leavesHouse: true,
  offered: {
    states: [
      'inUnit',
      'returned',
      'submitted',
      'reported',
      'approved',
      'abroad',
      'back',
      'reporting',
      'closed',
    ],
  },
  refuses({ record: { values } }) {
    return values.noticeFrom !== undefined &&
      values.noticeTo !== undefined &&
      values.noticeResult !== undefined
      ? undefined
      : words('公示起止日期和结果还没有登记', 'the days and the result of the notice are not entered yet');
  },
  write,
});

function write(facts: FormFacts): DocumentNode[] {
  const { record, office } = facts;
  const { places, days, size } = printedDelegation(facts);
  const { noticeFrom = '', noticeTo = '' } = record.values as Readonly<Record<string, string | undefined>>;
  const photos = (record.values.noticeBoard as readonly unknown[] | undefined)?.length ?? 0;
  const unit = record.text('unit');
  const said = {
    none: '公示期间未收到异议。',
    settled: '公示期间收到异议，已按规定核实处理，处理情况附后。',
    open: '公示期间收到异议，正在核实，核实情况另行报送。',
  }[String(record.values.noticeResult)];
  return [
    { kind: 'title', text: '因公出国（境）任务公示结果' },
    { kind: 'addressee', to: office.name },
    {
      kind: 'paragraph',
      text: `${record.text('name')}一行${size}人拟于${days}赴${places}执行公务。有关任务已于${writtenDays(noticeFrom, noticeTo)}在本单位公示，公示内容包括出访人员、国家（地区）、任务、日程安排、往返航线、邀请函、邀请单位情况、经费来源和预算。`,
    },
    { kind: 'paragraph', text: said ?? `公示结果：${record.text('noticeResult')}。` },
    { kind: 'paragraph', text: '以上情况属实，特此说明。' },
    ...(photos > 0 ? [{ kind: 'attachments', names: [`公示照片${photos}张`] } as const] : []),
    { kind: 'signature', by: unit, on: noticeTo },
  ];
}
