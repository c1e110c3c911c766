import { expect, test } from 'vitest';
import { type } from './type.ts';
import { workflow } from './workflow.ts';

test('the three administrators see no indicator, and a unit only reads its own', () => {
  const roles = type.access.map((grant) => grant.role);
  for (const role of ['system-admin', 'security-admin', 'audit-admin']) expect(roles).not.toContain(role);
  expect(type.access.find(({ role }) => role === 'applicant')).toMatchObject({
    rights: ['read'],
    scope: 'unit',
  });
});

test('one that is stopped can be used again, and says why no longer', () => {
  expect(workflow.actions.inUse?.stop).toMatchObject({ asks: ['stoppedFor'] });
  expect(workflow.actions.stopped?.resume?.sets?.({}, '2018-06-15', { on: '2018-06-15' })).toEqual({
    stoppedFor: undefined,
  });
});
