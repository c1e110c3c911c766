import { expect, test } from 'vitest';
import { isId, newId } from './id.ts';

test('what is not written as an id is none', () => {
  for (const text of ['', 'abc', '01A20A73-58E6-7102-94AE-A4946949FB79', `${newId()} `, 7, null])
    expect(isId(text)).toBe(false);
});

test('ids are UUIDs of version 7, all different, and of one moment in the order in which they were made', () => {
  const made = Array.from({ length: 20_000 }, () => newId(1_700_000_000_000));
  expect(made.every((id) => isId(id) && id[14] === '7' && '89ab'.includes(id[19] ?? ''))).toBe(true);
  expect(new Set(made).size).toBe(made.length);
  expect(made).toEqual([...made].sort());
});

test('they sort by their time', () => {
  expect(newId(1_600_000_000_000) < newId(1_700_000_000_000)).toBe(true);
});
