import { sql } from 'kysely';
import type { Actor } from '../../model/actor.ts';
import { WutongError } from '../../model/errors.ts';
import { compile } from '../database/compile.ts';
import type { Transaction } from '../database/database.ts';
import type { Machine } from '../machine.ts';
import { readJob, type Job } from './job.ts';

/** The own work of the last days, the latest first, at most 30. Inputs and results stay behind. */
export function listJobs(machine: Machine, actor: Actor): Promise<Job[]> {
  return machine.db.inOffice(
    actor.officeId,
    async (tx) => {
      const rows = await tx.query(
        compile(
          sql`SELECT office_id, id, account_id, kind, state, phase, type, title, error, done, total, cancel_asked, attempts,
              seen, created_at, updated_at
            FROM job WHERE office_id = ${actor.officeId} AND account_id = ${actor.userId}
            ORDER BY created_at DESC LIMIT 30`,
          'jobs-own',
        ),
      );
      return rows.map(readJob);
    },
    { reading: true },
  );
}

/**
 * One of the own pieces of work; `lock` holds it until the end of the transaction.
 * @throws not-found for one that is not there or is somebody else's
 */
export async function getOwnJob(tx: Transaction, actor: Actor, id: string, lock = false): Promise<Job> {
  const [row] = await tx.query(
    compile(
      sql`SELECT * FROM job WHERE office_id = ${actor.officeId} AND account_id = ${actor.userId} AND id = ${id}
        ${lock ? sql`FOR UPDATE` : sql``}`,
      lock ? 'job-own-locked' : 'job-own',
    ),
  );
  if (!row) throw new WutongError('not-found');
  return readJob(row);
}

/**
 * Ends the own work: at once where nobody runs it, else at its next halt. What is over stays as it is.
 * @throws not-found
 */
export function cancelJob(machine: Machine, actor: Actor, id: string): Promise<Job> {
  const now = machine.clock.now();
  return machine.db.inOffice(actor.officeId, async (tx) => {
    const job = await getOwnJob(tx, actor, id, true);
    if (!['queued', 'running', 'waiting'].includes(job.state)) return job;
    const state = job.state === 'running' ? 'running' : 'cancelled';
    await tx.query(
      compile(
        sql`UPDATE job SET cancel_asked = true, state = ${state}, updated_at = ${now}::timestamptz
          WHERE office_id = ${actor.officeId} AND id = ${id}`,
        'job-cancel',
      ),
    );
    if (state === 'cancelled') await dropFiles(tx, id);
    return { ...job, state, cancelAsked: true };
  });
}

/** Notes that the person has seen how a piece of work ended. */
export function noteJobSeen(machine: Machine, actor: Actor, id: string): Promise<unknown> {
  return machine.db.inOffice(actor.officeId, (tx) =>
    tx.query(
      compile(
        sql`UPDATE job SET seen = true WHERE office_id = ${actor.officeId} AND account_id = ${actor.userId} AND id = ${id}`,
        'job-seen',
      ),
    ),
  );
}

/** The files of a piece of work go with it. */
export function dropFiles(tx: Transaction, jobId: string): Promise<unknown> {
  return tx.query(
    compile(
      sql`DELETE FROM job_file WHERE office_id = ${tx.officeId} AND job_id = ${jobId}`,
      'job-files-drop',
    ),
  );
}
