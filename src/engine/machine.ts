import type { Clock } from '../model/actor.ts';
import type { Registry } from '../model/registry.ts';
import type { Database } from './database/database.ts';
import type { FileStore } from './files/file-store.ts';
import type { DiskGuard } from './home/disk-guard.ts';
import type { Sealer } from './secrets/sealer.ts';

/** What every part of the machine is given; there are no singletons. */
export interface Machine {
  readonly db: Database;
  readonly registry: Registry;
  readonly clock: Clock;
  /** Seals and opens sensitive values; its keys are not in the database. */
  readonly values: Sealer;
  readonly disk: DiskGuard;
  readonly files: FileStore;
}
