import { expect, test } from 'vitest';
import { factsOf } from '../../../../engine/forms/facts-harness.ts';
import { derive } from './derive.ts';
import { form } from './forms/label.ts';
import { type } from './type.ts';
import { workflow } from './workflow.ts';

test('a document is called by holder and kind, and by nothing while both are open', () => {
  expect(derive({ holderName: '王敏', kind: 'service' })).toEqual({ name: '王敏 公务护照' });
  expect(derive({ holderName: '王敏' })).toEqual({ name: '王敏' });
  expect(derive({})).toEqual({ name: undefined });
});

test('no person lends a document or takes it back: the ledger alone does', () => {
  for (const [state, action] of [
    ['inCustody', 'lend'],
    ['lent', 'takeBack'],
    ['lent', 'lose'],
  ] as const)
    expect(workflow.actions[state]?.[action]).toMatchObject({ by: 'machine', roles: ['ledger'] });
  const lent = Object.values(workflow.actions.lent ?? {});
  expect(lent.flatMap(({ roles }) => roles).filter((role) => role !== 'ledger')).toEqual([]);
});

test('its number is sealed, in no search, and not on the label', () => {
  expect(type.fields.number?.kind.storage).toBe('sealed');
  expect(type.search).not.toContain('number');
  const values = {
    name: '王敏 公务护照',
    number: { masked: 'SE123****' },
    place: '2柜3层07',
    validTo: '2021-02-28',
  };
  const printed = JSON.stringify(form.write(factsOf('travel-document', values)));
  expect(printed).toContain('2柜3层07');
  expect(printed).toContain('2021年2月28日');
  expect(printed).not.toMatch(/SE123|undefined|null/);
});
