import { describe, expect, test } from 'vitest';
import { choice } from '../../fields/choice/kind.ts';
import { country } from '../../fields/country/kind.ts';
import { rows } from '../../fields/rows/kind.ts';
import { text } from '../../fields/text/kind.ts';
import { defineType } from '../../model/record-type.ts';
import { codeChoices, codeWords } from './code-words.ts';
import { findRules, numberWords, timeOf, type RuleEntry } from './find-rules.ts';

const rule = (name: string, part: Partial<RuleEntry>): RuleEntry => ({
  name,
  type: 'sample',
  label: '',
  en: '',
  severity: 'block',
  source: { title: '', number: null, certainty: 'read', note: '' },
  article: '',
  from: '2014-01-01',
  to: null,
  only: [],
  except: [],
  waivers: [],
  mend: { zh: '', en: '' },
  parameters: [],
  passing: [],
  failing: [],
  ...part,
});
const rules = [
  rule('T01', { label: '每团人数', en: 'People per group', mend: { zh: '减少团员', en: 'Take fewer' } }),
  rule('T07', { label: '赴港澳停留天数', severity: 'warn', article: '第18条' }),
];
const names = (found: readonly RuleEntry[]): string[] => found.map(({ name }) => name);

describe('rules are found', () => {
  test('by number, name, English and mending, whatever the case', () => {
    expect(names(findRules(rules, 't01', undefined))).toEqual(['T01']);
    expect(names(findRules(rules, 'PEOPLE', undefined))).toEqual(['T01']);
    expect(names(findRules(rules, '团员', undefined))).toEqual(['T01']);
  });
  test('by all words together and by severity', () => {
    expect(names(findRules(rules, '港澳 第18条', undefined))).toEqual(['T07']);
    expect(names(findRules(rules, '港澳 团员', undefined))).toEqual([]);
    expect(names(findRules(rules, '', 'block'))).toEqual(['T01']);
    expect(names(findRules(rules, '  ', undefined))).toEqual(['T01', 'T07']);
  });
});

test('a limit with its unit, also where English has none', () => {
  expect(numberWords(6, { unit: { zh: '人', en: 'persons' } }, 'zh')).toBe('6人');
  expect(numberWords(3, { unit: { zh: '个', en: '' } }, 'en')).toBe('3');
});

test('when a setting holds', () => {
  expect(timeOf({ from: '2018-05-01', to: null }, '2018-05-01')).toBe('current');
  expect(timeOf({ from: '2018-05-02', to: null }, '2018-05-01')).toBe('upcoming');
  expect(timeOf({ from: '2018-01-01', to: '2018-04-30' }, '2018-05-01')).toBe('over');
});

describe('codes are called by the entry that knows them', () => {
  const type = defineType({
    name: 'sample',
    pack: 'sample',
    label: '样本',
    purpose: '测试。',
    fields: {
      name: text('名称'),
      by: choice('性质', { choices: { own: { label: '自' }, joined: { label: '随', en: 'Joined' } } }),
      legs: rows('行程', { fields: { place: country() } }),
    },
    title: 'name',
    pages: [{ label: '全部', fields: ['name', 'by', 'legs'] }],
    list: { columns: ['name'], filters: [], sort: '-createdAt', sortable: [] },
    search: ['name'],
    access: [],
  });
  test('choices and countries inside rows', () => {
    expect(codeWords(type, ['joined'], 'en')).toEqual([{ code: 'joined', words: 'Joined' }]);
    expect(codeWords(type, ['DE'], 'zh')).toEqual([{ code: 'DE', words: '德国' }]);
    expect(codeChoices(type, ['own'], 'zh').map(({ words }) => words)).toEqual(['自', '随']);
    expect(codeChoices(type, ['DE'], 'zh').length).toBeGreaterThan(150);
  });
  test('what nobody knows stays as it is', () =>
    expect(codeWords(type, ['own', 'DE'], 'zh').map(({ words }) => words)).toEqual(['own', 'DE']));
});
