import { spawnSync, type SpawnOptions } from 'node:child_process';
import { chmodSync, lchownSync, lstatSync, readFileSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { WutongError } from '../../model/errors.ts';
import type { Home } from '../home/home.ts';
import { copyBinaries, type Binaries } from './binaries.ts';

/** PostgreSQL refuses to run as root. A way to run it all the same, or as oneself. */
export interface RunAs {
  readonly kind: 'self' | 'owner' | 'namespace' | 'capability' | 'nobody' | 'copy';
  readonly binaries: Binaries;
  /** The uid that must own the database's files on disk; undefined: whoever makes them. */
  readonly owner: number | undefined;
  readonly prefix: readonly string[];
  readonly spawn: Pick<SpawnOptions, 'uid' | 'gid'>;
}

/** The user who owns nothing, on every Linux. */
export const nobody = 65534;

/**
 * Chooses the first way that works here. As root:
 * 1. the ordinary user who owns the data folder, if there is one;
 * 2. a user namespace in which root has another number: files stay root's;
 * 3. user 65534 that keeps the right to pass through root's folders (containers forbid namespaces but leave that);
 * 4. plain user 65534, if that user reaches both program and data;
 * 5. the same with a copy of the program beside the data.
 */
export function chooseRunAs(home: Home, binaries: Binaries, only?: RunAs['kind']): RunAs {
  const named = listUserIds();
  const ways: RunAs[] = [];
  const self = { kind: 'self', binaries, owner: undefined, prefix: [], spawn: {} } as const satisfies RunAs;
  const isRoot = process.getuid?.() === 0;
  // initdb asks for the name of its user, so a user without one is given a named one in a namespace.
  if (!isRoot && (process.platform !== 'linux' || named.has(process.getuid?.() ?? -1))) return self;
  const folder = statSync(home.dir);
  if (isRoot && folder.uid !== 0 && named.has(folder.uid)) {
    ways.push({ ...self, kind: 'owner', owner: folder.uid, spawn: { uid: folder.uid, gid: folder.gid } });
  }
  const inner = [1000, nobody, ...named].find((uid) => uid !== 0 && named.has(uid)) ?? 1000;
  ways.push({
    ...self,
    kind: 'namespace',
    owner: process.getuid?.(),
    prefix: ['unshare', '--user', `--map-user=${inner}`],
  });
  if (isRoot) {
    const keep = ['--clear-groups', '--inh-caps=+dac_override', '--ambient-caps=+dac_override'];
    const change = ['setpriv', `--reuid=${nobody}`, `--regid=${nobody}`, ...keep];
    ways.push({ ...self, kind: 'capability', owner: nobody, prefix: change });
    const plain = { ...self, kind: 'nobody', owner: nobody, spawn: { uid: nobody, gid: nobody } } as const;
    ways.push(plain, { ...plain, kind: 'copy' });
  }
  const tried: string[] = [];
  for (const way of ways) {
    if (only && way.kind !== only) continue;
    const ready = prepare(way, home);
    const failure = tryOut(ready, home);
    if (!failure) return ready;
    tried.push(`${way.kind}: ${failure}`);
  }
  throw new WutongError('database-not-started', {
    detail: `PostgreSQL runs as neither root nor another user here (${tried.join('; ')})`,
  });
}

/** The file and arguments with which a program of the database is started in this way. */
export function wrapCommand(way: RunAs, program: string, args: readonly string[]): [string, string[]] {
  const [first, ...rest] = [...way.prefix, program, ...args];
  return [first ?? program, rest];
}

/** Gives a file or a whole folder to the user who runs the database, where that is not its owner already. */
export function giveTo(way: RunAs, path: string): void {
  if (way.owner === undefined || process.getuid?.() !== 0) return;
  const found = lstatSync(path);
  if (found.uid === way.owner) return;
  // The folder itself comes last: it is the mark that all inside is done.
  if (found.isDirectory()) for (const name of readdirSync(path)) giveTo(way, join(path, name));
  lchownSync(path, way.owner, found.gid);
}

function prepare(way: RunAs, home: Home): RunAs {
  if (way.kind === 'nobody' || way.kind === 'copy') {
    // Only passing through is granted; the folder of keys keeps its own 0700.
    for (const dir of [home.dir, home.runDir]) chmodSync(dir, 0o711);
  }
  return way.kind === 'copy' ? { ...way, binaries: copyBinaries(way.binaries, home.runDir) } : way;
}

function tryOut(way: RunAs, home: Home): string | undefined {
  const [file, args] = wrapCommand(way, '/bin/sh', [
    '-c',
    'test -x "$1" && exec "$2" --version',
    'sh',
    home.runDir,
    way.binaries.postgres,
  ]);
  const done = spawnSync(file, args, { ...way.spawn, encoding: 'utf8', cwd: '/' });
  if (done.status === 0) return undefined;
  return (done.error?.message ?? done.stderr.trim()) || 'the data folder is out of reach';
}

function listUserIds(): Set<number> {
  try {
    const lines = readFileSync('/etc/passwd', 'utf8').split('\n');
    return new Set(lines.flatMap((line) => (line.split(':')[2] ? [Number(line.split(':')[2])] : [])));
  } catch {
    return new Set();
  }
}
