import { describe, expect, test } from 'vitest';
import { checkImports } from '../../scripts/check/imports.ts';
import { readSourceFiles, type SourceFile } from '../../scripts/check/source-files.ts';
import { root } from '../harness/database.ts';

const empty = '';
function faults(files: Readonly<Record<string, string>>): string[] {
  const sources = Object.entries(files).map(([path, text]): SourceFile => ({ path, text, generated: false }));
  return checkImports(sources).map(({ path, words }) => `${path}: ${words}`);
}
const alone = (from: string, to: string): string[] => {
  const up = '../'.repeat(from.split('/').length - 1);
  return faults({ [from]: `import { x } from '${up}${to}';`, [to]: empty });
};

describe('arrows that are forbidden', () => {
  test.each([
    ['src/model/a.ts', 'src/engine/b.ts'],
    ['src/engine/save/a.ts', 'src/domain/server.gen.ts'],
    ['src/engine/save/a.ts', 'src/domain/types/outbound/delegation/type.ts'],
    ['src/engine/save/a.ts', 'src/server/b.ts'],
    ['src/engine/save/a.ts', 'src/fields/text/input.tsx'],
    ['src/domain/types/outbound/delegation/type.ts', 'src/engine/machine.ts'],
    ['src/domain/types/outbound/delegation/type.ts', 'src/domain/types/people/person/type.ts'],
    ['src/domain/types/outbound/delegation/type.ts', 'src/fields/country/countries.ts'],
    ['src/domain/types/outbound/delegation/rules.ts', 'src/ui/b.tsx'],
    ['src/fields/text/kind.ts', 'src/fields/text/input.tsx'],
    ['src/fields/text/kind.ts', 'src/fields/date/kind.ts'],
    ['src/fields/text/input.tsx', 'src/fields/date/input.tsx'],
    ['src/fields/text/input.tsx', 'src/web/b.ts'],
    ['src/ui/a.tsx', 'src/api/b.ts'],
    ['src/api/a.ts', 'src/engine/b.ts'],
    ['src/web/a.tsx', 'src/engine/b.ts'],
    ['src/web/a.tsx', 'src/domain/web.gen.ts'],
    ['src/server/a.ts', 'src/domain/server.gen.ts'],
    ['src/server/a.ts', 'src/web/b.ts'],
    ['src/reading/a.ts', 'src/engine/b.ts'],
    ['src/demo/a.ts', 'src/domain/types/people/person/type.ts'],
    ['src/engine/a.ts', 'test/harness/b.ts'],
    ['src/engine/a.ts', 'src/engine/b.test.ts'],
  ])('%s → %s', (from, to) => {
    expect(alone(from, to)).toEqual([expect.stringContaining('may not import')]);
  });
  test('a package where only declarations belong', () => {
    expect(faults({ 'src/model/a.ts': `import { z } from 'zod';` })).toEqual([
      expect.stringContaining('the package zod'),
    ]);
    expect(faults({ 'src/web/a.ts': `import { join } from 'node:path';` })).toEqual([
      expect.stringContaining('the package node:path'),
    ]);
  });
  test('also as a type, later, or handed on', () => {
    const to = { 'src/engine/b.ts': empty };
    expect(faults({ 'src/model/a.ts': `import type { B } from '../engine/b.ts';`, ...to })).toHaveLength(1);
    expect(faults({ 'src/model/a.ts': `const b = await import('../engine/b.ts');`, ...to })).toHaveLength(1);
    expect(faults({ 'src/model/a.ts': `export { b } from '../engine/b.ts';`, ...to })).toHaveLength(1);
    expect(faults({ 'src/model/a.ts': `type B = import('../engine/b.ts').B;`, ...to })).toHaveLength(1);
  });
  test('a file in no place, and a path to nothing', () => {
    expect(alone('src/other/a.ts', 'src/model/b.ts')).toHaveLength(1);
    expect(faults({ 'src/model/a.ts': `import { b } from './gone.ts';` })).toEqual([
      expect.stringContaining('not there'),
    ]);
  });
});

test.each([
  ['src/engine/save/a.ts', 'src/fields/sensitive/kind.ts'],
  ['src/domain/types/outbound/delegation/type.ts', 'src/domain/org/roles.ts'],
  ['src/domain/types/outbound/delegation/type.ts', 'src/domain/types/outbound/delegation/check.ts'],
  ['src/fields/text/input.tsx', 'src/fields/text/kind.ts'],
  ['src/cli/main.ts', 'src/domain/server.gen.ts'],
  ['src/web/main.tsx', 'src/domain/web.gen.ts'],
  ['src/engine/save/a.test.ts', 'src/domain/server.gen.ts'],
])('%s → %s is as it should be', (from, to) => {
  expect(alone(from, to)).toEqual([]);
});

test('rings of what is loaded are found whole; a ring of types alone is none', () => {
  const ring = {
    'src/model/a.ts': `import { b } from './b.ts';`,
    'src/model/b.ts': `export * from './c.ts';`,
  };
  expect(faults({ ...ring, 'src/model/c.ts': `import { a } from './a.ts';` })).toEqual([
    expect.stringMatching(/a ring of imports: (src\/model\/[abc]\.ts → ){3}/),
  ]);
  expect(faults({ ...ring, 'src/model/c.ts': `import type { A } from './a.ts';` })).toEqual([]);
  expect(faults({ 'src/model/a.ts': `import { a } from './a.ts';` })).toHaveLength(1);
});

test('names that say nothing, and names that are not kebab-case', () => {
  for (const path of [
    'src/model/utils.ts',
    'src/engine/shared/a.ts',
    'src/web/lib/a.ts',
    'src/model/fooBar.ts',
  ])
    expect(faults({ [path]: empty }), path).toHaveLength(1);
});

test('the tree itself', () => {
  expect(checkImports(readSourceFiles(root))).toEqual([]);
});
