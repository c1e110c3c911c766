import { randomUUID } from 'node:crypto';
import { isWutongError } from '../../model/errors.ts';
import type { Machine } from '../machine.ts';
import { listOffices } from '../org/offices.ts';
import type { Job } from './job.ts';
import { leaseSeconds, mostAttempts, noteProgress, settleJob, sweepJobs, takeJob } from './queue.ts';

/** Ends a job at the person's wish. */
export class JobCancelled extends Error {}

/** Ends the running of a job because the program stops; another start takes it up. */
export class JobInterrupted extends Error {}

/** What a job may tell while it runs. */
export interface JobRun {
  readonly job: Job;
  /** Says how far it is; also proof of life. @throws JobCancelled, JobInterrupted */
  progress(done: number, total: number): Promise<void>;
}

/**
 * Does one kind of work. It may be begun again after it was cut off anywhere, so whatever it writes it writes in the
 * same transaction as the end of its job (`settleJob`).
 */
export type JobConsumer = (run: JobRun) => Promise<void>;

export interface JobRunner {
  /** Begins to look for work. */
  start(): void;
  /** There is work in an office: it need not wait for the next look. */
  poke(officeId: string): void;
  /** Lets what runs come to its next halt and gives it back. */
  stop(): Promise<void>;
  /** Resolves when nothing is left to do in an office; for tests and benchmarks. */
  settle(officeId: string): Promise<void>;
}

const lookEveryMs = 10_000;
const sweepEveryMs = 3_600_000;
/** A sign of life is given at most as often as this. */
const noteEveryMs = 1_000;

/** Runs the long work of all offices, one piece at a time. */
export function createJobRunner(
  machine: Machine,
  consumers: Readonly<Record<string, JobConsumer>>,
  log: (line: string) => void,
): JobRunner {
  const wanted = new Set<string>();
  let stopping = false;
  let sweptAt = 0;
  let working: Promise<void> | undefined;
  let timer: NodeJS.Timeout | undefined;

  async function runOne(job: Job): Promise<void> {
    const consumer = consumers[job.kind];
    const settle = (outcome: Parameters<typeof settleJob>[3]): Promise<unknown> =>
      machine.db.inOffice(job.officeId, (tx) => settleJob(tx, machine.clock.now(), job.id, outcome));
    if (!consumer || job.attempts > mostAttempts) {
      await settle({ state: 'failed', error: { code: 'job-interrupted', params: {} } });
      return;
    }
    let notedAt = 0;
    let last = { done: job.done, total: job.total };
    const note = async (): Promise<void> => {
      notedAt = Date.now();
      if (await noteProgress(machine, job, last)) throw new JobCancelled();
    };
    // Work that is long at one thing is alive too.
    const alive = setInterval(() => void note().catch(() => {}), (leaseSeconds * 1000) / 3);
    try {
      if (job.cancelAsked) throw new JobCancelled();
      await consumer({
        job,
        async progress(done, total) {
          last = { done, total };
          if (stopping) throw new JobInterrupted();
          if (Date.now() - notedAt >= noteEveryMs || done >= total) await note();
        },
      });
    } catch (error) {
      if (error instanceof JobInterrupted) await settle({ state: 'queued' });
      else if (error instanceof JobCancelled) await settle({ state: 'cancelled' });
      else if (isWutongError(error) && error.code === 'database-away') throw error;
      else if (isWutongError(error) && error.code !== 'internal-error')
        await settle({ state: 'failed', error: { code: error.code, params: error.params } });
      else {
        const trace = randomUUID().slice(0, 8);
        log(
          `error ${trace} job ${job.kind}: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`,
        );
        await settle({ state: 'failed', error: { code: 'job-failed', params: { trace } } });
      }
    } finally {
      clearInterval(alive);
    }
  }

  async function work(): Promise<void> {
    while (wanted.size > 0 && !stopping) {
      const [officeId] = wanted;
      if (officeId === undefined) return;
      wanted.delete(officeId);
      try {
        const job = await takeJob(machine, officeId);
        if (!job) continue;
        // There may be more; the other offices come first.
        wanted.add(officeId);
        await runOne(job);
      } catch (error) {
        // The database is away: the lease runs out, and the next look takes it up.
        log(`jobs of an office wait: ${error instanceof Error ? error.message : String(error)}`);
      }
    }
  }

  function begin(): void {
    working ??= work().finally(() => {
      working = undefined;
      if (wanted.size > 0 && !stopping) begin();
    });
  }

  async function look(): Promise<void> {
    const offices = await listOffices(machine.db);
    for (const { id } of offices) wanted.add(id);
    begin();
    if (Date.now() - sweptAt < sweepEveryMs) return;
    sweptAt = Date.now();
    for (const { id } of offices) await sweepJobs(machine, id);
  }

  return {
    start() {
      const again = (): void =>
        void look().catch((error: unknown) => log(`jobs were not looked for: ${String(error)}`));
      timer = setInterval(again, lookEveryMs);
      timer.unref();
      again();
    },
    poke(officeId) {
      wanted.add(officeId);
      begin();
    },
    async stop() {
      stopping = true;
      clearInterval(timer);
      await working;
    },
    async settle(officeId) {
      wanted.add(officeId);
      begin();
      while (working) await working;
    },
  };
}
