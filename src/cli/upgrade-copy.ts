import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { writeCopy } from '../engine/copies/write-copy.ts';
import { openFileStore } from '../engine/files/file-store.ts';
import type { Home } from '../engine/home/home.ts';
import type { BeforeUpgrade } from '../engine/open-engine.ts';
import { openKeys } from '../engine/secrets/keys.ts';
import type { CommandContext } from './command.ts';
import { programVersion } from './program-version.ts';

/** Where copies lie that the program makes by itself: `WUTONG_COPIES`, else `copies` in the data folder. */
export function copiesDir(home: Pick<Home, 'dir'>, env: NodeJS.ProcessEnv = process.env): string {
  const dir = env['WUTONG_COPIES'] || join(home.dir, 'copies');
  mkdirSync(dir, { recursive: true, mode: 0o700 });
  return dir;
}

/** A name that sorts by time and holds no sign that a file system minds. */
export function copyName(kind: string, at: Date): string {
  return `${kind}-${at.toISOString().replace(/[-:]|\.\d+/g, '')}.copy`;
}

/** Before the first migration of an upgrade everything is copied, so that there is a way back. */
export function copyBeforeUpgrade(context: CommandContext): BeforeUpgrade {
  return async ({ home, owner, pending }) => {
    const now = new Date();
    const file = join(copiesDir(home), copyName('before-upgrade', now));
    context.note(`升级前先备份（待升级 ${pending.join('、')}）……  Copying before the upgrade`);
    await writeCopy(
      {
        owner,
        keys: openKeys({ home, create: false }),
        files: await openFileStore(home.filesDir),
        headsFile: home.auditHeadsFile,
        program: programVersion(context.root),
        now: () => now,
      },
      file,
    );
    context.note(`已备份到 ${file}。要退回，用原来版本的程序运行：bin/wutong restore ${file} --replace`);
  };
}
