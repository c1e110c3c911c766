import { expect, test } from 'vitest';
import { text } from '../../fields/text/kind.ts';
import { unit } from '../../fields/unit/kind.ts';
import { defineType } from '../../model/record-type.ts';
import type { Me } from '../records.ts';
import { presetOf } from './own-unit.ts';

const type = defineType({
  name: 'letter',
  pack: 'paper',
  label: '来函',
  purpose: '收到的函。',
  fields: { title: text('标题', { required: true }), owner: unit('所在单位', {}) },
  title: 'title',
  unit: 'owner',
  pages: [{ label: '基本情况', fields: ['title', 'owner'] }],
  list: { columns: ['title'], filters: [], sort: '-createdAt', sortable: [] },
  search: ['title'],
  access: [
    { role: 'applicant', rights: ['create'], scope: 'unit' },
    { role: 'officer', rights: ['create'], scope: 'office' },
  ],
});
const me = (roles: string[]): Me => ({
  id: 'm',
  name: '张敏',
  login: 'zhang',
  post: '',
  office: { id: 'o', code: 'a', name: '甲', en: 'A', level: 'city' },
  unit: { id: 'u', name: '市商务局' },
  roles,
  demo: false,
  rights: {},
  must: null,
  duties: [],
  mayExport: false,
  terms: [],
  watermark: 'both',
  today: '2018-05-06',
});

test('whoever enters for the whole office chooses the unit', () => {
  expect(presetOf(type, me(['officer'])).values).toEqual({});
  expect(presetOf(type, me(['applicant', 'officer'])).values).toEqual({});
});

test('a type without a unit has nothing to fill in', () => {
  expect(presetOf({ ...type, unit: undefined }, me(['applicant'])).values).toEqual({});
});

test('whoever enters for one unit finds it filled in', () => {
  expect(presetOf(type, me(['applicant']))).toEqual({ values: { owner: 'u' }, titles: { u: '市商务局' } });
});
