import { sql } from 'kysely';
import type { Values } from '../../model/field.ts';
import { compile } from '../database/compile.ts';
import type { Transaction } from '../database/database.ts';
import type { Machine } from '../machine.ts';
import { readJob, type Job, type JobError, type JobState } from './job.ts';
import { dropFiles } from './own-jobs.ts';

/** How long whoever took a job is believed without a sign of life. */
export const leaseSeconds = 60;
/** A job that was cut off as often as this is given up. */
export const mostAttempts = 3;

/** Puts a piece of work into the queue, in the transaction that gives the reason for it. */
export async function addJob(
  tx: Transaction,
  now: Date,
  job: Pick<Job, 'id' | 'accountId' | 'kind' | 'phase' | 'type' | 'title' | 'input'>,
): Promise<void> {
  await tx.query(
    compile(
      sql`INSERT INTO job (office_id, id, account_id, kind, state, phase, type, title, input, created_at, updated_at)
        VALUES (${tx.officeId}, ${job.id}, ${job.accountId}, ${job.kind}, 'queued', ${job.phase}, ${job.type},
          ${job.title}, ${JSON.stringify(job.input)}::jsonb, ${now}::timestamptz, ${now}::timestamptz)`,
      'job-add',
    ),
  );
}

/**
 * Takes the oldest piece of work of an office that nobody runs, or whose runner has given no sign of life. Two that ask
 * at once never get the same one.
 */
export async function takeJob(machine: Machine, officeId: string): Promise<Job | undefined> {
  const now = machine.clock.now();
  return machine.db.inOffice(officeId, async (tx) => {
    const [row] = await tx.query(
      compile(
        sql`SELECT * FROM job WHERE office_id = ${officeId} AND (state = 'queued' OR (state = 'running' AND lease_until < ${now}::timestamptz))
          ORDER BY created_at, id LIMIT 1 FOR UPDATE SKIP LOCKED`,
        'job-next',
      ),
    );
    if (!row) return undefined;
    const job = readJob(row);
    await tx.query(
      compile(
        sql`UPDATE job SET state = 'running', attempts = attempts + 1, lease_until = ${leaseAfter(now)}::timestamptz,
          updated_at = ${now}::timestamptz WHERE office_id = ${officeId} AND id = ${job.id}`,
        'job-take',
      ),
    );
    return { ...job, state: 'running', attempts: job.attempts + 1 };
  });
}

const leaseAfter = (now: Date): Date => new Date(now.getTime() + leaseSeconds * 1000);

/** Says that a job goes on and how far it is. @returns whether the person wants it to end */
export async function noteProgress(
  machine: Machine,
  job: Pick<Job, 'officeId' | 'id'>,
  progress: { readonly done: number; readonly total: number },
): Promise<boolean> {
  const now = machine.clock.now();
  const [row] = await machine.db.inOffice(job.officeId, (tx) =>
    tx.query(
      compile(
        sql`UPDATE job SET done = ${progress.done}, total = ${progress.total}, lease_until = ${leaseAfter(now)}::timestamptz,
          updated_at = ${now}::timestamptz WHERE office_id = ${job.officeId} AND id = ${job.id} AND state = 'running'
          RETURNING cancel_asked`,
        'job-progress',
      ),
    ),
  );
  return row === undefined || row.cancel_asked === true;
}

/** Ends a run of a job, in the transaction of what it did; then a run that is repeated finds it ended. */
export async function settleJob(
  tx: Transaction,
  now: Date,
  id: string,
  outcome: {
    readonly state: Exclude<JobState, 'running'>;
    readonly phase?: string;
    readonly result?: Values | null;
    readonly error?: JobError | null;
  },
): Promise<boolean> {
  const { state, phase, result = null, error = null } = outcome;
  const [row] = await tx.query(
    compile(
      sql`UPDATE job SET state = ${state}, phase = coalesce(${phase ?? null}::text, phase), lease_until = NULL, attempts = 0,
        result = coalesce(${result === null ? null : JSON.stringify(result)}::jsonb, result),
        error = ${error === null ? null : JSON.stringify(error)}::jsonb, seen = false, updated_at = ${now}::timestamptz
        WHERE office_id = ${tx.officeId} AND id = ${id} AND state = 'running' RETURNING id`,
      'job-settle',
    ),
  );
  if (row && (state === 'done' || state === 'cancelled')) await dropFiles(tx, id);
  return row !== undefined;
}

const day = 86_400_000;

/** Lets go of what nobody came back to: workbooks after a week, the notes of what was done after ninety days. */
export async function sweepJobs(machine: Machine, officeId: string): Promise<void> {
  const now = machine.clock.now();
  const before = (days: number): Date => new Date(now.getTime() - days * day);
  await machine.db.inOffice(officeId, async (tx) => {
    await tx.query(
      compile(
        sql`DELETE FROM job_file WHERE office_id = ${officeId} AND job_id IN
          (SELECT id FROM job WHERE office_id = ${officeId} AND state IN ('waiting', 'failed') AND updated_at < ${before(7)}::timestamptz)`,
        'job-sweep-files',
      ),
    );
    await tx.query(
      compile(
        sql`UPDATE job SET state = 'cancelled', updated_at = ${now}::timestamptz
          WHERE office_id = ${officeId} AND state = 'waiting' AND updated_at < ${before(7)}::timestamptz`,
        'job-sweep-waiting',
      ),
    );
    await tx.query(
      compile(
        sql`DELETE FROM job WHERE office_id = ${officeId} AND state IN ('done', 'failed', 'cancelled') AND updated_at < ${before(90)}::timestamptz`,
        'job-sweep-old',
      ),
    );
  });
}
