import { sql } from 'kysely';
import type { Actor } from '../../../model/actor.ts';
import { WutongError } from '../../../model/errors.ts';
import { newId } from '../../../model/id.ts';
import { rightsOf } from '../../access/reach.ts';
import { compile } from '../../database/compile.ts';
import { cleanFileName } from '../../files/clean-file-name.ts';
import { findMarkInName } from '../../files/secrecy-mark.ts';
import type { Job, JobState } from '../../jobs/job.ts';
import { getOwnJob } from '../../jobs/own-jobs.ts';
import { addJob } from '../../jobs/queue.ts';
import type { Machine } from '../../machine.ts';
import { hashOf, keepImportFile } from './import-file.ts';
import { importKind } from './import-job.ts';

/** How the states of a job are called. */
export const stateWords: Readonly<Record<JobState, string>> = {
  queued: '排队中',
  running: '处理中',
  waiting: '待确认',
  done: '已完成',
  failed: '未完成',
  cancelled: '已取消',
};

/** @throws not-allowed for whoever may neither enter nor correct records of the type */
export function demandImport(machine: Machine, actor: Actor, typeName: string): void {
  const rights = rightsOf(actor, machine.registry.getType(typeName).type);
  if (!rights.includes('create') && !rights.includes('save'))
    throw new WutongError('not-allowed', { action: '导入' });
}

/**
 * Takes a workbook in and queues the look at it. Nothing is saved by that.
 * @throws not-allowed, file-secret, disk-nearly-full
 */
export async function startImport(
  machine: Machine,
  actor: Actor,
  typeName: string,
  file: { readonly name: string; readonly bytes: Uint8Array },
): Promise<{ readonly id: string; readonly hash: string }> {
  demandImport(machine, actor, typeName);
  if (machine.disk.isReadOnly()) throw new WutongError('disk-nearly-full', { floor: machine.disk.floorMb });
  const name = cleanFileName(file.name);
  const mark = findMarkInName(name);
  if (mark) throw new WutongError('file-secret', { name, mark });
  const id = newId();
  const hash = hashOf(file.bytes);
  await machine.db.inOffice(actor.officeId, async (tx) => {
    await addJob(tx, machine.clock.now(), {
      id,
      accountId: actor.userId,
      kind: importKind,
      phase: 'preview',
      type: typeName,
      title: name,
      input: { name, hash },
    });
    await keepImportFile(tx, machine, id, file.bytes);
  });
  return { id, hash };
}

/**
 * Confirms what the preview showed; the import is queued then.
 * @param hash of the file that the person looked at
 * @throws not-found, import-not-ready, import-has-faults, import-file-changed, disk-nearly-full
 */
export function commitImport(machine: Machine, actor: Actor, id: string, hash: string): Promise<Job> {
  if (machine.disk.isReadOnly()) throw new WutongError('disk-nearly-full', { floor: machine.disk.floorMb });
  return machine.db.inOffice(actor.officeId, async (tx) => {
    const job = await getOwnJob(tx, actor, id, true);
    if (job.kind !== importKind) throw new WutongError('not-found');
    if (job.state !== 'waiting') throw new WutongError('import-not-ready', { state: stateWords[job.state] });
    if (job.input.hash !== hash) throw new WutongError('import-file-changed');
    const faults = Number(job.result?.findingsTotal ?? 0);
    if (faults > 0) throw new WutongError('import-has-faults', { count: faults });
    await tx.query(
      compile(
        sql`UPDATE job SET state = 'queued', phase = 'commit', done = 0, error = NULL, updated_at = ${machine.clock.now()}::timestamptz
          WHERE office_id = ${actor.officeId} AND id = ${id}`,
        'job-commit',
      ),
    );
    return { ...job, state: 'queued', phase: 'commit', done: 0, error: null };
  });
}
