import { expect, test } from 'vitest';
import { codesOf, keptOf, valueOf } from '../kind-harness.ts';
import { city } from './kind.ts';

const where = city('城市', { countryField: 'country' });

test('refuses what is no name', () => {
  expect(codesOf(where, '城'.repeat(61))).toEqual(['too-long']);
  expect(codesOf(where, 5)).toEqual(['wrong-shape']);
});

test('reads a name, keeps and returns it', () => {
  expect(valueOf(where, ' 圣彼得堡\n')).toBe('圣彼得堡');
  expect(keptOf(where, '圣彼得堡')).toBe('圣彼得堡');
  expect(keptOf(where, undefined)).toBeUndefined();
});
