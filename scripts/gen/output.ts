import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** What generation gives: the text of each file by its path from the root. */
export type Output = Readonly<Record<string, string>>;

/** A file that is not as generation would write it. */
export interface Stale {
  readonly path: string;
  /** `missing`, `left over`, or the first line that differs. */
  readonly why: string;
}

/** Folders in which everything is generated, so that whatever else lies there is left over. */
const wholeFolders = ['docs/generated'];

function current(root: string, path: string): string | undefined {
  try {
    return readFileSync(join(root, path), 'utf8');
  } catch {
    return undefined;
  }
}

function leftOver(root: string, output: Output): string[] {
  return wholeFolders
    .filter((folder) => Object.keys(output).some((path) => path.startsWith(`${folder}/`)))
    .flatMap((folder) =>
      readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map((entry) => join(entry.parentPath, entry.name).slice(root.length + 1)),
    )
    .filter((path) => !(path in output));
}

/** Compares without writing. */
export function findStale(root: string, output: Output): Stale[] {
  const differing = Object.entries(output).flatMap(([path, text]): Stale[] => {
    const now = current(root, path);
    if (now === text) return [];
    return [{ path, why: now === undefined ? 'missing' : firstDifference(now, text) }];
  });
  return [...differing, ...leftOver(root, output).map((path) => ({ path, why: 'left over' }))];
}

function firstDifference(now: string, wanted: string): string {
  const [before, after] = [now.split('\n'), wanted.split('\n')];
  const at = after.findIndex((line, i) => line !== before[i]);
  const line = at < 0 ? after.length : at;
  const short = (text: string | undefined): string =>
    text === undefined ? '(nothing)' : text.trim().slice(0, 80);
  return `line ${line + 1}: “${short(before[line])}” should be “${short(after[line])}”`;
}

/** Writes what differs, removes what is left over; says which files changed. */
export function writeOutput(root: string, output: Output): string[] {
  const stale = findStale(root, output);
  for (const { path } of stale) {
    const text = output[path];
    if (text === undefined) {
      rmSync(join(root, path));
      continue;
    }
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
  return stale.map(({ path }) => path);
}
