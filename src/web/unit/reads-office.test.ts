import { expect, test } from 'vitest';
import { registry } from '../../domain/server.gen.ts';
import type { Me } from '../records.ts';
import { unitsSeen } from './reads-office.ts';

const me = (roles: string[], rights: Record<string, string[]>) => ({ roles, rights }) as unknown as Me;

test('who has no part in travel sees no unit, whoever acts for a unit the own one, the office all', () => {
  expect(unitsSeen(registry, me(['audit-admin'], {}))).toBe('none');
  expect(unitsSeen(registry, me(['applicant'], {}))).toBe('none');
  expect(unitsSeen(registry, me(['applicant'], { delegation: ['read'] }))).toBe('own');
  for (const role of ['officer', 'supervisor'])
    expect(unitsSeen(registry, me([role], { delegation: ['read'] }))).toBe('all');
});
