import { expect, test } from 'vitest';
import { newId } from '../../model/id.ts';
import { codesOf, keptOf, printed, valueOf } from '../kind-harness.ts';
import { person } from './kind.ts';

const field = person('所选');

test.each(['张伟', 5, {}, '0190-1234'])('refuses %j: only an id points to somebody', (input) => {
  expect(codesOf(field, input)).toEqual(['wrong-shape']);
});

test('reads an id, keeps it and prints the name behind it', () => {
  const id = newId();
  expect(valueOf(field, id.toUpperCase())).toBe(id);
  expect(keptOf(field, id)).toBe(id);
  expect(printed(field, id)).toBe(`〈${id}〉`);
});

test('says where it points', () => {
  expect(field.kind.refersTo?.(field.options)).toBe('person');
});
