import { expect, test } from 'vitest';
import { chinaTime, shortTime } from './instants.ts';

test('what is no instant is shown as it is', () => {
  expect(chinaTime('soon')).toBe('soon');
});

test('an instant is shown by the clock in China, wherever the browser stands', () => {
  expect(chinaTime('2018-05-06T16:02:00.000Z')).toBe('2018-05-07 00:02');
  expect(shortTime('2018-05-06T16:02:00.000Z', '2018-05-07')).toBe('00:02');
  expect(shortTime('2018-05-06T16:02:00.000Z', '2018-05-06')).toBe('2018-05-07 00:02');
});
