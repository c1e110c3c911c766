import { sql } from 'kysely';
import { readCopies, type CopyNote } from '../copies/copy-notes.ts';
import { compile } from '../database/compile.ts';
import { diskFree } from '../home/disk-guard.ts';
import type { Machine } from '../machine.ts';
import { listOffices } from '../org/offices.ts';
import type { Keys } from '../secrets/keys.ts';

/** What an installation tells of itself besides its database; what is not known is not told. */
export interface InstallationFacts {
  /** The data folder. */
  readonly dir: string;
  /** Where the copies of the schedule lie; nothing where it is off. */
  readonly copiesDir?: string | undefined;
  /** The master keys that there are. */
  readonly keys?: Pick<Keys, 'currentId' | 'ids'>;
  readonly certificateEndsAt?: () => Date;
  /** When the audit of all offices was last gone over without a fault. */
  readonly sealedAt?: () => Date;
}

/** The state of an installation over all its offices, in numbers. */
export interface InstallationHealth {
  /** Null where the database does not answer. */
  readonly work: { readonly jobs: Readonly<Record<string, number>>; readonly outboxWaiting: number } | null;
  readonly sealAgeSeconds: number | null;
  readonly copyAgeSeconds: number | null;
  readonly copyProven: number | null;
  readonly diskFreeBytes: number | null;
  readonly certificateDays: number | null;
}

const dayMs = 86_400_000;

/** Whole days until an instant; negative when it is over. */
export const daysUntil = (end: Date, now: Date): number =>
  Math.floor((end.getTime() - now.getTime()) / dayMs);

/** The last copy of the schedule. */
export async function lastCopy(
  facts: Pick<InstallationFacts, 'copiesDir'> | undefined,
): Promise<CopyNote | null> {
  if (facts?.copiesDir === undefined) return null;
  return (await readCopies(facts.copiesDir)).at(-1) ?? null;
}

/** Looks at everything without opening a record; a database that is away is told, not thrown. */
export async function readInstallation(
  machine: Machine,
  facts: InstallationFacts | undefined,
): Promise<InstallationHealth> {
  const now = machine.clock.now();
  const age = (at: Date): number => Math.max(0, Math.round((now.getTime() - at.getTime()) / 1000));
  const copy = await lastCopy(facts);
  const sealed = facts?.sealedAt?.();
  const ends = facts?.certificateEndsAt?.();
  return {
    work: await readWork(machine, now).catch(() => null),
    sealAgeSeconds: sealed ? age(sealed) : null,
    copyAgeSeconds: copy ? age(new Date(copy.at)) : null,
    copyProven: copy ? Number(copy.proven) : null,
    diskFreeBytes: facts ? diskFree(facts.dir) : null,
    certificateDays: ends ? daysUntil(ends, now) : null,
  };
}

async function readWork(machine: Machine, now: Date): Promise<InstallationHealth['work']> {
  const jobs: Record<string, number> = {};
  let outboxWaiting = 0;
  for (const { id } of await listOffices(machine.db)) {
    const rows = await machine.db.inOffice(
      id,
      (tx) =>
        tx.query(
          compile(sql`SELECT state, count(*) AS n FROM job WHERE office_id = ${id} GROUP BY state
            UNION ALL SELECT 'outbox', count(*) FROM outbox
            WHERE office_id = ${id} AND sent_at IS NULL AND due_at <= ${now}`),
        ),
      { reading: true },
    );
    for (const { state, n } of rows) {
      if (state === 'outbox') outboxWaiting += Number(n);
      else jobs[String(state)] = (jobs[String(state)] ?? 0) + Number(n);
    }
  }
  return { jobs, outboxWaiting };
}
