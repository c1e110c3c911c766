import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';
import { findImports } from '../check/find-imports.ts';

interface Locked {
  readonly dev?: boolean;
  readonly optional?: boolean;
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}

/** The package of an import, or nothing for a file of ours and for Node itself. */
function packageOf(specifier: string): string | undefined {
  if (specifier.startsWith('.') || specifier.startsWith('node:')) return undefined;
  return specifier
    .split('/')
    .slice(0, specifier.startsWith('@') ? 2 : 1)
    .join('/');
}

/** The packages that the program loads, from these files on. */
export function importedPackages(root: string, entries: readonly string[]): Set<string> {
  const packages = new Set<string>();
  const seen = new Set<string>();
  const waiting = [...entries];
  for (let path = waiting.pop(); path !== undefined; path = waiting.pop()) {
    if (seen.has(path)) continue;
    seen.add(path);
    const file = { path, text: readFileSync(join(root, path), 'utf8'), generated: false };
    for (const { specifier, value } of findImports(file)) {
      const name = packageOf(specifier);
      if (value && name !== undefined) packages.add(name);
      if (value && specifier.startsWith('.')) waiting.push(posix.join(dirname(path), specifier));
    }
  }
  return packages;
}

/**
 * The folders of these packages and of all they need, as Node would find them. A package for another kind of machine
 * is not there and left out; a missing one that is needed, or one for development only, is an error.
 */
export function packageFolders(root: string, names: Iterable<string>): string[] {
  const lock = (
    JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')) as { packages: Record<string, Locked> }
  ).packages;
  const found = new Set<string>();
  const visit = (name: string, from: string, optional: boolean): void => {
    const folder = resolveFolder(lock, name, from);
    const entry = folder === undefined ? undefined : lock[folder];
    if (folder === undefined || !entry || !existsSync(join(root, folder, 'package.json'))) {
      if (optional) return;
      throw new Error(`${name}, needed by ${from || 'the program'}, is not installed`);
    }
    if (entry.dev)
      throw new Error(`the program needs ${name}, which package.json lists for development only`);
    if (found.has(folder)) return;
    found.add(folder);
    for (const next of Object.keys(entry.dependencies ?? {})) visit(next, folder, false);
    for (const next of Object.keys(entry.optionalDependencies ?? {})) visit(next, folder, true);
  };
  for (const name of names) visit(name, '', false);
  return [...found].sort();
}

function resolveFolder(
  lock: Readonly<Record<string, Locked>>,
  name: string,
  from: string,
): string | undefined {
  for (let at = from; ; at = at.slice(0, Math.max(0, at.lastIndexOf('node_modules/') - 1))) {
    const candidate = at === '' ? `node_modules/${name}` : `${at}/node_modules/${name}`;
    if (lock[candidate]) return candidate;
    if (at === '') return undefined;
  }
}
