import { z } from 'zod';
import { defineContract } from './contract.ts';
import { listQuery, typeParam } from './records.ts';

/** What `.xlsx` is called where files are sent. */
export const xlsxType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** A refusal as a job keeps it: the code and what its words are filled with. */
const refusal = z.object({
  code: z.string(),
  params: z.record(z.string(), z.union([z.string(), z.number()])),
});

export const job = z.object({
  id: z.string(),
  kind: z.string(),
  state: z.enum(['queued', 'running', 'waiting', 'done', 'failed', 'cancelled']),
  /** `preview` looks, `commit` saves. */
  phase: z.string(),
  type: z.string().nullable(),
  title: z.string(),
  done: z.number().int(),
  total: z.number().int(),
  error: refusal.nullable(),
  cancelAsked: z.boolean(),
  /** Whether the person has looked at how it ended. */
  seen: z.boolean(),
  createdAt: z.string(),
  updatedAt: z.string(),
});

/** One thing to mend in a workbook. */
export const cellFinding = refusal.extend({
  sheet: z.string(),
  row: z.number().int().nullable(),
  heading: z.string().nullable(),
  column: z.number().int().nullable(),
});

/** What an import would do, or did. */
const importResult = z.object({
  rows: z.number().int(),
  created: z.number().int(),
  changed: z.number().int(),
  unchanged: z.number().int(),
  faulty: z.number().int(),
  /** The first of them; `findingsTotal` counts all. */
  findings: z.array(cellFinding),
  findingsTotal: z.number().int(),
  changes: z.array(
    z.object({
      row: z.number().int(),
      id: z.string(),
      title: z.string(),
      entries: z.array(z.object({ label: z.string(), before: z.string(), after: z.string() })),
    }),
  ),
  news: z.array(z.object({ row: z.number().int(), title: z.string() })),
});

const idParam = z.object({ id: z.uuid() });

export const exchangeContracts = {
  exportList: defineContract({
    method: 'GET',
    path: '/api/exchange/:type/export',
    summary:
      'A list with its filter, words and order as an Excel workbook, all pages of it; who exported what, and how many, is audited',
    group: 'exchange',
    params: typeParam,
    query: listQuery,
    response: z.unknown(),
    responseType: xlsxType,
    errors: ['not-allowed', 'unknown-filter', 'unknown-sort', 'export-too-large', 'too-much-at-once'],
  }),
  getTemplate: defineContract({
    method: 'GET',
    path: '/api/exchange/:type/template',
    summary: 'An empty workbook to fill: headings with notes, lists to choose from, an example row',
    group: 'exchange',
    params: typeParam,
    response: z.unknown(),
    responseType: xlsxType,
    errors: ['not-allowed'],
  }),
  startImport: defineContract({
    method: 'POST',
    path: '/api/exchange/:type/imports',
    summary:
      'Send a workbook (.xlsx). A job looks at all of it and waits with its findings and a preview; nothing is saved yet',
    group: 'exchange',
    params: typeParam,
    bodyType: 'multipart/form-data',
    response: z.object({ id: z.string(), hash: z.string() }),
    errors: ['bad-request', 'not-allowed', 'file-too-large', 'file-secret', 'disk-nearly-full'],
  }),
  getImport: defineContract({
    method: 'GET',
    path: '/api/exchange/imports/:id',
    summary: 'An own import: how far it is, what was found, what it would change',
    group: 'exchange',
    background: true,
    params: idParam,
    response: z.object({ job, hash: z.string(), result: importResult.nullable() }),
    errors: ['not-found'],
  }),
  commitImport: defineContract({
    method: 'POST',
    path: '/api/exchange/imports/:id/commit',
    summary:
      'Confirm the preview of an import; `hash` is that of the file that was looked at. All rows or none',
    group: 'exchange',
    params: idParam,
    body: z.object({ hash: z.string().max(100) }),
    response: z.object({ job }),
    errors: ['not-found', 'import-not-ready', 'import-has-faults', 'import-file-changed', 'disk-nearly-full'],
  }),
  getFaultReport: defineContract({
    method: 'GET',
    path: '/api/exchange/imports/:id/faults',
    summary:
      'The workbook that was sent, with a column of what is wrong in each row; it can be mended and sent again',
    group: 'exchange',
    params: idParam,
    response: z.unknown(),
    responseType: xlsxType,
    errors: ['not-found', 'import-file-changed'],
  }),
  listJobs: defineContract({
    method: 'GET',
    path: '/api/jobs',
    summary: 'The own long work, latest first, at most 30',
    group: 'exchange',
    background: true,
    response: z.object({ jobs: z.array(job) }),
    errors: [],
  }),
  cancelJob: defineContract({
    method: 'POST',
    path: '/api/jobs/:id/cancel',
    summary: 'End own long work: at once, or at its next halt. Nothing of it stays',
    group: 'exchange',
    params: idParam,
    response: z.object({ job }),
    errors: ['not-found'],
  }),
  seeJob: defineContract({
    method: 'POST',
    path: '/api/jobs/:id/seen',
    summary: 'Note that one has seen how own long work ended',
    group: 'exchange',
    params: idParam,
    response: z.object({ ok: z.literal(true) }),
    errors: [],
  }),
};
