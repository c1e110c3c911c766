import { expect, test } from 'vitest';
import { firstLine, firstOpen, nextLine } from './line-values.ts';

const line = { fields: ['on', 'country', 'name', 'copies'], keeps: ['on', 'country'], today: ['on'] };

test('a line begins with today, goes on with what stays, and the hands go where something is open', () => {
  const first = firstLine(line, '2018-05-06', { unit: 'u1' });
  expect(first).toEqual({ unit: 'u1', on: '2018-05-06' });
  expect(firstOpen(line, first)).toBe('country');
  const next = nextLine(line, { on: '2018-05-04', country: 'DE', name: '王敏', copies: 2 }, { unit: 'u1' });
  expect(next).toEqual({ unit: 'u1', on: '2018-05-04', country: 'DE' });
  expect(firstOpen(line, next)).toBe('name');
  expect(nextLine(line, { on: '2018-05-04' }, {})).toEqual({ on: '2018-05-04' });
  expect(firstOpen(line, { on: 1, country: 1, name: 1, copies: 1 })).toBe('on');
});
