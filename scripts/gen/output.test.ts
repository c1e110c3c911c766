import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { temporaryFolder } from '../../test/harness/temporary-folder.ts';
import { table } from './markdown.ts';
import { findStale, writeOutput } from './output.ts';

let folder: ReturnType<typeof temporaryFolder>;
beforeEach(() => {
  folder = temporaryFolder('output');
  mkdirSync(join(folder.dir, 'docs/generated'), { recursive: true });
});
afterEach(() => folder.remove());

test('what differs, is missing or is left over is named with its place', () => {
  writeFileSync(join(folder.dir, 'schema.sql'), 'one\ntwo\n');
  writeFileSync(join(folder.dir, 'docs/generated/old.md'), 'x');
  const stale = findStale(folder.dir, { 'schema.sql': 'one\nthree\n', 'docs/generated/new.md': 'y' });
  expect(stale).toEqual([
    { path: 'schema.sql', why: 'line 2: “two” should be “three”' },
    { path: 'docs/generated/new.md', why: 'missing' },
    { path: 'docs/generated/old.md', why: 'left over' },
  ]);
});

test('after writing nothing is out of date, and a second writing changes nothing', () => {
  writeFileSync(join(folder.dir, 'docs/generated/old.md'), 'x');
  const output = { 'schema.sql': 'one\n', 'docs/generated/deep/new.md': 'y' };
  expect(writeOutput(folder.dir, output)).toHaveLength(3);
  expect(findStale(folder.dir, output)).toEqual([]);
  expect(writeOutput(folder.dir, output)).toEqual([]);
  expect(readFileSync(join(folder.dir, 'docs/generated/deep/new.md'), 'utf8')).toBe('y');
});

test('a cell cannot break its table', () => {
  expect(table(['a'], [['x | y\nz']])).toBe('| a |\n| --- |\n| x \\| y z |');
});
