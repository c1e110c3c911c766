import { expect, test } from 'vitest';
import { newId } from '../../model/id.ts';
import { codesOf, keptOf, valueOf } from '../kind-harness.ts';
import { reference } from './kind.ts';

const link = reference('友城', { type: 'sister-city' });

test('refuses what is no id', () => {
  expect(codesOf(link, '静冈市')).toEqual(['wrong-shape']);
  expect(codesOf(link, { id: newId() })).toEqual(['wrong-shape']);
});

test('reads and keeps an id, and points to the declared type', () => {
  const id = newId();
  expect(valueOf(link, id)).toBe(id);
  expect(keptOf(link, id)).toBe(id);
  expect(link.kind.refersTo?.(link.options)).toBe('sister-city');
});
