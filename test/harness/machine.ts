import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import { registry as realRegistry } from '../../src/domain/server.gen.ts';
import type { Registry } from '../../src/model/registry.ts';
import { openDatabase, type Row } from '../../src/engine/database/database.ts';
import { openFileStore } from '../../src/engine/files/file-store.ts';
import type { Machine } from '../../src/engine/machine.ts';
import { openKeys, type Keys } from '../../src/engine/secrets/keys.ts';
import { createSealer } from '../../src/engine/secrets/sealer.ts';
import { createSigner, type Signer } from '../../src/engine/secrets/signer.ts';
import { cloneDatabase, type ServerAddress } from './database.ts';
import { temporaryFolder } from './temporary-folder.ts';

/** The instant of all tests that do not bring their own: a Friday morning in China. */
export const testNow = new Date('2018-06-15T10:00:00+08:00');
export const testToday = '2018-06-15';

/** A machine on a database of its own. */
export interface TestMachine {
  readonly machine: Machine;
  readonly signer: Signer;
  readonly keys: Keys;
  /** The folder of this machine alone, with its key files in `keys`. */
  readonly home: { readonly dir: string; readonly keysDir: string };
  /** Where a sealer of the test writes the heads of its seals. */
  readonly headsFile: string;
  readonly ownerConfig: pg.ClientConfig;
  readonly appConfig: pg.ClientConfig;
  /** As the owner, past row-level security where the owner's tables allow it. */
  owner(text: string, values?: readonly unknown[]): Promise<Row[]>;
  close(): Promise<void>;
}

/** Opens a machine as the app role, with keys of its own, an empty file store and a clock that stands still. */
export async function openTestMachine(
  server: ServerAddress,
  options: {
    readonly registry?: Registry;
    readonly now?: () => Date;
    readonly wrap?: (machine: Machine) => Machine;
  } = {},
): Promise<TestMachine> {
  const database = await cloneDatabase(server);
  const folder = temporaryFolder('machine');
  const keysDir = join(folder.dir, 'keys');
  mkdirSync(keysDir, { mode: 0o700 });
  const keys = openKeys({ home: { keysDir }, create: true });
  const owner = new pg.Client(database.ownerConfig);
  await owner.connect();
  const db = openDatabase(database.appConfig as pg.PoolConfig);
  const machine: Machine = {
    db,
    registry: options.registry ?? realRegistry,
    clock: { now: options.now ?? (() => testNow) },
    values: createSealer(keys),
    disk: { floorMb: 500, isReadOnly: () => false },
    files: await openFileStore(join(folder.dir, 'files')),
  };
  return {
    machine: options.wrap?.(machine) ?? machine,
    signer: createSigner(keys),
    keys,
    home: { dir: folder.dir, keysDir },
    headsFile: join(folder.dir, 'audit-heads.log'),
    ownerConfig: database.ownerConfig,
    appConfig: database.appConfig,
    owner: async (text, values = []) => (await owner.query(text, [...values])).rows as Row[],
    async close() {
      await db.close();
      await owner.end();
      await database.drop();
      folder.remove();
    },
  };
}
