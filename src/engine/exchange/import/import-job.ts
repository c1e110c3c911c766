import { setImmediate } from 'node:timers/promises';
import { civilDateOf } from '../../../model/date.ts';
import type { Actor } from '../../../model/actor.ts';
import { isWutongError, WutongError } from '../../../model/errors.ts';
import type { Values } from '../../../model/field.ts';
import { newId } from '../../../model/id.ts';
import type { TypeBundle } from '../../../model/record-type.ts';
import { auditStatements } from '../../audit/audit-statements.ts';
import type { Transaction } from '../../database/database.ts';
import type { Job } from '../../jobs/job.ts';
import type { JobRun } from '../../jobs/job-runner.ts';
import { settleJob } from '../../jobs/queue.ts';
import type { Machine } from '../../machine.ts';
import { readActor } from '../../org/read-actor.ts';
import type { Joined } from '../join-rows.ts';
import { openWorkbook, type OpenWorkbook } from '../read-workbook.ts';
import { headings } from '../sheet-plan.ts';
import type { CellFinding } from './cell-finding.ts';
import { readImportFile } from './import-file.ts';
import { createPass, type Looked, type PassOutcome } from './import-pass.ts';
import { matchSheets, type Matched } from './match-sheets.ts';

export const importKind = 'import';
const portion = 500;
/** Records that one workbook brings. */
const mostRecords = 200_000;

/** Looks at a workbook, or brings it in, as its job says. Nothing is written before everything was found right. */
export async function runImport(machine: Machine, run: JobRun): Promise<void> {
  const { job } = run;
  const bundle = machine.registry.getType(job.type ?? '');
  const { actor, bytes } = await machine.db.inOffice(job.officeId, async (tx) => ({
    actor: await readActor(tx, job.accountId, civilDateOf(machine.clock.now())),
    bytes: await readImportFile(tx, machine, { id: job.id, hash: job.input.hash }),
  }));
  if (!actor) throw new WutongError('not-allowed', { action: '导入' });
  const name = String(job.input.name);
  const workbook = await openWorkbook(bytes, name);
  try {
    const matched = matchSheets(machine.registry, bundle, { name, sheets: workbook.sheets });
    const { count, orphans } = await workbook.join(matched.join);
    if (count === 0) throw new WutongError('workbook-empty', { name });
    if (count > mostRecords)
      throw new WutongError('workbook-too-large', { name, sheet: bundle.type.label, max: mostRecords });
    const walk = { machine, run, bundle, actor, workbook, matched, count, orphans };
    if (job.phase === 'commit') await commit(walk);
    else await preview(walk);
  } finally {
    await workbook.close();
  }
}

interface Walk {
  readonly machine: Machine;
  readonly run: JobRun;
  readonly bundle: TypeBundle;
  readonly actor: Actor;
  readonly workbook: OpenWorkbook;
  readonly matched: Matched;
  readonly count: number;
  readonly orphans: Joined['orphans'];
}

async function preview(walk: Walk): Promise<void> {
  const { machine, run, bundle, actor, workbook, matched, count } = walk;
  const pass = createPass(machine, bundle, actor, matched, { commit: false });
  pass.report(orphanFindings(walk));
  let done = 0;
  await run.progress(0, count);
  for await (const items of workbook.items(portion)) {
    await machine.db.inOffice(actor.officeId, async (tx) => pass.keep(tx, await pass.look(tx, items)));
    done += items.length;
    await run.progress(done, count);
  }
  const result: Values = { ...pass.outcome(), rows: count };
  await machine.db.inOffice(actor.officeId, (tx) =>
    settleJob(tx, machine.clock.now(), run.job.id, {
      state: 'waiting',
      phase: 'preview',
      result,
      error: run.job.error,
    }),
  );
}

// All in one transaction with the end of the job: cut off anywhere, nothing has happened and it begins again.
async function commit(walk: Walk): Promise<void> {
  const { machine, run, bundle, actor, matched, count } = walk;
  const { job } = run;
  const pass = createPass(machine, bundle, actor, matched, { commit: true });
  await run.progress(0, count);
  try {
    await machine.db.inOffice(actor.officeId, async (tx) => {
      if (orphanFindings(walk).length > 0) throw new WutongError('import-changed-meanwhile');
      await keepAll(tx, pass, walk);
      const outcome = pass.outcome();
      if (outcome.digest !== job.result?.digest) throw new WutongError('import-changed-meanwhile');
      await auditImport(tx, actor, job, outcome);
      const result: Values = { ...outcome, rows: count };
      // Somebody else may have taken it up because this run gave no sign of life: then theirs counts.
      if (!(await settleJob(tx, machine.clock.now(), job.id, { state: 'done', result })))
        throw new Error('the import was ended by somebody else');
    });
  } catch (error) {
    if (!isWutongError(error) || error.code !== 'import-changed-meanwhile') throw error;
    // Looked at again, so that the person sees what it would do now.
    await machine.db.inOffice(actor.officeId, (tx) =>
      settleJob(tx, machine.clock.now(), job.id, {
        state: 'queued',
        phase: 'preview',
        error: { code: error.code, params: error.params },
      }),
    );
  }
}

/**
 * Saves portion by portion. The database writes one while the next is read and parsed: what must be asked for the next
 * is sent before the rows of the one before it, for on one connection each answer waits for all that was sent earlier.
 */
async function keepAll(
  tx: Transaction,
  pass: ReturnType<typeof createPass>,
  { run, workbook, count }: Walk,
): Promise<void> {
  let keeping: Promise<unknown> = Promise.resolve();
  let looked: Looked | undefined;
  let done = 0;
  const keep = (one: Looked): void => {
    keeping = Promise.all([keeping, pass.keep(tx, one)]);
    // Heard below in any case.
    keeping.catch(() => {});
  };
  for await (const items of workbook.items(portion)) {
    const looking = pass.look(tx, items);
    looking.catch(() => {});
    await setImmediate();
    if (looked) keep(looked);
    try {
      looked = await looking;
    } catch (error) {
      // Where a save failed, everything after it does: the first fault is the one to tell.
      await keeping;
      throw error;
    }
    done += items.length;
    await run.progress(done, count);
  }
  if (looked) keep(looked);
  await keeping;
}

function orphanFindings({ matched, orphans }: Walk): CellFinding[] {
  return orphans.map(({ row, key, column }) => {
    const sheet = matched.sheets.find((one) => one.sheet === row.sheet)?.name ?? '';
    return {
      sheet,
      row: row.at,
      heading: headings.parent,
      column,
      code: 'row-of-nobody',
      params: { sheet, key: key.slice(0, 60) },
    };
  });
}

async function auditImport(
  tx: Transaction,
  actor: Actor,
  job: Job,
  { created, changed, unchanged }: PassOutcome,
): Promise<void> {
  const after = { file: job.title, hash: job.input.hash, created, changed, unchanged };
  const entry = {
    id: newId(),
    at: new Date(),
    actor,
    action: 'import',
    type: job.type ?? '',
    recordId: job.id,
    version: 0,
    demo: actor.demo === true,
    changes: [{ path: 'import', before: null, after }],
  };
  await Promise.all(
    auditStatements({ officeId: actor.officeId, entries: [entry] }).map((statement) => tx.query(statement)),
  );
}
