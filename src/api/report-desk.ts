import { z } from 'zod';
import { defineContract } from './contract.ts';
import { edition } from './reports.ts';

const name = z.string().max(40);
const period = z.string().max(40);
const id = z.uuid();

/** What people do with a report in work: hand it in, and see what became of it. */
export const reportDeskContracts = {
  handInReport: defineContract({
    method: 'POST',
    path: '/api/reports/:report/submissions',
    summary:
      'Hands a report in to be read and signed: takes an edition, puts it into its case and starts the process',
    group: 'figures',
    params: z.object({ report: name }),
    body: z.object({
      period,
      /** An edition that was taken before; without it one is taken now. */
      edition: id.optional(),
      note: z.string().trim().max(1000).optional(),
    }),
    response: z.object({
      type: z.string(),
      record: id,
      state: z.string(),
      edition: z.object({ id, number: z.number() }),
    }),
    errors: [
      'unknown-report',
      'report-not-for-period',
      'bad-period',
      'not-allowed',
      'not-found',
      'report-handed-in',
      'edition-handed-in',
      'edition-meanwhile',
      'invalid-record',
      'disk-nearly-full',
    ],
  }),
  getReportCase: defineContract({
    method: 'GET',
    path: '/api/report-cases/:id',
    summary: 'The editions that went into a case, and what the last one says otherwise than the one before',
    group: 'figures',
    params: z.object({ id }),
    response: z.object({
      editions: z.array(edition),
      changed: z.array(z.object({ block: z.string(), before: z.string(), after: z.string() })),
    }),
    errors: ['not-found', 'not-allowed'],
  }),
};
