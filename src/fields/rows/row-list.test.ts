import fc from 'fast-check';
import { expect, test } from 'vitest';
import { copyOf, fitKeys, inserted, moved } from './row-list.ts';

test('a move outside the list changes nothing', () => {
  const list = ['甲', '乙'];
  expect(moved(list, 0, -1)).toBe(list);
  expect(moved(list, 1, 2)).toBe(list);
});

test('moving there and back, inserting and taking away leave the list as it was', () => {
  fc.assert(
    fc.property(fc.array(fc.string(), { minLength: 1 }), fc.nat(), fc.nat(), (list, a, b) => {
      const [from, to] = [a % list.length, b % list.length];
      expect(moved(moved(list, from, to), to, from)).toEqual(list);
      expect(moved(list, from, to)[to]).toBe(list[from]);
      expect(inserted(list, from, '新').filter((_, i) => i !== from)).toEqual(list);
    }),
  );
});

test('a copy is a row of its own', () => {
  expect(copyOf({ id: 'a', name: '甲' })).toEqual({ name: '甲' });
});

test('rows that stay keep their keys, new ones get keys that nobody had', () => {
  expect(fitKeys([4, 2, 9], 2)).toEqual([4, 2]);
  expect(fitKeys([4, 9], 4)).toEqual([4, 9, 10, 11]);
  expect(fitKeys([], 2)).toEqual([1, 2]);
});
