import { attachment } from '../../../../fields/attachment/kind.ts';
import { choices } from '../../../../fields/choices/kind.ts';
import { date } from '../../../../fields/date/kind.ts';
import { longText } from '../../../../fields/long-text/kind.ts';
import { person } from '../../../../fields/person/kind.ts';
import { reference } from '../../../../fields/reference/kind.ts';
import { rows } from '../../../../fields/rows/kind.ts';
import { text } from '../../../../fields/text/kind.ts';
import { unit } from '../../../../fields/unit/kind.ts';
import { number } from '../../../../fields/number/kind.ts';
import { defineType } from '../../../../model/record-type.ts';
import { officeMay } from '../../../org/roles.ts';
import { topics } from './choices.ts';

export const type = defineType({
  name: 'education-note',
  pack: 'outbound',
  label: '行前教育记录',
  en: 'Education before travel',
  purpose: '一个团组出访前的一次教育：谁讲的、讲了什么、谁参加了，签到表附在后面；没有它不领证照。',
  fields: {
    delegation: reference('团组', { en: 'Delegation', required: true, type: 'delegation' }),
    heldOn: date('教育日期', { en: 'Held on', required: true }),
    heldBy: text('组织单位（主讲人）', { en: 'Held by', required: true, max: 120 }),
    place: text('地点（方式）', { en: 'Place', max: 120 }),
    topics: choices('教育内容', {
      required: true,
      choices: topics,
      help: '外事纪律、保密、安全、财经纪律，一样都不能少。',
    }),
    attended: rows('参加人员', {
      en: 'Who took part',
      required: true,
      min: 1,
      max: 300,
      unique: ['person'],
      fields: {
        person: person('姓名', { required: true }),
        personName: text('参加时姓名', { en: 'Name then', written: 'derived', max: 60 }),
      },
    }),
    sheet: attachment('签到表', { en: 'Signed sheet', types: ['pdf', 'image'], maxFiles: 5 }),
    note: longText('备注', { max: 1000 }),
    name: text('团组名称', { en: 'Name of the delegation', written: 'derived', max: 120 }),
    unit: unit('组团单位', { en: 'Organising unit', written: 'derived' }),
    persons: number('参加人数', { en: 'Took part', written: 'derived', unit: '人' }),
    reason: longText('作废原因', { en: 'Why it is void', written: 'action', max: 300 }),
  },
  title: 'name',
  unit: 'unit',
  pages: [
    {
      label: '教育',
      en: 'Education',
      fields: ['delegation', 'unit', 'heldOn', 'heldBy', 'place', 'topics'],
    },
    { label: '参加人员', en: 'Who took part', fields: ['attended', 'persons', 'sheet', 'note', 'reason'] },
  ],
  list: {
    columns: ['name', 'unit', 'heldOn', 'heldBy', 'topics', 'persons', 'state'],
    filters: ['delegation', 'unit', 'heldOn'],
    sort: '-createdAt',
    sortable: ['heldOn', 'createdAt'],
  },
  search: ['name', 'heldBy', 'place', 'attended.personName'],
  snapshots: [
    { reference: 'delegation', copy: { name: 'name', unit: 'unit' } },
    { rows: 'attended', reference: 'person', copy: { name: 'personName' } },
  ],
  access: [
    { role: 'applicant', rights: ['read', 'create', 'save', 'act'], scope: 'unit' },
    ...officeMay('read', 'create', 'save', 'act', 'export'),
    { role: 'supervisor', rights: ['read'], scope: 'office' },
  ],
  dates: { past: ['heldOn'] },
  derive: ({ attended }) => ({ persons: Array.isArray(attended) ? attended.length : undefined }),
});
