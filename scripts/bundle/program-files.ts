import { createHash } from 'node:crypto';
import { cpSync, lstatSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';

const notOfTheProgram = /\.test\.tsx?$|-harness\.tsx?$|\.tsx$/;
const notOfAPackage = /\.(map|md|markdown|d\.ts|d\.mts|d\.cts)$/i;
const legal = /^(licen[cs]e|notice|copying)/i;

/** Copies what the program itself consists of: its source without tests, migrations and the built pages. */
export function copyProgram(root: string, target: string): void {
  for (const part of ['src', 'migrations', 'build/web'])
    copyTree(join(root, part), join(target, part), (path) => !notOfTheProgram.test(path));
  for (const file of ['LICENSE', 'NOTICE', 'schema.sql']) cpSync(join(root, file), join(target, file));
}

/** Copies packages, each without those nested in it (they are packages of their own) and without what only people read. */
export function copyPackages(root: string, target: string, folders: readonly string[]): void {
  for (const folder of folders) {
    const from = join(root, folder);
    copyTree(from, join(target, folder), (path) => {
      const name = path.slice(path.lastIndexOf('/') + 1);
      if (path !== from && name === 'node_modules') return false;
      return legal.test(name) || !notOfAPackage.test(name);
    });
  }
}

function copyTree(from: string, to: string, wanted: (path: string) => boolean): void {
  mkdirSync(dirname(to), { recursive: true });
  cpSync(from, to, { recursive: true, verbatimSymlinks: true, preserveTimestamps: true, filter: wanted });
}

/** Writes `SHA256SUMS`: a line for every file below, in the form that `sha256sum -c` reads. */
export function writeChecksums(dir: string): number {
  const lines: string[] = [];
  const visit = (path: string): void => {
    const found = lstatSync(path);
    if (found.isDirectory()) {
      for (const name of readdirSync(path).sort()) visit(join(path, name));
      return;
    }
    const sum = createHash('sha256').update(readFileSync(path)).digest('hex');
    lines.push(`${sum}  ${relative(dir, path)}`);
  };
  visit(dir);
  writeFileSync(join(dir, 'SHA256SUMS'), `${lines.join('\n')}\n`);
  return lines.length;
}
