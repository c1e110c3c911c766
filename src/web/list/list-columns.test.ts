import { expect, test } from 'vitest';
import { rows } from '../../fields/rows/kind.ts';
import { text } from '../../fields/text/kind.ts';
import { defineType } from '../../model/record-type.ts';
import { columnLabel, possibleColumns, readChosen } from './list-columns.ts';

const type = defineType({
  name: 'letter',
  pack: 'paper',
  label: '来函',
  purpose: '收到的函。',
  fields: {
    title: text('标题', { required: true }),
    sender: text('来函单位', {}),
    parts: rows('附件清单', { fields: { name: text('名称', {}) } }),
  },
  title: 'title',
  pages: [{ label: '基本情况', fields: ['title', 'sender', 'parts'] }],
  list: { columns: ['title', 'state'], filters: [], sort: '-createdAt', sortable: [] },
  search: ['title'],
  access: [],
});

test('tables of rows are no column, nor is a state that never changes', () => {
  expect(possibleColumns(type, true)).toEqual(['title', 'state', 'sender', 'createdAt', 'updatedAt']);
  expect(possibleColumns(type, false)).not.toContain('state');
});

test('a choice of columns that no longer exist is the usual choice', () => {
  expect(readChosen(undefined, ['a'])).toBeUndefined();
  expect(readChosen('x,y', ['a'])).toBeUndefined();
  expect(readChosen('b,x,a', ['a', 'b'])).toEqual(['a', 'b']);
});

test('columns of the machine have words of their own', () => {
  expect(columnLabel(type, 'createdAt', 'zh')).toBe('录入时间');
  expect(columnLabel(type, 'sender', 'en')).toBe('Sender');
});
