import { expect, test } from 'vitest';
import { adminPagesOf } from './admin-pages.ts';

test('each administrator is offered the own pages, and nobody else any', () => {
  expect(adminPagesOf({ duties: ['accounts', 'units', 'resets', 'health', 'calendar', 'messages'] })).toEqual(
    ['users', 'resets', 'units', 'roles', 'security', 'retention', 'packs', 'terms', 'messages', 'health'],
  );
  expect(adminPagesOf({ duties: ['audit', 'health'] })).toEqual([
    'roles',
    'security',
    'retention',
    'packs',
    'terms',
    'audit',
    'health',
  ]);
  expect(adminPagesOf({ duties: ['calendar', 'limits', 'export'] })).toEqual([]);
});
