import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, expect, test } from 'vitest';
import { temporaryFolder } from '../../../test/harness/temporary-folder.ts';
import { openLogFile } from './request-log.ts';

const folder = temporaryFolder('log');
afterAll(() => folder.remove());

test('a log that has grown is put aside, the oldest goes, and no line is lost between', async () => {
  const file = join(folder.dir, 'deep', 'requests.log');
  const sink = openLogFile(file, { mostBytes: 100, keep: 2 });
  for (let i = 10; i < 40; i++) {
    sink.write(`line ${i} of thirty`);
    await wait(3);
  }
  await sink.close();
  expect(readdirSync(join(folder.dir, 'deep')).sort()).toEqual([
    'requests.log',
    'requests.log.1',
    'requests.log.2',
  ]);
  const kept = ['requests.log.2', 'requests.log.1', 'requests.log'].map((name) =>
    readFileSync(join(folder.dir, 'deep', name), 'utf8'),
  );
  for (const text of kept) expect(text.length).toBeLessThanOrEqual(100);
  const numbers = [...kept.join('').matchAll(/line (\d+)/g)].map(([, n]) => Number(n));
  expect(numbers.length).toBeGreaterThanOrEqual(11);
  expect(numbers).toEqual(numbers.map((_, i) => 40 - numbers.length + i));
});
