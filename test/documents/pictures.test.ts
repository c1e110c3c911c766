import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { papers, pictures } from '../../scripts/screenshots/pictures.ts';
import { getDocument, linksOf, root } from './documents.ts';

const folder = join(root, 'docs/images');
const names = [...pictures.map(({ name }) => name), ...papers].map((name) => `${name}.png`).sort();

test('the pictures that are there are those of the script and of papers', () => {
  expect(readdirSync(folder).sort()).toEqual(names);
});

describe.each(pictures)('$name', ({ name, width, height }) => {
  test('is a PNG of its size, and light', () => {
    const bytes = readFileSync(join(folder, `${name}.png`));
    expect(bytes.subarray(1, 4).toString()).toBe('PNG');
    expect([bytes.readUInt32BE(16), bytes.readUInt32BE(20)]).toEqual([width, height]);
    expect(bytes.length).toBeLessThan(300_000);
  });
});

test.each(papers)('%s is a PNG, and light', (name) => {
  const bytes = readFileSync(join(folder, `${name}.png`));
  expect(bytes.subarray(1, 4).toString()).toBe('PNG');
  expect(bytes.length).toBeLessThan(300_000);
});

test.each(['README.md', 'README.zh-CN.md'])('%s shows every picture', (path) => {
  const shown = linksOf(getDocument(path)).flatMap((link) =>
    link.path.startsWith('docs/images/') ? [link.path.slice('docs/images/'.length)] : [],
  );
  expect(shown.sort()).toEqual(names);
});
