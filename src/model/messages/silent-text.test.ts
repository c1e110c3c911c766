import { expect, test } from 'vitest';
import { mostTries, pauseAfter } from './retry.ts';
import { silentText } from './silent-text.ts';

const event = (kind: string, recordId: string | null, business: string | null = '因公团组') => ({
  kind,
  recordId,
  business,
});

test('says how many cases wait, and nothing else', () => {
  expect(silentText([event('task', 'a')], false)).toBe('您有1件待办，请登录梧桐办理');
  expect(silentText([event('task', 'a'), event('reminder', 'a'), event('due', 'b')], false)).toBe(
    '您有2件待办，请登录梧桐办理',
  );
  expect(silentText([event('ended', 'a'), event('task', 'b')], false)).toBe('您有1件待办，请登录梧桐办理');
  expect(silentText([event('ended', 'a'), event('ended', 'b')], true)).toBe(
    '您有2件事项已办结，请登录梧桐查看',
  );
});

test('names the kind of business where the office chose so, never a case', () => {
  expect(silentText([event('task', 'a')], true)).toBe('您有1件待办（因公团组），请登录梧桐办理');
  expect(silentText([event('task', 'a'), event('task', 'b'), event('task', 'c', '巡察整改')], true)).toBe(
    '您有3件待办（因公团组2件、巡察整改1件），请登录梧桐办理',
  );
  expect(silentText([event('task', 'a', null)], true)).toBe('您有1件待办，请登录梧桐办理');
});

test('pauses grow from a minute to two hours, a quarter by chance', () => {
  const minutes = (tries: number, chance: number) => pauseAfter(tries, () => chance) / 60_000;
  expect([1, 2, 3, 7, 8, 20].map((n) => minutes(n, 0.5))).toEqual([1, 2, 4, 64, 120, 120]);
  expect([minutes(2, 0), minutes(2, 1)]).toEqual([1.75, 2.25]);
  const all = Array.from({ length: mostTries - 1 }, (_, i) => minutes(i + 1, 0.5)).reduce((a, b) => a + b);
  expect(all / 60).toBeCloseTo(6.1, 1);
});
