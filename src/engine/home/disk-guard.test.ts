import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { createDiskGuard, diskFree } from './disk-guard.ts';

test('below the floor it is read-only, and again writable when there is room', () => {
  let free = 499_999_999;
  let now = 0;
  const guard = createDiskGuard({ dir: '/', env: {}, free: () => free, now: () => now });
  expect(guard.floorMb).toBe(500);
  expect(guard.isReadOnly()).toBe(true);
  free = 500_000_000;
  expect(guard.isReadOnly()).toBe(true);
  now += 5000;
  expect(guard.isReadOnly()).toBe(false);
});

test('asks the system at most once in some seconds', () => {
  let asked = 0;
  const guard = createDiskGuard({ dir: '/', env: {}, free: () => (asked++, 0), now: () => 0 });
  for (let i = 0; i < 100; i++) guard.isReadOnly();
  expect(asked).toBe(1);
});

test.each([
  ['800', 800],
  ['0', 0],
  ['', 500],
  ['viel', 500],
  ['-3', 500],
])('the floor %j of the environment counts as %d MB', (text, mb) => {
  expect(createDiskGuard({ dir: '/', env: { WUTONG_DISK_FLOOR_MB: text } }).floorMb).toBe(mb);
});

test('tells the free space of a folder, also of one that is not there yet', () => {
  expect(diskFree(tmpdir())).toBeGreaterThan(0);
  expect(diskFree(join(tmpdir(), 'not', 'yet'))).toBeGreaterThan(0);
});
