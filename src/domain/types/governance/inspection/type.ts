import { attachment } from '../../../../fields/attachment/kind.ts';
import { choice } from '../../../../fields/choice/kind.ts';
import { date } from '../../../../fields/date/kind.ts';
import { longText } from '../../../../fields/long-text/kind.ts';
import { number } from '../../../../fields/number/kind.ts';
import { person } from '../../../../fields/person/kind.ts';
import { reference } from '../../../../fields/reference/kind.ts';
import { text } from '../../../../fields/text/kind.ts';
import { unit } from '../../../../fields/unit/kind.ts';
import { defineType } from '../../../../model/record-type.ts';
import { officeMay } from '../../../org/roles.ts';

export const levels = {
  round: { label: '轮次', en: 'Round' },
  aspect: { label: '方面', en: 'Aspect' },
  problem: { label: '问题', en: 'Problem' },
  measure: { label: '措施', en: 'Measure' },
};

/** A round says when it was fed back; a measure, who does it by when. What lies between only groups them. */
const needed: Readonly<Record<string, readonly string[]>> = {
  round: ['feedbackOn'],
  measure: ['responsible', 'deadline'],
};

export const type = defineType({
  name: 'inspection',
  pack: 'governance',
  label: '巡察整改',
  en: 'Rectification after inspection',
  purpose: '巡察反馈的一轮整改：方面、问题、措施逐级展开，每项措施有责任人和期限，完成后报巡察机构销号。',
  fields: {
    name: text('内容', { en: 'What', required: true, max: 200 }),
    parent: reference('上级事项', {
      en: 'Stands below',
      type: 'inspection',
      help: '不选就是新的一轮；轮次之下依次是方面、问题、措施。',
    }),
    place: number('序号', { en: 'Number', min: 1, max: 999, help: '同级之间的先后，与反馈意见一致。' }),
    level: choice('层级', { en: 'Level', choices: levels, ordered: true, written: 'derived' }),
    feedbackOn: date('反馈日期', { en: 'Fed back on', help: '只填在轮次上，下级沿用。' }),
    unit: unit('责任单位', { en: 'Responsible unit', required: true }),
    responsible: person('责任人', { en: 'Responsible', help: '措施必填。' }),
    deadline: date('整改期限', { en: 'Deadline', help: '措施必填。' }),
    standard: longText('完成标准', { en: 'What counts as done', max: 1000 }),
    progress: number('进度', { en: 'Progress', min: 0, max: 100, unit: '%' }),
    news: longText('进展情况', { en: 'What happened', max: 1000, help: '周报取这里的话。' }),
    evidence: attachment('佐证材料', {
      en: 'Evidence',
      types: ['pdf', 'image', 'word', 'excel', 'text'],
      maxFiles: 20,
    }),
    closedOn: date('销号日期', { en: 'Closed on', written: 'action' }),
    decider: text('销号机关', { en: 'Closed by', written: 'action', max: 120 }),
    reason: longText('退回或撤销的原因', { en: 'Why returned or dropped', written: 'action', max: 500 }),
  },
  title: 'name',
  unit: 'unit',
  pages: [
    { label: '事项', en: 'Matter', fields: ['name', 'parent', 'place', 'level', 'feedbackOn'] },
    { label: '责任', en: 'Responsibility', fields: ['unit', 'responsible', 'deadline', 'standard'] },
    {
      label: '进展和销号',
      en: 'Progress and close-out',
      fields: ['progress', 'news', 'evidence', 'closedOn', 'decider', 'reason'],
    },
  ],
  list: {
    columns: ['name', 'level', 'responsible', 'deadline', 'progress', 'state', 'updatedAt'],
    filters: ['level', 'unit', 'responsible', 'deadline'],
    sort: '-createdAt',
    sortable: ['deadline', 'createdAt', 'updatedAt'],
  },
  search: ['name', 'news'],
  snapshots: [{ reference: 'parent', copy: { feedbackOn: 'feedbackOn' } }],
  tree: {
    parent: 'parent',
    level: 'level',
    done: ['closed'],
    void: ['dropped'],
    progress: 'progress',
    due: 'deadline',
    order: 'place',
    columns: ['responsible', 'deadline', 'progress'],
  },
  access: [
    { role: 'applicant', rights: ['read', 'save', 'act'], scope: 'unit' },
    ...officeMay('read', 'create', 'save', 'act', 'export'),
    { role: 'supervisor', rights: ['read', 'export'], scope: 'office' },
  ],
  dates: { order: [['deadline', 'feedbackOn']] },
  check(record, report) {
    for (const path of needed[String(record.level)] ?? [])
      if (record[path] === undefined) report(path, 'required');
  },
});
