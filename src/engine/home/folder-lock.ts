import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { findLiveProcess, isSameProcessAlive } from './live-process.ts';
import { keepFolderOwner } from './private-file.ts';

/** A held lock; it ends with `release()` or with the process, however that ends. */
export interface FolderLock {
  release(): void;
}

// A handle that nobody holds any more would be collected, and the lock with it.
const held = new Set<DatabaseSync>();

/**
 * Takes the lock of a folder, or says who has it (`pid` 0 when that cannot be told).
 *
 * The lock itself is one that the system keeps on an open file, so that it vanishes with its process after any kind
 * of death and a recycled process number can neither block nor free it; SQLite, which is part of Node, is only the
 * hand that takes it. The number is written beside it for the words of the refusal.
 */
export function lockFolder(dir: string): FolderLock | { readonly heldBy: number } {
  const holderFile = join(dir, 'holder.json');
  const handle = new DatabaseSync(join(dir, 'lock'), { timeout: 200 });
  try {
    handle.exec('PRAGMA journal_mode = MEMORY; PRAGMA locking_mode = EXCLUSIVE; BEGIN EXCLUSIVE');
  } catch (error) {
    handle.close();
    if ((error as { errcode?: number }).errcode !== 5) throw error;
    return { heldBy: readHolder(holderFile) };
  }
  const startTime = findLiveProcess(process.pid)?.startTime ?? null;
  writeFileSync(holderFile, JSON.stringify({ pid: process.pid, startTime }), { mode: 0o600 });
  keepFolderOwner(join(dir, 'lock'));
  keepFolderOwner(holderFile);
  held.add(handle);
  return {
    release: () => {
      if (held.delete(handle)) handle.close();
    },
  };
}

function readHolder(file: string): number {
  try {
    const seen = JSON.parse(readFileSync(file, 'utf8')) as { pid: number; startTime: string | null };
    return isSameProcessAlive(seen) ? seen.pid : 0;
  } catch {
    return 0;
  }
}
