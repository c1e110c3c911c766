import { afterEach, expect, test } from 'vitest';
import { checkLeftovers } from '../../scripts/check/leftovers.ts';
import { checkSizes, mostLines, sizeSummary } from '../../scripts/check/sizes.ts';
import { readSourceFiles, type SourceFile } from '../../scripts/check/source-files.ts';
import { root } from '../harness/database.ts';
import { plantTree, type SmallTree } from './small-tree.ts';

let tree: SmallTree | undefined;
afterEach(() => tree?.remove());

const file = (path: string, lines: number, generated = false): SourceFile => ({
  path,
  text: 'x\n'.repeat(lines),
  generated,
});

test('a file that grew too long is named with its length; a generated one may be long', () => {
  expect(
    checkSizes([file('a.ts', mostLines + 1), file('b.ts', mostLines), file('c.gen.ts', 9_000, true)]),
  ).toEqual([{ path: 'a.ts', words: `${mostLines + 1} lines, at most ${mostLines}` }]);
  expect(sizeSummary([file('a.ts', 10), file('b.ts', 20), file('c.ts', 90)])).toContain('median 20 lines');
});

// Put together here, so that this file is not itself a finding.
const later = `TO${'DO'}`;
const planted: Readonly<Record<string, string>> = {
  [`// ${later} make it right`]: 'left for later',
  [`// @ts-${'ignore'}`]: 'silences the compiler',
  [`// eslint-${'disable-next-line'}`]: 'silences a rule',
  [`test.${'only'}('x', () => {});`]: 'does not run',
  [`describe.${'skip'}('x', () => {});`]: 'does not run',
};

test.each(Object.entries(planted))('%s is found', (line, why) => {
  tree = plantTree({
    'src/model/a.test.ts': `const a = 1;\n${line}\n`,
    'migrations/0001-a.sql': '',
    'package-lock.json': '{}',
  });
  expect(checkLeftovers(tree.dir, readSourceFiles(tree.dir))).toEqual([
    { path: 'src/model/a.test.ts', line: 2, words: expect.stringContaining(why) as string },
  ]);
});

test('an undecided migration and the address of a registry are found', () => {
  tree = plantTree({
    'migrations/0001-a.sql': 'SELECT 1;\n-- DECIDE: a.b is no longer declared\n',
    'package-lock.json': '{\n  "resolved": "https://registry.example/a.tgz"\n}',
  });
  expect(checkLeftovers(tree.dir, []).map(({ path, line }) => `${path}:${line}`)).toEqual([
    'migrations/0001-a.sql:2',
    'package-lock.json:2',
  ]);
});

test('the tree itself', () => {
  const files = readSourceFiles(root);
  expect(files.length).toBeGreaterThan(300);
  expect(checkSizes(files)).toEqual([]);
  expect(checkLeftovers(root, files)).toEqual([]);
});
