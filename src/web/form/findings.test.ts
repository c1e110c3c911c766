import { describe, expect, test } from 'vitest';
import { rows } from '../../fields/rows/kind.ts';
import { text } from '../../fields/text/kind.ts';
import { defineType } from '../../model/record-type.ts';
import { idsOf, inFormOrder, lineOf, mendsAt, mendsOf, placeOf } from './findings.ts';

const type = defineType({
  name: 'visit',
  pack: 'paper',
  label: '来访',
  purpose: '来访。',
  fields: {
    name: text('名称', { required: true }),
    guests: rows('来宾', { en: 'Guests', fields: { name: text('姓名', {}) } }),
  },
  title: 'name',
  pages: [{ label: '基本情况', fields: ['name', 'guests'] }],
  list: { columns: ['name'], filters: [], sort: '-createdAt', sortable: [] },
  search: ['name'],
  access: [],
});

const mends = [
  { path: 'name', words: '请填写“名称”。' },
  { path: 'guests', words: '至少填1行。' },
  { path: 'guests.2.name', words: '请填写“姓名”。' },
  { path: 'guests.2.name', words: '太长。' },
  { path: 'guestsOfHonour', words: '别的栏目。' },
];

describe('a finding is never put at another entry', () => {
  test('names that begin alike are kept apart', () =>
    expect(mendsAt(mends, 'guests')).toEqual({
      own: '至少填1行。',
      below: { '2.name': '请填写“姓名”。 太长。' },
    }));
  test('an entry without findings has none', () =>
    expect(mendsAt(mends, 'x')).toEqual({ own: undefined, below: {} }));
});

test('a place is said in words, rows counted from one', () => {
  expect(placeOf(type, 'guests.2.name', 'zh')).toBe('来宾，第3行，姓名');
  expect(placeOf(type, 'guests', 'en')).toBe('Guests');
  expect(placeOf(type, 'unknown.1', 'zh')).toBe('unknown.1');
});

test('a line says where it is, but nothing twice', () => {
  const line = (path: string, words: string) => lineOf(type, { path, words }, 'zh');
  expect(line('name', '请填写“名称”。')).toBe('请填写“名称”。');
  expect(line('guests.0.name', '请填写“姓名”。')).toBe('来宾，第1行：请填写“姓名”。');
  expect(line('guests.0.name', '与第2行重复。')).toBe('来宾，第1行，姓名：与第2行重复。');
  expect(line('guests', '至少填1行。')).toBe('来宾：至少填1行。');
});

test('findings stand in the order of the form, what it does not show last', () => {
  const order = ['zzz', 'guests.10.name', 'guests.9.name', 'guests', 'name'].map((path) => ({
    path,
    words: '',
  }));
  expect(inFormOrder(order, type).map(({ path }) => path)).toEqual([
    'name',
    'guests',
    'guests.9.name',
    'guests.10.name',
    'zzz',
  ]);
});

test('an entry is looked for at its own place first, then at those around it', () => {
  expect(idsOf('guests.2.name')).toEqual(['guests.2.name', 'guests.2', 'guests']);
});

test('words come in the language of the person', () => {
  const finding = (path: string, label: string) => ({
    path,
    code: 'required',
    message: `请填写“${label}”。`,
    en: `“${label}” is required.`,
  });
  const findings = [finding('name', '名称'), finding('guests.0.name', '姓名'), finding('gone', '别的')];
  expect(mendsOf(findings, type, 'en').map(({ words }) => words)).toEqual([
    '“Name” is required.',
    '“Name” is required.',
    '“别的” is required.',
  ]);
  expect(mendsOf(findings, type, 'zh')[0]?.words).toBe('请填写“名称”。');
});
