import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Readable } from 'node:stream';
import { WutongError } from '../../model/errors.ts';

/** Where the contents of files lie, each under the SM3 of its bytes: `ab/cd/abcd…`, once however often it came. */
export interface FileStore {
  readonly dir: string;
  /** For what is not complete yet. */
  readonly draftsDir: string;
}

/** Opens the store and clears away what a killed upload left a day ago or earlier. */
export async function openFileStore(dir: string): Promise<FileStore> {
  const draftsDir = join(dir, 'drafts');
  await mkdir(draftsDir, { recursive: true, mode: 0o700 });
  const yesterday = Date.now() - 86_400_000;
  for (const name of await readdir(draftsDir)) {
    const file = join(draftsDir, name);
    const found = await stat(file).catch(() => undefined);
    if (found && found.mtimeMs < yesterday) await rm(file, { force: true });
  }
  return { dir, draftsDir };
}

/** Where a content lies. The hash is checked, for it becomes part of a path. */
export function contentPath(store: FileStore, hash: string): string {
  if (!/^[0-9a-f]{64}$/.test(hash)) throw new Error('not a content hash');
  return join(store.dir, hash.slice(0, 2), hash.slice(2, 4), hash);
}

/**
 * Puts a complete draft, already on disk, to its place, or drops it when the same content is there. What lies there
 * but no longer has its hash is replaced.
 */
export async function keepContent(store: FileStore, draft: string, hash: string): Promise<void> {
  const place = contentPath(store, hash);
  if ((await hashOf(place).catch(() => undefined)) === hash) return rm(draft, { force: true });
  await mkdir(dirname(place), { recursive: true, mode: 0o700 });
  await rename(draft, place);
  // Names are content of their folders: without this a power cut could lose the file though its bytes were written.
  for (const folder of [dirname(place), dirname(dirname(place)), store.dir]) await syncFolder(folder);
}

/**
 * A content to read, after its hash was checked, so that nobody is ever sent a file that has changed on disk.
 * @param file.name for the words of the refusal
 * @throws file-damaged when it is gone or changed
 */
export async function openFile(store: FileStore, file: { hash: string; name: string }): Promise<Readable> {
  const place = contentPath(store, file.hash);
  const found = await hashOf(place).catch(() => undefined);
  if (found !== file.hash) throw new WutongError('file-damaged', { name: file.name });
  return createReadStream(place);
}

async function hashOf(path: string): Promise<string> {
  const hash = createHash('sm3');
  for await (const part of createReadStream(path)) hash.update(part as Uint8Array);
  return hash.digest('hex');
}

async function syncFolder(dir: string): Promise<void> {
  if (process.platform === 'win32') return;
  const handle = await open(dir, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
