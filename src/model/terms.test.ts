import { expect, test } from 'vitest';
import { registry } from '../domain/server.gen.ts';
import { declaredInTerms, inTerms, type Term } from './terms.ts';

const terms: readonly Term[] = [
  { from: '外办', to: '外事办' },
  { from: '外办主任', to: '主任委员' },
  { from: '团组', to: '出访团' },
];

test('the longest term counts, and what was put in is not read again', () => {
  expect(inTerms('报外办，由外办主任审批团组', terms)).toBe('报外事办，由主任委员审批出访团');
  expect(inTerms('外事办', [{ from: '外事', to: '外事外事' }])).toBe('外事外事办');
  expect(inTerms('A.B 与 AxB', [{ from: 'A.B', to: 'C' }])).toBe('C 与 AxB');
  expect(inTerms('不变', [])).toBe('不变');
});

test('of every declaration only what people read changes: names, kinds and functions stay', () => {
  for (const bundle of registry.types) {
    const told = declaredInTerms(bundle, terms);
    expect(told.type.name).toBe(bundle.type.name);
    expect(Object.keys(told.type.fields)).toEqual(Object.keys(bundle.type.fields));
    expect(told.type.derive).toBe(bundle.type.derive);
    expect(Object.keys(told.workflow.states)).toEqual(Object.keys(bundle.workflow.states));
    for (const [name, field] of Object.entries(told.type.fields))
      expect(field.kind).toBe(bundle.type.fields[name]?.kind);
    expect(declaredInTerms(bundle, [{ from: '没有这个词的词', to: '无' }])).toBe(bundle);
  }
  const delegation = declaredInTerms(registry.getType('delegation'), terms);
  expect(delegation.type.label).toBe('因公出国（境）出访团');
  expect(delegation.type.fields['name']?.label).toBe('出访团名称');
});
