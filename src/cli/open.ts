import { join } from 'node:path';
import { openEngine, type Engine } from '../engine/open-engine.ts';
import type { CommandContext } from './command.ts';
import { copyBeforeUpgrade } from './upgrade-copy.ts';

/** Opens the engine for a command; beside a running server it uses what that one runs. */
export async function withEngine<T>(
  context: CommandContext,
  whenLocked: 'refuse' | 'join',
  work: (engine: Engine) => Promise<T>,
): Promise<T> {
  const { registry, root, note } = context;
  const engine = await openEngine({
    registry,
    migrationsDir: join(root, 'migrations'),
    whenLocked,
    beforeUpgrade: copyBeforeUpgrade(context),
    log: note,
  });
  try {
    return await work(engine);
  } finally {
    await engine.close();
  }
}
