import { expect, test } from 'vitest';
import { type } from './type.ts';

test('units and administrators see no wordings', () => {
  const roles = type.access.map((grant) => grant.role);
  for (const role of ['applicant', 'system-admin', 'audit-admin']) expect(roles).not.toContain(role);
});
