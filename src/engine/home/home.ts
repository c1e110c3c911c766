import { chmodSync, mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { WutongError } from '../../model/errors.ts';
import { lockFolder } from './folder-lock.ts';
import { keepFolderOwner } from './private-file.ts';

/** The data folder: everything that this installation keeps, apart from the program. */
export interface Home {
  readonly dir: string;
  readonly pgDir: string;
  readonly keysDir: string;
  readonly filesDir: string;
  readonly runDir: string;
  readonly auditHeadsFile: string;
  /** True when another Wutong holds the folder and this process only uses what that one runs. */
  readonly joined: boolean;
  /** Gives the folder free for the next start. */
  close(): void;
}

/** Where the data are when nobody says otherwise: `WUTONG_DATA`, else `data` beside the program. */
export function defaultHomeDir(env: NodeJS.ProcessEnv = process.env): string {
  return env['WUTONG_DATA'] ? resolve(env['WUTONG_DATA']) : resolve(import.meta.dirname, '../../../data');
}

/**
 * Opens the data folder and takes its lock, so that two starts never share one.
 * With `whenLocked: 'join'` a command beside the running server gets the folder without the lock.
 */
export function openHome(options: { dir?: string; whenLocked?: 'refuse' | 'join' } = {}): Home {
  const dir = resolve(options.dir ?? defaultHomeDir());
  const runDir = join(dir, 'run');
  const keysDir = join(dir, 'keys');
  try {
    for (const folder of [dir, keysDir, join(dir, 'files'), runDir]) {
      mkdirSync(folder, { recursive: true, mode: 0o700 });
      if (folder !== dir) keepFolderOwner(folder);
    }
    chmodSync(keysDir, 0o700);
  } catch (error) {
    throw new WutongError(
      'data-folder-unusable',
      { dir, detail: (error as Error).message },
      { cause: error },
    );
  }
  const lock = lockFolder(runDir);
  if ('heldBy' in lock && options.whenLocked !== 'join') {
    throw new WutongError('data-folder-locked', { dir, pid: lock.heldBy || '?' });
  }
  return {
    dir,
    pgDir: join(dir, 'pg'),
    keysDir,
    filesDir: join(dir, 'files'),
    runDir,
    auditHeadsFile: join(dir, 'audit-heads.log'),
    joined: 'heldBy' in lock,
    close: () => ('heldBy' in lock ? undefined : lock.release()),
  };
}
