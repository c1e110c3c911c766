import { expect, test } from 'vitest';
import type { Actor } from '../../model/actor.ts';
import { registry } from '../../domain/server.gen.ts';
import { exportReach, mayExport } from './may-export.ts';

const person = (roles: readonly string[]): Actor => ({
  officeId: 'o',
  userId: 'u',
  name: '陈晓',
  unitId: 'n',
  unitIds: ['n'],
  roles,
});
const { type } = registry.getType('delegation');

test('no role of business exports by itself, nor does the right alone reach any record', () => {
  for (const { name } of registry.roles.filter((role) => role.name !== 'exporter')) {
    expect([name, mayExport(registry, person([name]))]).toEqual([name, false]);
    expect(exportReach(registry, person([name]), type).size).toBe(0);
  }
  expect(mayExport(registry, person(['exporter']))).toBe(true);
  expect(exportReach(registry, person(['exporter']), type).size).toBe(0);
});

test('with the right, as far as the roles of business let it', () => {
  expect(exportReach(registry, person(['officer', 'exporter']), type).has('office')).toBe(true);
  const ofUnit = exportReach(registry, person(['applicant', 'exporter']), type);
  expect([ofUnit.has('office'), ofUnit.size]).toEqual([false, 0]);
  for (const admin of ['system-admin', 'security-admin', 'audit-admin'])
    expect(exportReach(registry, person([admin, 'exporter']), type).size).toBe(0);
});
