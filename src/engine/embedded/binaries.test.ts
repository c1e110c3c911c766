import { spawnSync } from 'node:child_process';
import { mkdtempSync, readlinkSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { copyBinaries, openBinaries } from './binaries.ts';

test('a machine for which none is bundled is sent to DATABASE_URL', () => {
  expect(() => openBinaries(tmpdir(), 'linux-loong64')).toThrowError(
    expect.objectContaining({
      code: 'database-not-bundled',
      message: expect.stringMatching(/linux-loong64.*DATABASE_URL/),
    }),
  );
});

test('a copy has its links, runs, and is made once', () => {
  const dir = mkdtempSync(join(tmpdir(), 'wutong-test-'));
  const copy = copyBinaries(openBinaries(dir), dir);
  expect(copy.root.startsWith(dir)).toBe(true);
  expect(readlinkSync(join(copy.root, 'lib/libpq.so.5'))).toMatch(/^libpq\.so\.5\.\d+$/);
  expect(spawnSync(copy.postgres, ['--version'], { encoding: 'utf8' }).stdout).toMatch(
    /^postgres \(PostgreSQL\) \d+/,
  );
  expect(copyBinaries(openBinaries(dir), dir)).toEqual(copy);
  rmSync(dir, { recursive: true });
});
