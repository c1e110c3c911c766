import { createHash } from 'node:crypto';
import { chmodSync, lstatSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { WutongError } from '../../model/errors.ts';
import type { Home } from '../home/home.ts';
import { giveTo, nobody, type RunAs } from './run-as.ts';

/** The name of the socket inside its folder carries this number; no network port is opened. */
export const socketPort = 5432;

// A socket's address holds 108 bytes with its closing zero.
const longest = 106;

/**
 * The folder of the server's socket: inside the data folder, or, where that path is too long for a socket, one of its
 * own under /tmp (not TMPDIR, which may itself be long and change from start to start).
 */
export function findSocketFolder(home: Home): string {
  const inside = join(home.runDir, 'socket');
  if (Buffer.byteLength(join(inside, `.s.PGSQL.${socketPort}`)) <= longest) return inside;
  const mark = createHash('sha256')
    .update(`${process.getuid?.() ?? 0}:${home.dir}`)
    .digest('hex')
    .slice(0, 16);
  return join('/tmp', `wutong-${mark}`);
}

/** Makes the folder, for nobody else to enter; a folder that somebody else put there is refused. */
export function makeSocketFolder(dir: string, way: RunAs): void {
  mkdirSync(dir, { recursive: true, mode: 0o700 });
  const found = lstatSync(dir);
  // In /tmp anybody may have put it there, with a server of his own ready to hear our passwords.
  const mine = !dir.startsWith('/tmp/wutong-') || [process.getuid?.(), way.owner, nobody].includes(found.uid);
  if (!found.isDirectory() || !mine) {
    throw new WutongError('database-not-started', { detail: `${dir} belongs to somebody else` });
  }
  chmodSync(dir, 0o700);
  giveTo(way, dir);
}
