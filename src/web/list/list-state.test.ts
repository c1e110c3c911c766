import { describe, expect, test } from 'vitest';
import { date } from '../../fields/date/kind.ts';
import { choice } from '../../fields/choice/kind.ts';
import { text } from '../../fields/text/kind.ts';
import { bundleType, defineType } from '../../model/record-type.ts';
import { defineWorkflow } from '../../model/workflow.ts';
import {
  changeListState,
  isNarrowed,
  nextSort,
  offeredFilters,
  readListState,
  setFilter,
  writeListState,
} from './list-state.ts';

const type = defineType({
  name: 'letter',
  pack: 'paper',
  label: '来函',
  purpose: '收到的函。',
  fields: {
    title: text('标题', { required: true }),
    kind: choice('类别', { choices: { a: { label: '甲' }, b: { label: '乙' } } }),
    receivedOn: date('收到日期', {}),
  },
  title: 'title',
  pages: [{ label: '基本情况', fields: ['title', 'kind', 'receivedOn'] }],
  list: {
    columns: ['title'],
    filters: ['kind', 'receivedOn', 'title'],
    sort: '-createdAt',
    sortable: ['receivedOn'],
  },
  search: ['title'],
  access: [],
});
const workflow = defineWorkflow<'open' | 'done'>({
  initial: 'open',
  states: {
    open: { label: '在办', en: 'Open', tone: 'idle' },
    done: { label: '办结', en: 'Done', tone: 'good' },
  },
  actions: { open: {}, done: {} },
});
const bundle = bundleType({ type, workflow });
const read = (query: string) => readListState(new URLSearchParams(query), bundle);

describe('what an address may not ask for is left out', () => {
  test.each(['f.title.in=x', 'f.kind.eq=a', 'f.nothing.in=a', 'f.receivedOn.between=,', 'f.kind.in='])(
    'filter %s',
    (query) => expect(read(query).filters).toEqual({}),
  );
  test.each(['sort=title', 'sort=-kind', 'sort=--receivedOn', 'sort='])('%s', (query) =>
    expect(read(query).sort).toBe(''),
  );
  test.each(['size=7', 'size=1000', 'size=x', 'size=-20'])('%s', (query) =>
    expect(read(query).size).toBe(20),
  );
  test.each(['page=0', 'page=-3', 'page=1.5', 'page=x'])('%s', (query) => expect(read(query).page).toBe(1));
  test('a page deeper than the server goes', () => {
    expect(read('page=99999').page).toBe(500);
    expect(read('page=99999&size=100').page).toBe(100);
  });
});

test('an address comes back as it was, in any alphabet', () => {
  const query =
    'q=赴法%20国&f.state.in=open,done&f.kind.in=a&f.receivedOn.between=2018-01-01,&sort=-receivedOn&page=3';
  const state = read(query);
  expect(state).toEqual({
    q: '赴法 国',
    sort: '-receivedOn',
    size: 20,
    page: 3,
    filters: { 'state.in': 'open,done', 'kind.in': 'a', 'receivedOn.between': '2018-01-01,' },
  });
  expect(readListState(new URLSearchParams(writeListState(state)), bundle)).toEqual(state);
});

test('the plain list has a plain address and is not narrowed', () => {
  expect(writeListState(read(''))).toEqual({});
  expect(isNarrowed(read(''))).toBe(false);
  expect(isNarrowed(read('q=%20'))).toBe(false);
  expect(isNarrowed(read('f.kind.in=a'))).toBe(true);
});

test('a change starts at the first page, turning the page does not', () => {
  const state = read('page=4&q=a');
  expect(changeListState(state, { size: 50 }).page).toBe(1);
  expect(changeListState(state, { page: 5 })).toMatchObject({ page: 5, q: 'a' });
  expect(setFilter(state, 'kind.in', 'b')).toMatchObject({ page: 1, filters: { 'kind.in': 'b' } });
  expect(setFilter(setFilter(state, 'kind.in', 'b'), 'kind.in', '').filters).toEqual({});
});

test('a column is sorted up, down, and then no more', () => {
  expect(nextSort('', 'receivedOn')).toBe('receivedOn');
  expect(nextSort('receivedOn', 'receivedOn')).toBe('-receivedOn');
  expect(nextSort('-receivedOn', 'receivedOn')).toBe('');
  expect(nextSort('-title', 'receivedOn')).toBe('receivedOn');
});

test('the state is a filter only where there are several', () => {
  expect(offeredFilters(bundle).map(({ field, operator }) => `${field}.${operator}`)).toEqual([
    'state.in',
    'kind.in',
    'receivedOn.between',
    'title.contains',
  ]);
  expect(offeredFilters(bundleType({ type })).map(({ field }) => field)).not.toContain('state');
});
