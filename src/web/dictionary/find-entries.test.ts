import { expect, test } from 'vitest';
import { dictionaryOf } from '../../model/dictionary.ts';
import { registry } from '../../domain/server.gen.ts';
import { findEntries, groupOf, type Told } from './find-entries.ts';

const english = new Map(dictionaryOf(registry, 'en').map((entry) => [entry.name, entry.label]));
const entries: readonly Told[] = dictionaryOf(registry, 'zh').map((entry) => ({
  ...entry,
  zh: entry.label,
  en: english.get(entry.name) ?? '',
}));
const initials = (text: string): string => (text === '不予批准率' ? 'bypzl' : '');
const found = (words: string, group?: Parameters<typeof findEntries>[2]) =>
  findEntries(entries, words, group, initials).map(({ name }) => name);

test('nothing fits what nobody says', () => {
  expect(found('没有这个指标')).toEqual([]);
  expect(found('团组 没有这个指标')).toEqual([]);
  expect(found('bypz', 'stock')).toEqual([]);
});

test('every figure of the registry is there, with all that is said of it', () => {
  const declared = registry.types.flatMap(({ indicators }) => indicators).length;
  expect(entries).toHaveLength(declared + registry.formulas.length);
  expect(new Set(entries.map(({ name }) => name)).size).toBe(entries.length);
  for (const entry of entries) {
    const { name, label, unit, definition, counted, basis, type, en } = entry;
    for (const told of [label, unit, definition, counted, type, en]) expect(told, name).not.toBe('');
    expect(basis === '', name).toBe(groupOf(entry) === 'formula');
  }
});

test('conditions are told in the words of the forms, not in codes', () => {
  const conditions = entries.map(({ condition }) => condition).filter(Boolean);
  expect(conditions.length).toBeGreaterThan(30);
  expect(conditions.filter((text) => /[a-z]/.test(text))).toEqual([]);
  const party = entries.find(({ name }) => name === 'outbound.party-batches');
  expect(party?.condition).toBe('类别为党政；办理方式为审批');
});

test('figures are found by name, other words, identifier, initials; a whole identifier is that figure alone', () => {
  expect(found('不予批准率')).toContain('outbound.refused-share');
  expect(found('护照 收缴率')).toContain('outbound.documents-return-rate');
  expect(found('bypz')).toEqual(['outbound.refused-share']);
  expect(found('outbound.party-share')).toEqual(['outbound.party-share']);
  expect(found('party-')).toContain('outbound.party-persons-share');
  expect(found('', 'formula')).toHaveLength(registry.formulas.length);
});
