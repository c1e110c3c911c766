import { expect, test } from 'vitest';
import { derive } from './period.ts';
import { type } from './type.ts';
import { workflow } from './workflow.ts';

test('the three administrators and applicants see no baseline', () => {
  const roles = type.access.map((grant) => grant.role);
  for (const role of ['system-admin', 'security-admin', 'audit-admin', 'applicant'])
    expect(roles).not.toContain(role);
});

test('a period is found by its days, however it was written', () => {
  const half = derive({ period: '2015H1' });
  expect(half).toEqual({ periodFrom: '2015-01-01', periodTo: '2015-06-30' });
  expect(derive({ period: '2015-01-01..2015-06-30' })).toEqual(half);
  expect(derive({ period: '去年' })).toEqual({});
});

test('setting a baseline aside asks for the reason and locks it', () => {
  expect(workflow.actions.confirmed?.setAside).toMatchObject({ to: 'aside', asks: ['setAsideFor'] });
  expect(workflow.states.aside?.editable).toBeUndefined();
});
