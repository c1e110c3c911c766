import { Readable } from 'node:stream';
import type { FastifyReply } from 'fastify';
import type { z } from 'zod';
import { xlsxType, type exchangeContracts, type job as jobContract } from '../api/exchange.ts';
import { WutongError } from '../model/errors.ts';
import { exportList } from '../engine/exchange/export-list.ts';
import { writeFaultReport } from '../engine/exchange/import/fault-report.ts';
import { commitImport, demandImport, startImport } from '../engine/exchange/import/own-import.ts';
import { importKind } from '../engine/exchange/import/import-job.ts';
import { mostWorkbookBytes } from '../engine/exchange/read-workbook.ts';
import { writeTemplate } from '../engine/exchange/write-template.ts';
import type { Job } from '../engine/jobs/job.ts';
import type { JobRunner } from '../engine/jobs/job-runner.ts';
import { cancelJob, getOwnJob, listJobs, noteJobSeen } from '../engine/jobs/own-jobs.ts';
import type { Machine } from '../engine/machine.ts';
import { readFilters } from '../engine/query/filters.ts';
import { attachmentHeader } from './attachment-header.ts';
import type { Handlers } from './handlers.ts';
import { receiveFile } from './receive-file.ts';

type ImportResult = z.output<(typeof exchangeContracts)['getImport']['response']>['result'];

/** The endpoints of workbooks and of long work. */
export function exchangeHandlers(machine: Machine, runner: JobRunner) {
  return {
    exportList: async ({ params, query, signedIn: { actor }, reply }) => {
      const exported = await exportList(machine, actor, params.type, {
        filters: readFilters(query),
        ...(query.q === undefined ? {} : { words: query.q }),
        ...(query.sort === undefined ? {} : { sort: query.sort }),
      });
      return asWorkbook(reply, exported.name, streamOf(reply, exported));
    },
    getTemplate: async ({ params, signedIn: { actor }, reply }) => {
      demandImport(machine, actor, params.type);
      const bundle = machine.registry.getType(params.type);
      const content = await writeTemplate(bundle);
      return asWorkbook(reply, `${bundle.type.label}-导入模板.xlsx`, Buffer.from(content));
    },
    startImport: async ({ params, signedIn: { actor }, request }) => {
      demandImport(machine, actor, params.type);
      const file = await receiveFile(request, mostWorkbookBytes);
      const started = await startImport(machine, actor, params.type, file);
      runner.poke(actor.officeId);
      return started;
    },
    getImport: async ({ params, signedIn: { actor } }) => {
      const found = await machine.db.inOffice(actor.officeId, (tx) => getOwnJob(tx, actor, params.id), {
        reading: true,
      });
      if (found.kind !== importKind) throw new WutongError('not-found');
      return {
        job: describe(found),
        hash: String(found.input.hash),
        result: found.result as ImportResult,
      };
    },
    commitImport: async ({ params, body, signedIn: { actor } }) => {
      const job = await commitImport(machine, actor, params.id, body.hash);
      runner.poke(actor.officeId);
      return { job: describe(job) };
    },
    getFaultReport: async ({ params, signedIn: { actor }, reply }) => {
      const report = await writeFaultReport(machine, actor, params.id);
      return asWorkbook(reply, report.name, streamOf(reply, report));
    },
    listJobs: async ({ signedIn: { actor } }) => ({ jobs: (await listJobs(machine, actor)).map(describe) }),
    cancelJob: async ({ params, signedIn: { actor } }) => ({
      job: describe(await cancelJob(machine, actor, params.id)),
    }),
    seeJob: async ({ params, signedIn: { actor } }) => {
      await noteJobSeen(machine, actor, params.id);
      return { ok: true };
    },
  } satisfies Partial<Handlers>;
}

// Whoever closes the page in the middle must leave neither a transaction nor a thread behind.
function streamOf(
  reply: FastifyReply,
  { content, close }: { readonly content: AsyncGenerator<Buffer>; close(): Promise<void> },
): Readable {
  const stream = Readable.from(content, { objectMode: false });
  stream.once('close', () => void close());
  reply.raw.once('close', () => void close());
  return stream;
}

function asWorkbook<T>(reply: FastifyReply, name: string, content: T): T {
  void reply.header('content-type', xlsxType);
  void reply.header('content-disposition', attachmentHeader(name));
  return content;
}

function describe(job: Job): z.output<typeof jobContract> {
  const { id, kind, state, phase, type, title, done, total, error, cancelAsked, seen, createdAt, updatedAt } =
    job;
  return {
    id,
    kind,
    state,
    phase,
    type,
    title,
    done,
    total,
    error: error === null ? null : { code: error.code, params: { ...error.params } },
    cancelAsked,
    seen,
    createdAt,
    updatedAt,
  };
}
