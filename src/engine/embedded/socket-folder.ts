import { createHash } from 'node:crypto';
import { chmodSync, lstatSync, mkdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { WutongError } from '../../model/errors.ts';
import type { Home } from '../home/home.ts';
import { giveTo, type RunAs } from './run-as.ts';

/** The name of the socket inside its folder carries this number; no network port is opened. */
export const socketPort = 5432;

// A socket's address holds 108 bytes with its closing zero.
const longest = 106;

/**
 * The folder of the server's socket: inside the data folder, or, where that path is too long for a socket, one of its
 * own under the system's temporary folder, the same at every start so that a surviving server is found again.
 */
export function findSocketFolder(home: Home): string {
  const inside = join(home.runDir, 'socket');
  if (Buffer.byteLength(join(inside, `.s.PGSQL.${socketPort}`)) <= longest) return inside;
  const mark = createHash('sha256')
    .update(`${process.getuid?.() ?? 0}:${home.dir}`)
    .digest('hex')
    .slice(0, 16);
  return join(tmpdir(), `wutong-${mark}`);
}

/** Makes the folder, for nobody else to enter; a folder that somebody else put there is refused. */
export function makeSocketFolder(home: Home, way: RunAs): string {
  const dir = findSocketFolder(home);
  mkdirSync(dir, { recursive: true, mode: 0o700 });
  const found = lstatSync(dir);
  const mine = [process.getuid?.(), way.owner, 65534].includes(found.uid);
  if (!found.isDirectory() || (process.getuid && process.getuid() !== 0 && !mine)) {
    throw new WutongError('database-not-started', { detail: `${dir} belongs to somebody else` });
  }
  chmodSync(dir, 0o700);
  giveTo(way, dir);
  return dir;
}
