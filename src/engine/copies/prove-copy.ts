import { mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { ClientConfig } from 'pg';
import { verifyAudit } from '../audit/verify-audit.ts';
import { openDatabase, type PoolSettings } from '../database/database.ts';
import { startEmbedded } from '../embedded/start-embedded.ts';
import { openFileStore } from '../files/file-store.ts';
import { openHome, type Home } from '../home/home.ts';
import { listOffices } from '../org/offices.ts';
import type { Migration } from '../schema/migrate.ts';
import type { Keys } from '../secrets/keys.ts';
import { createSigner } from '../secrets/signer.ts';
import { checkCopy, restoreTables, type Restored } from './restore-tables.ts';

/** That a copy can be restored, and that the audit in it is whole. */
export interface Proof extends Restored {
  /** Nobody changed the audit; `faults` says what was found otherwise. */
  readonly verified: boolean;
  readonly faults: readonly string[];
}

/**
 * Restores a copy into a database server and a folder of its own, checks every table, file and seal there, and takes
 * both away again. What people work with is not touched.
 * @throws whatever is wrong with the copy
 */
export async function proveCopy(
  file: string,
  given: {
    readonly home: Home;
    readonly keys: Keys;
    readonly migrations: readonly Migration[];
    readonly progress?: (done: number, total: number) => void;
    /** Looks further at the database that came out, as its owner, before it is taken away. */
    readonly inspect?: (owner: ClientConfig) => Promise<void>;
  },
): Promise<Proof> {
  await checkCopy(file, given.keys);
  const dir = mkdtempSync(join(given.home.runDir, 'prove-'));
  const scratch = openHome({ dir });
  try {
    const server = await startEmbedded({ home: scratch });
    try {
      const restored = await restoreTables(file, {
        owner: server.ownerConfig,
        keys: given.keys,
        migrations: given.migrations,
        files: await openFileStore(scratch.filesDir),
        headsFile: scratch.auditHeadsFile,
        ...(given.progress ? { progress: given.progress } : {}),
      });
      const faults = await auditFaults(server.appConfig as PoolSettings, given.keys, scratch.auditHeadsFile);
      await given.inspect?.(server.ownerConfig);
      return { ...restored, verified: faults.length === 0, faults };
    } finally {
      await server.stop();
    }
  } finally {
    scratch.close();
    rmSync(dir, { recursive: true, force: true });
  }
}

/** What the check of the audit finds in a database, in words for the log. */
export async function auditFaults(app: PoolSettings, keys: Keys, headsFile: string): Promise<string[]> {
  const db = openDatabase(app);
  try {
    const offices = await listOffices(db);
    const report = await verifyAudit({
      db,
      signer: createSigner(keys),
      headsFile,
      officeIds: offices.map(({ id }) => id),
    });
    return report.offices.flatMap((office) => office.faults.map((fault) => JSON.stringify(fault)));
  } finally {
    await db.close();
  }
}
