import { expect, test } from 'vitest';
import { limitConcurrency } from './limit-concurrency.ts';
import { hashPassword, verifyPassword } from './password.ts';

test('refuses a wrong password, a stored value that is none, and a user who is not there', async () => {
  const stored = await hashPassword('梧桐2018');
  expect(await verifyPassword('梧桐2019', stored)).toBe(false);
  expect(await verifyPassword('', stored)).toBe(false);
  expect(await verifyPassword('梧桐2018', undefined)).toBe(false);
  expect(await verifyPassword('梧桐2018', '')).toBe(false);
  expect(await verifyPassword('梧桐2018', `${stored}x`)).toBe(false);
  expect(await verifyPassword('梧桐2018', stored.replace('argon2id', 'argon2i'))).toBe(false);
  expect(await verifyPassword('x'.repeat(1025), stored)).toBe(false);
  await expect(hashPassword('x'.repeat(1025))).rejects.toThrow(RangeError);
});

test('takes about as long for a user who is not there', async () => {
  const stored = await hashPassword('梧桐2018');
  const time = async (known: string | undefined) => {
    const begun = performance.now();
    await verifyPassword('falsch', known);
    return performance.now() - begun;
  };
  const [known, unknown] = [await time(stored), await time(undefined)];
  expect(unknown).toBeGreaterThan(known / 4);
});

test('accepts the password, typed wide or narrow, against a PHC string with its own salt', async () => {
  const [one, two] = await Promise.all([hashPassword('Wutong2018'), hashPassword('Wutong2018')]);
  expect(one).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$[\w+/]{22}\$[\w+/]{43}$/);
  expect(one).not.toBe(two);
  expect(await verifyPassword('Wutong2018', one)).toBe(true);
  expect(await verifyPassword('Ｗｕｔｏｎｇ２０１８', two)).toBe(true);
});

test('reads what another implementation of argon2id wrote', async () => {
  // The phc-winner-argon2 reference: echo -n password | argon2 somesalt -id -t 2 -m 16 -p 1
  const stored = '$argon2id$v=19$m=65536,t=2,p=1$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc';
  expect(await verifyPassword('password', stored)).toBe(true);
});

test('no more than two run at a time, in order, and a failure frees its place', async () => {
  const limit = limitConcurrency(2);
  let running = 0;
  let most = 0;
  const begun: number[] = [];
  const work = (n: number) =>
    limit(async () => {
      begun.push(n);
      most = Math.max(most, ++running);
      await new Promise((resolve) => setTimeout(resolve, 5));
      running--;
      // Somebody who comes just now must queue like all others.
      if (n < 6) late.push(work(n + 6));
      if (n === 1) throw new Error('one fails');
    });
  const late: Promise<void>[] = [];
  const done = await Promise.allSettled([0, 1, 2, 3, 4, 5].map(work));
  await Promise.all(late);
  expect(most).toBe(2);
  expect(begun).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11]);
  expect(done.filter((one) => one.status === 'rejected')).toHaveLength(1);
});
