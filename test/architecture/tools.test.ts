import { afterEach, expect, test } from 'vitest';
import { runParts } from '../../scripts/check/run-parts.ts';
import { checkFormat, checkLint, checkTypes, checkUnused } from '../../scripts/check/tools.ts';
import { plantTree, type SmallTree } from './small-tree.ts';

let tree: SmallTree | undefined;
afterEach(() => tree?.remove());

const words = (faults: readonly { readonly words: string }[]): string =>
  faults.map((fault) => fault.words).join('\n');

test('format: a file that prettier would write otherwise', async () => {
  tree = plantTree({ 'src/a.ts': "export const a = 'a';\n" });
  expect(words(await checkFormat(tree.dir))).not.toContain('src/a.ts');
  tree.write('src/a.ts', 'export const a   = "a"');
  expect(words(await checkFormat(tree.dir))).toContain('src/a.ts');
});

test('lint: an any, a type imported as a value, a hook behind a condition', async () => {
  tree = plantTree({ 'src/web/a.ts': 'export const a = 1;\n' });
  expect(await checkLint(tree.dir)).toEqual([]);
  tree.write('src/web/a.ts', 'export const a: any = 1;\n');
  tree.write('src/web/b.ts', "import { A } from './a.ts';\nexport const b = (a: A): A => a;\n");
  tree.write(
    'src/web/c.tsx',
    "import { useState } from 'react';\nexport function C({ on }: { on: boolean }) {\n  if (on) useState(1);\n  return null;\n}\n",
  );
  const found = words(await checkLint(tree.dir));
  for (const rule of ['no-explicit-any', 'consistent-type-imports', 'rules-of-hooks'])
    expect(found).toContain(rule);
});

test('types: what does not fit, and what Node could not run without a build', async () => {
  tree = plantTree({ 'src/a.ts': 'export const a: number = 1;\n' });
  expect(await checkTypes(tree.dir)).toEqual([]);
  tree.write('src/a.ts', "export const a: number = 'one';\nexport enum B {\n  one,\n}\n");
  const found = words(await checkTypes(tree.dir));
  expect(found).toContain('TS2322');
  expect(found).toContain('TS1294');
});

test('unused: a file and an export that nobody asks for', async () => {
  tree = plantTree({
    'scripts/main.ts': "import { used } from '../src/used.ts';\n\nused();\n",
    'src/used.ts': 'export const used = (): void => {};\nexport const spare = 1;\n',
    'src/alone.ts': 'export const alone = 1;\n',
  });
  const found = words(await checkUnused(tree.dir));
  expect(found).toContain('src/alone.ts');
  expect(found).toMatch(/spare/);
  expect(found).not.toMatch(/^used /m);
});

test('a part that breaks is a fault, and the others are still told', async () => {
  const results = await runParts([
    { name: 'broken', run: () => Promise.reject(new Error('no such tool')) },
    { name: 'fine', run: () => [] },
  ]);
  expect(results.map(({ name, faults }) => [name, faults.length])).toEqual([
    ['broken', 1],
    ['fine', 0],
  ]);
  expect(results[0]?.faults[0]?.words).toBe('no such tool');
});
