import { statfsSync } from 'node:fs';
import { dirname } from 'node:path';

/** Says whether there is still room to write; asked before every save. */
export interface DiskGuard {
  readonly floorMb: number;
  isReadOnly(): boolean;
}

const megabyte = 1_000_000;
const freshForMs = 3000;

/** The bytes that this process may still write where this folder is (or will be). */
export function diskFree(dir: string): number {
  try {
    const found = statfsSync(dir);
    return found.bavail * found.bsize;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT' || dirname(dir) === dir) throw error;
    return diskFree(dirname(dir));
  }
}

/**
 * Guards the floor below which nothing is written any more, while the database still has room to close its books.
 * The answer is kept for some seconds, so that asking costs nothing.
 */
export function createDiskGuard(options: {
  dir: string;
  floorBytes?: number;
  env?: NodeJS.ProcessEnv;
  free?: (dir: string) => number;
  now?: () => number;
}): DiskGuard {
  const { dir, env = process.env, free = diskFree, now = Date.now } = options;
  const fromEnv = Number(env['WUTONG_DISK_FLOOR_MB'] || Number.NaN);
  const floorBytes = options.floorBytes ?? (fromEnv >= 0 ? fromEnv * megabyte : 500 * megabyte);
  let askedAt = Number.NEGATIVE_INFINITY;
  let readOnly = false;
  return {
    floorMb: Math.round(floorBytes / megabyte),
    isReadOnly: () => {
      if (now() - askedAt >= freshForMs) {
        askedAt = now();
        readOnly = free(dir) < floorBytes;
      }
      return readOnly;
    },
  };
}
