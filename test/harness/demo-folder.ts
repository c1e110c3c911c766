import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { registry } from '../../src/domain/server.gen.ts';
import { openEngine, type Engine } from '../../src/engine/open-engine.ts';
import { sealAudit } from '../../src/cli/seal-audit.ts';
import { writeDemoState } from '../../src/demo/demo-state.ts';
import { loadDemo } from '../../src/demo/load-demo.ts';
import { migrationsDir } from './database.ts';
import { smallSeed } from './small-seed.ts';
import { temporaryFolder } from './temporary-folder.ts';

/** Data folders with the small demonstration in them: made once, then copied for each test. */
export interface DemoFolders {
  /** A copy that nobody runs on. */
  copy(): string;
  remove(): void;
}

/** Works in a data folder as the program does, in this process. */
export async function inFolder<T>(
  dir: string,
  work: (engine: Engine) => Promise<T>,
  migrations = migrationsDir,
): Promise<T> {
  const engine = await openEngine({ registry, migrationsDir: migrations, dir, env: {} });
  try {
    return await work(engine);
  } finally {
    await engine.close();
  }
}

export async function makeDemoFolders(): Promise<DemoFolders> {
  const folder = temporaryFolder('folders');
  const first = join(folder.dir, 'first');
  await inFolder(first, async (engine) => {
    const { machine, owner } = engine;
    await loadDemo({ machine, owner, seed: smallSeed, year: 2018 });
    await sealAudit(engine);
    await writeDemoState(owner, 'done', 2018);
  });
  let copies = 0;
  return {
    copy() {
      const dir = join(folder.dir, `copy-${++copies}`);
      // With owners and modes: the database refuses a folder that others may read.
      execFileSync('cp', ['-a', first, dir]);
      return dir;
    },
    remove: folder.remove,
  };
}
