import { expect, test } from 'vitest';
import { derive } from './derive.ts';
import { type } from './type.ts';

test('a target holds for the days of its period, however it was written', () => {
  expect(derive({ period: '2018' })).toEqual({ periodFrom: '2018-01-01', periodTo: '2018-12-31' });
  expect(derive({ period: '年内' })).toEqual({ periodFrom: undefined, periodTo: undefined });
});

test('units and administrators see no target', () => {
  const roles = type.access.map((grant) => grant.role);
  for (const role of ['applicant', 'system-admin', 'audit-admin']) expect(roles).not.toContain(role);
});
