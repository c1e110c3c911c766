import { posix } from 'node:path';
import type { Fault } from './fault.ts';
import { findImports, type Import } from './find-imports.ts';
import { emptyNames, importTable, type Place } from './import-table.ts';
import type { SourceFile } from './source-files.ts';

interface Arrow extends Import {
  readonly to: string;
}

/** Arrows that the table does not allow, rings of value imports, paths that lead nowhere, and empty names. */
export function checkImports(files: readonly SourceFile[]): Fault[] {
  const known = new Set(files.map((file) => file.path));
  const imports = files.flatMap(findImports);
  const inside = imports.filter(({ specifier }) => specifier.startsWith('.'));
  const arrows = inside.map((one): Arrow => ({
    ...one,
    to: posix.join(posix.dirname(one.from), one.specifier),
  }));
  return [
    ...arrows
      .filter(({ to }) => /\.(ts|tsx|js|mjs)$/.test(to) && !known.has(to))
      .map(({ from, line, to }) => ({ path: from, line, words: `imports ${to}, which is not there` })),
    ...arrows.filter(({ to }) => known.has(to)).flatMap(arrowFault),
    ...imports.filter(({ specifier }) => !specifier.startsWith('.')).flatMap(packageFault),
    ...ringFaults(arrows.filter(({ to, value }) => value && known.has(to))),
    ...files.flatMap(nameFault),
  ];
}

/** The place of a file; undefined for a file in no place, which is a fault of its own. */
export function placeOf(path: string): Place | undefined {
  return importTable.find((place) => place.matches.test(path));
}

function ownFolder(place: Place, path: string): string | undefined {
  return place.matches
    .exec(path)
    ?.slice(1)
    .find((part) => part !== undefined);
}

function arrowFault({ from, to, line }: Arrow): Fault[] {
  const [place, target] = [placeOf(from), placeOf(to)];
  if (!place) return [{ path: from, words: 'lies in no place of scripts/check/import-table.ts' }];
  if (!target || place.may.includes('*') || place.may.includes(target.name)) return [];
  // A type's folder, or a kind's, is known to itself only.
  const own = ownFolder(place, from);
  if (place.own?.includes(target.name) && own !== undefined && own === ownFolder(target, to)) return [];
  return [{ path: from, line, words: `${place.name} may not import ${target.name} (${to})` }];
}

function packageFault({ from, specifier, line }: Import): Fault[] {
  const place = placeOf(from);
  if (!place?.packages || place.packages.some((name) => specifier.startsWith(name))) return [];
  return [{ path: from, line, words: `${place.name} may not import the package ${specifier}` }];
}

/** The rings, each named once by its files; found by the strongly connected parts of the graph (Tarjan). */
function ringFaults(arrows: readonly Arrow[]): Fault[] {
  const next = Map.groupBy(arrows, (arrow) => arrow.from);
  const index = new Map<string, number>();
  const low = new Map<string, number>();
  const stack: string[] = [];
  const rings: string[][] = [];
  const visit = (file: string): void => {
    index.set(file, index.size);
    low.set(file, index.size - 1);
    stack.push(file);
    for (const { to } of next.get(file) ?? []) {
      if (!index.has(to)) visit(to);
      if (stack.includes(to)) low.set(file, Math.min(low.get(file) ?? 0, low.get(to) ?? 0));
    }
    if (low.get(file) !== index.get(file)) return;
    const ring = stack.splice(stack.indexOf(file));
    if (ring.length > 1 || (next.get(file) ?? []).some(({ to }) => to === file)) rings.push(ring);
  };
  for (const file of next.keys()) if (!index.has(file)) visit(file);
  return rings.map((ring) => ({
    path: ring[0] ?? '',
    words: `a ring of imports: ${[...ring, ring[0]].join(' → ')}`,
  }));
}

function nameFault({ path }: SourceFile): Fault[] {
  const parts = path.split('/').map((part) => part.replace(/\..*$/, ''));
  const empty = parts.find((part) => emptyNames.includes(part));
  const file = parts.at(-1) ?? '';
  return [
    ...(empty === undefined ? [] : [{ path, words: `“${empty}” says nothing of what is inside` }]),
    ...(/^[a-z0-9]+(-[a-z0-9]+)*$/.test(file) ? [] : [{ path, words: 'is not named in kebab-case' }]),
  ];
}
