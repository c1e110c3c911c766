import { join } from 'node:path';
import { openEngine, type Engine } from '../engine/open-engine.ts';
import type { CommandContext } from './command.ts';

/** Opens the engine for a command; beside a running server it uses what that one runs. */
export async function withEngine<T>(
  { registry, root, note }: CommandContext,
  whenLocked: 'refuse' | 'join',
  work: (engine: Engine) => Promise<T>,
): Promise<T> {
  const engine = await openEngine({
    registry,
    migrationsDir: join(root, 'migrations'),
    whenLocked,
    log: note,
  });
  try {
    return await work(engine);
  } finally {
    await engine.close();
  }
}
