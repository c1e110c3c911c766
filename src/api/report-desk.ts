import { z } from 'zod';
import { defineContract } from './contract.ts';
import { edition } from './reports.ts';

const name = z.string().max(40);
const period = z.string().max(40);
const id = z.uuid();
const said = z.string().trim().min(1).max(2000);
const remark = { id, text: z.string(), by: z.string(), at: z.string() };
const mark = { on: z.string(), sentence: z.string(), by: z.string(), at: z.string() };
const standing = z.enum(['open', 'done', 'ongoing', 'struck', 'told']);
const task = {
  id,
  words: z.string(),
  standing,
  outcome: z.string(),
  toldIn: z.string().nullable(),
  setBy: z.string().nullable(),
};
const ofReport = ['unknown-report', 'report-not-for-period', 'bad-period', 'not-allowed'] as const;

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
  listComments: defineContract({
    method: 'GET',
    path: '/api/reports/:report/comments',
    summary:
      'What people said of the paragraphs of a report in work, with the answers; none of it is printed',
    group: 'figures',
    params: z.object({ report: name }),
    query: z.object({ period }),
    response: z.object({
      comments: z.array(
        z.object({
          ...remark,
          block: z.string(),
          /** The words of the paragraph when it was said. */
          about: z.string(),
          replies: z.array(z.object(remark)),
          resolved: z.object({ by: z.string(), at: z.string() }).nullable(),
        }),
      ),
    }),
    errors: [...ofReport],
  }),
  addComment: defineContract({
    method: 'POST',
    path: '/api/reports/:report/comments',
    summary: 'Says something of a paragraph, or answers; whoever wrote it hears of that',
    group: 'figures',
    params: z.object({ report: name }),
    query: z.object({ period }),
    body: z.object({
      block: z.string().min(1).max(200),
      text: said,
      about: z.string().max(20_000).default(''),
      replyTo: id.optional(),
    }),
    response: z.object({ id }),
    errors: [...ofReport, 'not-found', 'disk-nearly-full'],
  }),
  rollForward: defineContract({
    method: 'POST',
    path: '/api/reports/:report/continuations',
    summary:
      'Begins the report of a later period with this one: words moved, plans as tasks; nothing is written over',
    group: 'figures',
    params: z.object({ report: name }),
    body: z.object({ from: period, to: period }),
    response: z.object({
      carried: z.number(),
      kept: z.array(z.string()),
      left: z.array(z.object({ block: z.string(), why: z.enum(['record', 'hidden']) })),
      marked: z.number(),
      tasks: z.number(),
    }),
    errors: [...ofReport, 'roll-backward', 'disk-nearly-full'],
  }),
  listTasks: defineContract({
    method: 'GET',
    path: '/api/reports/:report/tasks',
    summary: 'What the report of an earlier period planned, and what became of it',
    group: 'figures',
    params: z.object({ report: name }),
    query: z.object({ period }),
    response: z.object({ tasks: z.array(z.object(task)) }),
    errors: [...ofReport],
  }),
  setTask: defineContract({
    method: 'PUT',
    path: '/api/report-tasks/:id',
    summary: 'Says what became of a plan: done, in work, given up, or told in a paragraph of its own',
    group: 'figures',
    params: z.object({ id }),
    body: z.object({
      standing,
      outcome: z.string().trim().max(2000),
      /** Behind which block it is told. */
      after: z.string().max(200).optional(),
    }),
    response: z.object(task),
    errors: ['not-found', 'not-allowed', 'disk-nearly-full'],
  }),
  findHighlight: defineContract({
    method: 'GET',
    path: '/api/records/:type/:id/highlight',
    summary: 'The sentence for which a record is marked, where it is',
    group: 'figures',
    params: z.object({ type: z.string().max(60), id }),
    response: z.object({ highlight: z.object(mark).nullable() }),
    errors: ['not-found', 'not-allowed'],
  }),
  listHighlights: defineContract({
    method: 'GET',
    path: '/api/report-highlights',
    summary: 'What is marked as worth a sentence in a period, with the records',
    group: 'figures',
    query: z.object({ period }),
    response: z.object({
      highlights: z.array(z.object({ ...mark, type: z.string(), record: id, title: z.string() })),
    }),
    errors: ['bad-period', 'not-allowed'],
  }),
  resolveComment: defineContract({
    method: 'PUT',
    path: '/api/report-comments/:id/resolution',
    summary: 'Settles a comment, or opens it again',
    group: 'figures',
    params: z.object({ id }),
    body: z.object({ resolved: z.boolean() }),
    response: z.object({ ok: z.literal(true) }),
    errors: ['not-found', 'not-allowed'],
  }),
};
