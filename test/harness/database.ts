import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { ClientConfig } from 'pg';
import { connectOutside } from '../../src/engine/embedded/connect-outside.ts';
import {
  createScratchDatabase,
  dropDatabase,
  type ScratchDatabase,
} from '../../src/engine/embedded/scratch-database.ts';
import { startEmbedded, type Database } from '../../src/engine/embedded/start-embedded.ts';
import { openHome } from '../../src/engine/home/home.ts';
import { migrate, readMigrations } from '../../src/engine/schema/migrate.ts';

export const root = resolve(import.meta.dirname, '../..');
export const migrationsDir = join(root, 'migrations');

/** How to reach the server of a test run; plain data, so that it can be handed to each test file. */
export interface ServerAddress {
  readonly superConfig: ClientConfig;
  readonly ownerConfig: ClientConfig;
  readonly appConfig: ClientConfig;
  /** A migrated database that nobody is connected to, to be cloned. */
  readonly template: string;
}

export interface TestServer extends ServerAddress {
  stop(): Promise<void>;
}

/**
 * One PostgreSQL for a test run, in a temporary home: the embedded one, or with `DATABASE_URL` the one it names, whose
 * role must be allowed to make databases.
 */
export async function startTestServer(
  options: { readonly databaseUrl?: string | undefined; readonly migrations?: string } = {},
): Promise<TestServer> {
  const home = openHome({ dir: mkdtempSync(join(tmpdir(), 'wutong-test-')) });
  const closeHome = (): void => {
    home.close();
    rmSync(home.dir, { recursive: true, force: true });
  };
  let database: Database | undefined;
  try {
    // Nothing here must survive a crash, so the tests need not wait for the disk.
    const settings = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' };
    database = options.databaseUrl
      ? await connectOutside({ databaseUrl: options.databaseUrl, home })
      : await startEmbedded({ home, settings });
    const running = database;
    const { superConfig, ownerConfig, appConfig } = running;
    if (!superConfig) throw new Error('DATABASE_URL: its role may not make databases, which the tests need');
    const template = await createScratchDatabase(running);
    await migrate(template.ownerConfig, await readMigrations(options.migrations ?? migrationsDir));
    return {
      superConfig,
      ownerConfig,
      appConfig,
      template: template.name,
      async stop() {
        await dropDatabase(running, template.name);
        await running.stop();
        closeHome();
      },
    };
  } catch (error) {
    await database?.stop().catch(() => undefined);
    closeHome();
    throw error;
  }
}

export interface OwnDatabase extends ScratchDatabase {
  drop(): Promise<void>;
}

/** A database of its own: a clone of the template, or with `empty` one without tables. */
export async function cloneDatabase(
  server: ServerAddress,
  options: { readonly empty?: boolean } = {},
): Promise<OwnDatabase> {
  const { superConfig, ownerConfig, appConfig, template } = server;
  const database: Database = {
    superConfig,
    ownerConfig,
    appConfig,
    adopted: true,
    stop: async () => undefined,
  };
  const made = await createScratchDatabase(database, options.empty ? {} : { template });
  return { ...made, drop: () => dropDatabase(database, made.name) };
}
