import { attachment } from '../../../../fields/attachment/kind.ts';
import { choice } from '../../../../fields/choice/kind.ts';
import { country } from '../../../../fields/country/kind.ts';
import { date } from '../../../../fields/date/kind.ts';
import { longText } from '../../../../fields/long-text/kind.ts';
import { number } from '../../../../fields/number/kind.ts';
import { rows } from '../../../../fields/rows/kind.ts';
import { text } from '../../../../fields/text/kind.ts';
import { unit } from '../../../../fields/unit/kind.ts';
import { verbs } from '../../../../model/procedure.ts';
import { defineType } from '../../../../model/record-type.ts';
import { approvedUnchanged, takingStates } from '../../../org/delegation-states.ts';
import { ranks } from '../../../org/ranks.ts';
import { officeMay } from '../../../org/roles.ts';
import { travelCategories } from '../../../org/travel-categories.ts';
import { lists } from './choices.ts';
import { derive } from './derive.ts';

const lineFields = {
  place: number('序号', { en: 'Number', required: true, min: 1, max: 999 }),
  task: text('出访任务', { en: 'Errand', required: true, max: 200 }),
  category: choice('类别', { en: 'Category', required: true, choices: travelCategories }),
  country: country('主要国家（地区）', { en: 'Main country (region)', required: true }),
  others: text('顺访国家（地区）', { en: 'Other countries (regions)', max: 100 }),
  month: number('拟出访月份', { en: 'Month', required: true, min: 1, max: 12, unit: '月' }),
  batches: number('批数', { en: 'Delegations', required: true, min: 1, max: 999, unit: '批' }),
  persons: number('人数', { en: 'Persons', required: true, min: 1, max: 9999, unit: '人次' }),
  rank: choice('团长职级', { en: 'Rank of the head', choices: ranks }),
  list: choice('计划方式', { en: 'List', choices: lists, written: 'derived' }),
};

export const type = defineType({
  name: 'annual-plan',
  pack: 'outbound',
  label: '因公出国（境）年度计划',
  en: 'Annual plan of official travel',
  purpose: '一个单位一年的出访计划：每项任务去哪里、几月、几批几人；批准后给出批数，团组逐项使用。',
  fields: {
    name: text('计划名称', { en: 'Plan', written: 'derived', max: 60 }),
    unit: unit('单位', { required: true }),
    year: number('年度', { en: 'Year', required: true, min: 2000, max: 2999 }),
    lines: rows('计划项目', {
      en: 'Lines of the plan',
      required: true,
      min: 1,
      max: 200,
      unique: ['place'],
      help: '一项任务一行。教学科研、赴港澳单列，不占批数。',
      fields: lineFields,
    }),
    note: longText('编制说明', { en: 'Explanation', max: 2000 }),
    attachments: attachment('附件', { types: ['pdf', 'image', 'word', 'excel', 'ofd'], maxFiles: 10 }),
    batches: number('计划批数', {
      en: 'Planned delegations',
      written: 'derived',
      unit: '批',
      help: '不含单列。',
    }),
    persons: number('计划人次', {
      en: 'Planned person-times',
      written: 'derived',
      unit: '人次',
      help: '不含单列。',
    }),
    batchesApart: number('单列批数', { en: 'Delegations listed apart', written: 'derived', unit: '批' }),
    submittedOn: date('报送日期', { en: 'Handed in on', written: 'action' }),
    reportedOn: date('上报日期', { en: 'Reported upward on', written: 'action' }),
    quota: number('核定批数', {
      en: 'Quota of delegations',
      written: 'action',
      min: 0,
      max: 9999,
      unit: '批',
      help: '首次批准不填即按计划批数核定，调整时不填即沿用；单列的不占。',
    }),
    approvedOn: date('批准日期', { written: 'action' }),
    planNumber: text('计划文号', { en: 'Number of the plan', written: 'action', max: 60 }),
    changedOn: date('调整日期', { en: 'Changed on', written: 'action' }),
    verb: choice('办理方式', { en: 'What the office does', choices: verbs, written: 'action' }),
    decider: text('批准机关（人）', { en: 'Who has the last word', written: 'action', max: 120 }),
    reason: longText('原因', { written: 'action', max: 500 }),
  },
  title: 'name',
  unit: 'unit',
  pages: [
    { label: '计划', en: 'Plan', fields: ['name', 'unit', 'year', 'lines'] },
    { label: '合计', en: 'In all', fields: ['batches', 'persons', 'batchesApart'] },
    { label: '说明和附件', en: 'Explanation', fields: ['note', 'attachments'] },
    {
      label: '办理情况',
      en: 'Decision',
      fields: [
        'submittedOn',
        'reportedOn',
        'quota',
        'approvedOn',
        'planNumber',
        'changedOn',
        'verb',
        'decider',
        'reason',
      ],
    },
  ],
  list: {
    columns: ['name', 'unit', 'batches', 'persons', 'batchesApart', 'quota', 'approvedOn', 'state'],
    filters: ['unit', 'year', 'approvedOn'],
    sort: '-createdAt',
    sortable: ['year', 'approvedOn', 'createdAt', 'updatedAt'],
  },
  search: ['name', 'lines.task', 'lines.country', 'note'],
  uses: {
    rows: 'lines',
    place: 'place',
    label: 'task',
    planned: 'batches',
    by: 'delegation',
    reference: 'plan',
    line: 'planLine',
    running: takingStates.filter((state) => !approvedUnchanged.includes(state)),
    done: approvedUnchanged,
  },
  access: [
    { role: 'applicant', rights: ['read', 'create', 'save', 'act'], scope: 'unit' },
    ...officeMay('read', 'create', 'save', 'act', 'export'),
    { role: 'unit-finance', rights: ['read'], scope: 'unit' },
    { role: 'unit-head', rights: ['read'], scope: 'unit' },
    { role: 'supervisor', rights: ['read', 'export'], scope: 'office' },
  ],
  derive,
  dates: {
    order: [
      ['reportedOn', 'submittedOn'],
      ['approvedOn', 'submittedOn'],
      ['changedOn', 'approvedOn'],
    ],
    past: ['submittedOn', 'reportedOn', 'approvedOn', 'changedOn'],
  },
});
