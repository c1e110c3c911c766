import { sql } from 'kysely';
import { isWutongError } from '../../model/errors.ts';
import { compile } from '../database/compile.ts';
import type { Machine } from '../machine.ts';
import { listOffices } from '../org/offices.ts';
import { limitConcurrency } from '../secrets/limit-concurrency.ts';
import { deliverOffice, type Round } from './deliver.ts';
import type { Outside } from './ways/outside.ts';

/** How many messages left, or did not, since the start of this process. */
export type Counts = ReadonlyMap<string, Round & { readonly n: number }>;

/** Brings the messages of all offices out of the house. */
export interface CourierService {
  readonly outside: Outside;
  start(): void;
  /** Lets what is on its way come to its end. */
  stop(): Promise<void>;
  counts(): Counts;
}

const lookEveryMs = 10_000;
const sweepEveryMs = 3_600_000;
const officesAtOnce = 4;

/** Several processes on one database share the work: each parcel is held by one of them. */
export function createCourier(
  machine: Machine,
  outside: Outside,
  log: (line: string) => void,
): CourierService {
  const counts = new Map<string, Round & { n: number }>();
  let stopping = false;
  let working: Promise<void> | undefined;
  let timer: NodeJS.Timeout | undefined;
  let sweptAt = 0;

  const told = (round: Round): void => {
    const key = `${round.channel} ${round.result}`;
    counts.set(key, { ...round, n: (counts.get(key)?.n ?? 0) + 1 });
  };
  const say = (error: unknown): void => {
    if (isWutongError(error) && error.code === 'database-away') return;
    log(
      `messages of an office wait: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`,
    );
  };
  async function look(): Promise<void> {
    const offices = await listOffices(machine.db);
    const limit = limitConcurrency(officesAtOnce);
    const courier = { machine, outside, stopping: () => stopping, told };
    await Promise.all(
      offices.map(({ id }) =>
        limit(() => (stopping ? Promise.resolve() : deliverOffice(courier, id))).catch(say),
      ),
    );
    if (Date.now() - sweptAt < sweepEveryMs || stopping) return;
    sweptAt = Date.now();
    for (const { id } of offices) await sweepParcels(machine, id);
  }
  return {
    outside,
    counts: () => counts,
    start() {
      timer = setInterval(() => {
        working ??= look()
          .catch(say)
          .finally(() => (working = undefined));
      }, lookEveryMs);
      timer.unref();
    },
    async stop() {
      stopping = true;
      clearInterval(timer);
      await working;
    },
  };
}

const dayMs = 86_400_000;

/** Lets go of what was sent or discarded ninety days ago, and of dead mails to guests whose content nobody sends any more. */
export async function sweepParcels(machine: Machine, officeId: string): Promise<void> {
  const now = machine.clock.now();
  const before = (days: number): Date => new Date(now.getTime() - days * dayMs);
  await machine.db.inOffice(officeId, async (tx) => {
    await tx.query(
      compile(
        sql`UPDATE parcel SET state = 'discarded', body = NULL WHERE office_id = ${officeId} AND state = 'dead'
          AND body IS NOT NULL AND settled_at < ${before(30)}::timestamptz`,
        'parcel-sweep-dead',
      ),
    );
    await tx.query(
      compile(
        sql`DELETE FROM delivery WHERE office_id = ${officeId} AND parcel_id IN
          (SELECT id FROM parcel WHERE office_id = ${officeId} AND state IN ('sent', 'discarded') AND settled_at < ${before(90)}::timestamptz)`,
        'delivery-sweep',
      ),
    );
    await tx.query(
      compile(
        sql`DELETE FROM parcel WHERE office_id = ${officeId} AND state IN ('sent', 'discarded') AND settled_at < ${before(90)}::timestamptz`,
        'parcel-sweep',
      ),
    );
  });
}
