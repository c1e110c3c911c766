import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { demoAccounts, demoPassword } from '../../src/demo/make-offices.ts';
import { blockAfter, getDocument, root } from './documents.ts';

const ignored = readFileSync(join(root, '.gitignore'), 'utf8')
  .split('\n')
  .map((line) => line.replaceAll('/', ''));

function foldersOf(dir: string): string[] {
  return readdirSync(join(root, dir), { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && !entry.name.startsWith('.') && !ignored.includes(entry.name))
    .map((entry) => (dir === '' ? entry.name : `${dir}/${entry.name}`));
}

test('the map of folders is that of the folders', () => {
  const { text } = getDocument('README.md');
  const map = /## Where things are\n\n```\n([\s\S]*?)```/.exec(text)?.[1] ?? '';
  const shown = map
    .trim()
    .split('\n')
    .map((line) => line.split(' ')[0] ?? '');
  const there = [...foldersOf('src'), ...foldersOf('').filter((name) => name !== 'src')];
  expect(shown.sort()).toEqual(there.sort());
});

/** The variables of the environment that the program reads; PATH is the system's. */
function variablesRead(): string[] {
  const found = new Set<string>();
  for (const name of readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' })) {
    if (!/\.tsx?$/.test(name) || /\.test\.tsx?$/.test(name)) continue;
    const text = readFileSync(join(root, 'src', name), 'utf8');
    for (const [, variable = ''] of text.matchAll(/env(?:\.|\[')([A-Z][A-Z_]+)/g)) found.add(variable);
  }
  found.delete('PATH');
  return [...found].sort();
}

describe.each(['README.md', 'README.zh-CN.md'])('%s', (path) => {
  const { text } = getDocument(path);

  test('tells every variable of the environment, and no other', () => {
    const rows = [...text.matchAll(/^\| (`[A-Z_]+`(?:[,、] ?`[A-Z_]+`)*) \|/gm)];
    const shown = rows.flatMap(([, cell = '']) => [...cell.matchAll(/`(\w+)`/g)].map(([, name]) => name));
    expect(shown.sort()).toEqual(variablesRead());
  });

  test('tells the demonstration accounts as they are', () => {
    expect(text).toContain(`\`${demoPassword}\``);
    const rows = [...text.matchAll(/^\| `([a-z]+)` \| ([^,，|]+)[,，]/gm)];
    const shown = rows.map(([, login, name]) => `${login} ${name}`);
    expect(shown.sort()).toEqual(demoAccounts.map(({ login, name }) => `${login} ${name}`).sort());
  });

  test('begins with the two commands', () => {
    const start = text.split('\n').find((line) => line.startsWith('npm start')) ?? '';
    const [next = ''] = blockAfter(getDocument(path), start);
    expect(next).toMatch(/^npm test /);
  });
});
