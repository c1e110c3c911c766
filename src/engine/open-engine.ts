import { Client, type ClientConfig } from 'pg';
import { systemClock, type Clock } from '../model/actor.ts';
import { WutongError } from '../model/errors.ts';
import type { Registry } from '../model/registry.ts';
import { openDatabase, type PoolSettings } from './database/database.ts';
import { connectOutside } from './embedded/connect-outside.ts';
import { startEmbedded, type Database as Server } from './embedded/start-embedded.ts';
import { openFileStore } from './files/file-store.ts';
import { createDiskGuard } from './home/disk-guard.ts';
import { openHome, type Home } from './home/home.ts';
import type { Machine } from './machine.ts';
import { findPending, migrate, readMigrations } from './schema/migrate.ts';
import { isKeyCheck, noteKeyCheck } from './secrets/key-check.ts';
import { openKeys, type Keys } from './secrets/keys.ts';
import { createSealer } from './secrets/sealer.ts';
import { createSigner, type Signer } from './secrets/signer.ts';

/** The running machine and what belongs to it. */
export interface Engine {
  readonly machine: Machine;
  readonly home: Home;
  readonly signer: Signer;
  readonly keys: Keys;
  /** The owner's connection, for migrations, the demonstration's accounts and administration by command. */
  readonly owner: PoolSettings;
  readonly server: Server;
  /** Ends connections, then the database server if it is ours. */
  close(): Promise<void>;
}

/** Called before the schema of a database with data in it is changed; a fault stops the upgrade. */
export type BeforeUpgrade = (upgrade: {
  readonly home: Home;
  readonly owner: ClientConfig;
  /** The migrations that will run. */
  readonly pending: readonly string[];
}) => Promise<void>;

export interface EngineOptions {
  readonly registry: Registry;
  readonly migrationsDir: string;
  /** The data folder; `WUTONG_DATA` or `data` unless said. */
  readonly dir?: string;
  /** `join`: a command beside a running server uses what that one runs. */
  readonly whenLocked?: 'refuse' | 'join';
  readonly beforeUpgrade?: BeforeUpgrade;
  readonly env?: NodeJS.ProcessEnv;
  readonly clock?: Clock;
  readonly log?: (line: string) => void;
}

/**
 * Opens the data folder, starts or joins the database, brings it up to date, and checks that the keys are the ones
 * that its sealed values were made with.
 * @throws data-folder-locked, data-folder-newer, migration-failed, key-file-missing, key-file-broken,
 * app-role-too-strong, database-too-old
 */
export async function openEngine(options: EngineOptions): Promise<Engine> {
  const { env = process.env, registry, log = () => {} } = options;
  const home = openHome({
    ...(options.dir === undefined ? {} : { dir: options.dir }),
    whenLocked: options.whenLocked ?? 'refuse',
  });
  let server: Server | undefined;
  try {
    server = env['DATABASE_URL']
      ? await connectOutside({
          databaseUrl: env['DATABASE_URL'],
          ...(env['APP_DATABASE_URL'] ? { appDatabaseUrl: env['APP_DATABASE_URL'] } : {}),
          home,
        })
      : await startEmbedded({ home, log });
    if (!home.joined) {
      const migrations = await readMigrations(options.migrationsDir);
      const pending = await findPending(server.ownerConfig, migrations);
      if (pending.length > 0) await options.beforeUpgrade?.({ home, owner: server.ownerConfig, pending });
      const ran = await migrate(server.ownerConfig, migrations);
      for (const name of ran) log(`数据库已升级 ${name}`);
    }
    const { sealer, signer, keys } = await openSecrets(home, server);
    const db = openDatabase(server.appConfig as PoolSettings);
    const running = server;
    return {
      home,
      signer,
      keys,
      server,
      owner: server.ownerConfig as PoolSettings,
      machine: {
        db,
        registry,
        clock: options.clock ?? systemClock,
        values: sealer,
        disk: createDiskGuard({ dir: home.dir, env }),
        files: await openFileStore(home.filesDir),
      },
      async close() {
        await db.close();
        if (!home.joined) await running.stop();
        home.close();
      },
    };
  } catch (error) {
    if (server && !home.joined) await server.stop().catch(() => {});
    home.close();
    throw error;
  }
}

// The database keeps a value that only the right key gives: another key is found at the start, not at the first reading.
async function openSecrets(
  home: Home,
  server: Server,
): Promise<{ sealer: Machine['values']; signer: Signer; keys: Keys }> {
  const owner = new Client(server.ownerConfig);
  await owner.connect();
  try {
    const { rows } = await owner.query<{ value: string }>(
      `SELECT value FROM machine_setting WHERE name = 'key-check'`,
    );
    const stored = rows[0]?.value;
    const keys = openKeys({ home, create: stored === undefined });
    const sealer = createSealer(keys);
    if (stored === undefined) await noteKeyCheck(owner, sealer);
    else if (!isKeyCheck(stored, sealer))
      throw new WutongError('key-file-broken', { file: 'master.json', detail: '与数据库不是同一套密钥' });
    return { sealer, signer: createSigner(keys), keys };
  } finally {
    await owner.end();
  }
}
