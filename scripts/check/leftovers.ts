import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Fault } from './fault.ts';
import type { SourceFile } from './source-files.ts';

// Written in pieces, so that this file does not find itself.
const marks: readonly (readonly [RegExp, string])[] = [
  [new RegExp(`\\b(${['TO' + 'DO', 'FIX' + 'ME', 'X' + 'XX', 'HA' + 'CK'].join('|')})\\b`), 'left for later'],
  [new RegExp(`@ts-(${['ignore', 'expect-error', 'nocheck'].join('|')})\\b`), 'silences the compiler'],
  [new RegExp('eslint-' + 'disable'), 'silences a rule'],
];
const testMarks = /\b(?:test|it|describe|suite|bench)(?:\.\w+)*\.(only|skip|todo|fails)\b/;

/** Things that were meant to go: marks for later, silenced checks, tests that do not run, undecided migrations. */
export function checkLeftovers(root: string, files: readonly SourceFile[]): Fault[] {
  return [
    ...files.flatMap((file) => linesWith(file.path, file.text, marks)),
    ...files
      .filter(({ path }) => /\.test\.tsx?$/.test(path))
      .flatMap((file) =>
        linesWith(file.path, file.text, [[testMarks, 'a test that does not run with the others']]),
      ),
    ...migrationFaults(root),
    ...lockFaults(root),
  ];
}

function linesWith(path: string, text: string, wanted: readonly (readonly [RegExp, string])[]): Fault[] {
  return text
    .split('\n')
    .flatMap((line, i) =>
      wanted
        .filter(([mark]) => mark.test(line))
        .map(([mark, why]) => ({ path, line: i + 1, words: `“${mark.exec(line)?.[0] ?? ''}”: ${why}` })),
    );
}

function migrationFaults(root: string): Fault[] {
  const dir = join(root, 'migrations');
  return readdirSync(dir)
    .filter((name) => name.endsWith('.sql'))
    .flatMap((name) => {
      const decide: readonly [RegExp, string] = [/^-- DECIDE.*/, 'somebody must decide before this can run'];
      return linesWith(`migrations/${name}`, readFileSync(join(dir, name), 'utf8'), [decide]);
    });
}

// An address in the lock file ties the installation to one registry; the integrity hashes are what counts.
function lockFaults(root: string): Fault[] {
  const path = 'package-lock.json';
  const address: readonly [RegExp, string] = [/"resolved": *"https?:[^"]*"/, 'the address of a registry'];
  return linesWith(path, readFileSync(join(root, path), 'utf8'), [address]);
}
