import { describe, expect, test } from 'vitest';
import { bundleType, defineType } from './record-type.ts';
import { clausesOf, makeRegistry } from './registry.ts';
import { defineRule, words } from './rule.ts';
import { defineSource } from './source.ts';
import { text } from '../fields/text/kind.ts';
import { choice } from '../fields/choice/kind.ts';
import { rows } from '../fields/rows/kind.ts';

const source = defineSource({
  name: 'nation',
  title: '文件',
  en: 'Document',
  issuer: '某市',
  certainty: 'read',
  note: '原文。',
});
const roles = [{ name: 'director', label: '主任', en: 'Director' }];
const example = { about: '略', record: {} };
const clause = { source: 'nation', article: '第1条' };
const rule = defineRule({
  name: 'X01',
  label: '名称',
  en: 'Name',
  severity: 'warn',
  clause,
  inForce: { from: '2014-01-01' },
  parameters: {
    most: { label: '上限', en: 'Most', unit: words('字', 'characters'), value: 10 },
  },
  waivers: ['director'],
  mend: words('改短。', 'Make it shorter.'),
  check: () => [],
  examples: {
    passing: [example, example],
    failing: [example, example].map((one) => ({ ...one, finds: [] })),
  },
});
const type = defineType({
  name: 'note',
  pack: 'people',
  label: '记事',
  purpose: '记一件事。',
  category: 'sort',
  fields: {
    name: text('名称', {}),
    sort: choice('类别', { choices: { one: { label: '一', en: 'One' } } }),
  },
  title: 'name',
  pages: [{ label: '全部', en: 'All', fields: ['name', 'sort'] }],
  list: { columns: ['name'], filters: [], sort: '-createdAt', sortable: [] },
  search: ['name'],
  access: [],
});
const registryOf = (...rules: (typeof rule)[]) =>
  makeRegistry([bundleType({ type, rules })], roles, [source]);

describe('rules of a registry', () => {
  test('are found by name, with the type that they judge', () => {
    const registry = registryOf(rule);
    expect(registry.getRule('X01')).toMatchObject({
      rule: { name: 'X01' },
      bundle: { type: { name: 'note' } },
    });
    expect(registry.getSource('nation')).toBe(source);
    expect(() => registry.getRule('X02')).toThrow('unknown-rule');
    expect(() => registry.getSource('province')).toThrow('province');
  });
  test('of one name are refused', () => {
    expect(() => registryOf(rule, rule)).toThrow('two rules are called “X01”');
  });
  test('on documents that are not there are refused, wherever the clause stands', () => {
    const nowhere = { source: 'nowhere', article: '' };
    const most = { ...rule.parameters.most, label: '', en: '', unit: words('', ''), value: 1 };
    const variant = { provinces: ['SC'], value: 5, clause: nowhere };
    for (const wrong of [
      { ...rule, clause: nowhere },
      { ...rule, also: [nowhere] },
      { ...rule, exemption: nowhere },
      { ...rule, parameters: { most: { ...most, clause: nowhere } } },
      { ...rule, parameters: { most: { ...most, variants: [variant] } } },
    ]) {
      expect(clausesOf(wrong)).toContainEqual(nowhere);
      expect(() => registryOf(wrong)).toThrow('rule X01: no source “nowhere”');
    }
  });
  test('that nobody could waive are refused', () => {
    expect(() => registryOf({ ...rule, waivers: ['king'] })).toThrow('rule X01: no role “king”');
  });
  test('for a category that the type does not have are refused', () => {
    expect(() => registryOf({ ...rule, only: ['two'] })).toThrow('no category “two”');
    expect(() => registryOf({ ...rule, except: ['two'] })).toThrow('no category “two”');
    expect(registryOf({ ...rule, only: ['one'] }).getRule('X01').rule.only).toEqual(['one']);
  });
  test('two documents of one name are refused', () => {
    expect(() => makeRegistry([], roles, [source, source])).toThrow('two sources are called “nation”');
  });
});

describe('a document is refused', () => {
  test.each([
    ['not kebab-case', { name: 'Nation' }],
    ['title, issuer and note', { note: ' ' }],
    ['no day, month or year', { issued: '2013年' }],
    ['is no day', { from: '2013-02-30' }],
    ['ends before', { from: '2014-01-01', to: '2013-01-01' }],
  ])('%s', (why, more) => expect(() => defineSource({ ...source, ...more })).toThrow(why));
});

test('an entry that SQL would not have as a column is refused, inside rows too', () => {
  const named = (fields: typeof type.fields) => () =>
    defineType({ ...type, fields: { ...type.fields, ...fields } });
  expect(named({ order: text('次序', { written: 'action' }) })).toThrow('“order” is a word of SQL');
  const inner = { leading: text('领导', {}) };
  expect(named({ people: rows('人员', { fields: inner, written: 'action' }) })).toThrow('“leading”');
});
