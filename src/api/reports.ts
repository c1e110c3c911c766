import { z } from 'zod';
import { defineContract } from './contract.ts';
import { documentErrors } from './document-errors.ts';
import { figure, namedPeriod } from './figures.ts';

const name = z.string().max(40);
const period = z.string().max(40);
const format = z.enum(['docx', 'pdf', 'html', 'md', 'json']);
const id = z.uuid();
/** Which of the papers that a report is sent out as. */
const paper = z.string().max(40).optional();

/** A line of a document: words, with figures that carry their ids. */
const line = z.union([
  z.string(),
  z.array(
    z.union([
      z.string(),
      z.object({
        figure: z.string(),
        text: z.string(),
        instead: z.object({ of: z.string(), reason: z.string() }).optional(),
      }),
    ]),
  ),
]);
const cell = z.union([
  z.string(),
  z.object({
    text: z.string(),
    figure: z.string().optional(),
    span: z.number().optional(),
    rows: z.number().optional(),
    align: z.enum(['left', 'center', 'right']).optional(),
    head: z.boolean().optional(),
  }),
]);

/** A part of a report; its `id` is the place that words, comments and comparisons refer to. */
export const block = z.object({
  id: z.string(),
  node: z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('title'), text: z.string(), newPage: z.boolean().optional() }),
    z.object({ kind: z.literal('annex'), mark: z.string(), title: z.string() }),
    z.object({
      kind: z.literal('heading'),
      level: z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(4)]),
      text: z.string(),
      body: line.optional(),
    }),
    z.object({ kind: z.literal('paragraph'), text: line }),
    z.object({
      kind: z.literal('table'),
      columns: z.array(z.number()),
      head: z.array(z.array(cell)).optional(),
      rows: z.array(z.array(cell)),
    }),
    z.object({ kind: z.literal('attachments'), names: z.array(z.string()) }),
    z.object({ kind: z.literal('signature'), by: z.string(), on: z.string() }),
  ]),
});

const reportFigure = figure.extend({ pack: z.string(), definition: z.string() });

export const edition = z.object({
  id,
  report: z.string(),
  period: z.string(),
  number: z.number(),
  madeAt: z.string(),
  madeBy: z.string(),
  /** Where it stands that it was handed in to be signed; none where it was made final without. */
  approval: z
    .object({
      type: z.string(),
      record: id,
      state: z.string(),
      current: z.boolean(),
      signed: z.boolean(),
      signedOn: z.string().nullable(),
      signedBy: z.string().nullable(),
    })
    .nullable(),
});

const liveFigure = z.object({
  figure: z.string().max(200),
  rounding: z.enum(['nearly', 'over']).optional(),
  override: z
    .object({ text: z.string().trim().min(1).max(60), reason: z.string().trim().min(2).max(500) })
    .optional(),
  of: z.string().max(200).optional(),
});
const content = z.object({
  pieces: z.array(z.union([z.string().max(20_000), liveFigure])).max(2000),
  hidden: z.boolean().optional(),
});

/** A version of what somebody wrote; without content the paragraph is made of the figures again. */
export const paragraph = z.object({
  block: z.string(),
  version: z.number(),
  after: z.string().nullable(),
  content: content.nullable(),
  writtenBy: z.string(),
  writtenAt: z.string(),
});

const changedRecord = z.object({
  id,
  type: z.string(),
  title: z.string(),
  how: z.enum(['came', 'went', 'changed']),
  then: z.number().nullable(),
  now: z.number().nullable(),
  versionThen: z.number().nullable(),
  versionNow: z.number().nullable(),
});

const fileType = 'application/octet-stream';

export const reportContracts = {
  listReports: defineContract({
    method: 'GET',
    path: '/api/reports',
    summary: 'The reports that the office writes, and the editions that were made final',
    group: 'figures',
    response: z.object({
      mayFreeze: z.boolean(),
      reports: z.array(
        z.object({
          name: z.string(),
          label: z.string(),
          en: z.string(),
          purpose: z.string(),
          spans: z.array(z.enum(['month', 'quarter', 'half', 'year', 'other'])),
        }),
      ),
      editions: z.array(edition),
      /** Reports that somebody has begun to write. */
      inWork: z.array(z.object({ id, report: z.string(), period: z.string() })),
    }),
    errors: ['not-allowed'],
  }),
  readReport: defineContract({
    method: 'GET',
    path: '/api/reports/:report',
    summary:
      'A report of the office for a period as it stands now: its parts, its figures, what people wrote',
    group: 'figures',
    params: z.object({ report: name }),
    query: z.object({ period, paper }),
    response: z.object({
      title: z.string(),
      period: namedPeriod,
      asOf: z.string(),
      outline: z.array(
        z.object({
          name: z.string(),
          label: z.string(),
          en: z.string(),
          byHand: z.boolean(),
          empty: z.boolean(),
        }),
      ),
      blocks: z.array(block),
      figures: z.array(reportFigure),
      paragraphs: z.array(paragraph),
      /** The papers that it is sent out as, with their limits, and how long each is now. */
      papers: z.array(
        z.object({
          name: z.string(),
          label: z.string(),
          en: z.string(),
          most: z.number(),
          count: z.number(),
          sections: z.array(z.object({ name: z.string(), count: z.number() })),
        }),
      ),
      /** How the last edition that was handed in stands, and which parts are others now. */
      approval: z.object({ edition, changed: z.array(z.string()) }).nullable(),
      /** Words that say of a figure that it rose where it fell, or the other way round. */
      turned: z.array(z.object({ block: z.string(), figure: z.string(), text: z.string() })),
    }),
    errors: ['unknown-report', 'unknown-paper', 'report-not-for-period', 'bad-period', 'not-allowed'],
  }),
  printReport: defineContract({
    method: 'GET',
    path: '/api/reports/:report/file',
    summary: 'A report as it stands now as Word, PDF, HTML, Markdown or JSON; who took it is noted',
    group: 'figures',
    params: z.object({ report: name }),
    query: z.object({ period, format, paper }),
    response: z.unknown(),
    responseType: fileType,
    errors: [
      'unknown-report',
      'unknown-paper',
      'report-not-for-period',
      'bad-period',
      'not-allowed',
      'pdf-not-possible',
      'pdf-failed',
    ],
  }),
  writeParagraph: defineContract({
    method: 'PUT',
    path: '/api/reports/:report/paragraphs/:block',
    summary: 'Writes a paragraph over the version that the author had; figures in it stay live',
    group: 'figures',
    params: z.object({ report: name, block: z.string().max(200) }),
    query: z.object({ period }),
    body: z.object({
      base: z.number().int().min(0),
      after: z.string().max(200).nullable(),
      content: content.nullable(),
    }),
    response: paragraph,
    errors: [
      'unknown-report',
      'report-not-for-period',
      'bad-period',
      'not-allowed',
      'paragraph-changed',
      'disk-nearly-full',
    ],
  }),
  listParagraphVersions: defineContract({
    method: 'GET',
    path: '/api/reports/:report/paragraphs/:block/versions',
    summary: 'Every version of a paragraph, latest first',
    group: 'figures',
    params: z.object({ report: name, block: z.string().max(200) }),
    query: z.object({ period }),
    response: z.object({ versions: z.array(paragraph) }),
    errors: ['unknown-report', 'report-not-for-period', 'bad-period', 'not-allowed'],
  }),
  freezeReport: defineContract({
    method: 'POST',
    path: '/api/reports/:report/editions',
    summary:
      'Makes a report final: its words, its figures and the version of every record behind them are kept',
    group: 'figures',
    params: z.object({ report: name }),
    body: z.object({ period }),
    response: edition,
    errors: [
      'unknown-report',
      'report-not-for-period',
      'bad-period',
      'not-allowed',
      'edition-meanwhile',
      'disk-nearly-full',
    ],
  }),
  getEdition: defineContract({
    method: 'GET',
    path: '/api/report-editions/:id',
    summary: 'An edition with its words and figures as they were made final',
    group: 'figures',
    params: z.object({ id }),
    response: edition.extend({ blocks: z.array(block), figures: z.array(reportFigure) }),
    errors: ['not-found', 'not-allowed'],
  }),
  printEdition: defineContract({
    method: 'GET',
    path: '/api/report-editions/:id/file',
    summary: 'An edition as Word, PDF, HTML, Markdown or JSON; who took it is noted',
    group: 'figures',
    params: z.object({ id }),
    query: z.object({ format }),
    response: z.unknown(),
    responseType: fileType,
    errors: ['not-found', 'not-allowed', 'pdf-not-possible', 'pdf-failed'],
  }),
  compareEdition: defineContract({
    method: 'GET',
    path: '/api/report-editions/:id/differences',
    summary:
      'The figures of an edition that would be others now, with the records that came, went or changed',
    group: 'figures',
    params: z.object({ id }),
    response: z.object({
      asOf: z.string(),
      differences: z.array(
        z.object({
          indicator: z.string(),
          label: z.string(),
          unit: z.string(),
          then: z.number().nullable(),
          now: z.number().nullable(),
          previousThen: z.number().nullable(),
          previousNow: z.number().nullable(),
          count: z.number(),
          records: z.array(changedRecord),
        }),
      ),
    }),
    errors: ['not-found', 'not-allowed'],
  }),
  compareUpload: defineContract({
    method: 'POST',
    path: '/api/report-editions/:id/comparisons',
    summary:
      'An edited Word file held against its edition: which figures say something else, and how each was found',
    group: 'figures',
    params: z.object({ id }),
    bodyType: 'multipart/form-data',
    response: z.object({
      name: z.string(),
      figures: z.array(
        z.object({
          figure: z.string(),
          label: z.string(),
          block: z.string(),
          then: z.string(),
          now: z.string().nullable(),
          by: z.enum(['control', 'bookmark', 'place']).nullable(),
          verdict: z.enum(['same', 'rounded', 'differs', 'turned', 'gone']),
        }),
      ),
    }),
    errors: ['not-found', 'not-allowed', ...documentErrors],
  }),
  markHighlight: defineContract({
    method: 'PUT',
    path: '/api/records/:type/:id/highlight',
    summary: 'Marks a record as worth a sentence in the report of its time',
    group: 'figures',
    params: z.object({ type: z.string().max(60), id }),
    body: z.object({ on: z.iso.date(), sentence: z.string().trim().min(4).max(1000) }),
    response: z.object({ ok: z.literal(true) }),
    errors: ['not-found', 'not-allowed'],
  }),
  unmarkHighlight: defineContract({
    method: 'DELETE',
    path: '/api/records/:type/:id/highlight',
    summary: 'Takes the mark off a record',
    group: 'figures',
    params: z.object({ type: z.string().max(60), id }),
    response: z.object({ ok: z.literal(true) }),
    errors: ['not-found', 'not-allowed'],
  }),
};
