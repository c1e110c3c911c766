import { expect, test } from 'vitest';
import { type } from './type.ts';

test('nobody outside the office sees a number in full, and the three administrators see nobody at all', () => {
  const holders = type.access.filter((grant) => grant.rights.includes('reveal')).map((grant) => grant.role);
  expect(holders).toEqual(['officer', 'division-head', 'deputy-director', 'director']);
  const roles = type.access.map((grant) => grant.role);
  for (const role of ['system-admin', 'security-admin', 'audit-admin']) expect(roles).not.toContain(role);
});

test('the numbers of documents are sealed, and found by no word search', () => {
  for (const name of ['idNumber', 'passportNumber']) {
    expect(type.fields[name]?.kind.storage).toBe('sealed');
    expect(type.search).not.toContain(name);
  }
});
