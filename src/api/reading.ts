import { z } from 'zod';
import { defineContract } from './contract.ts';
import { documentErrors } from './document-errors.ts';
import { fileInfo } from './records.ts';

const comparison = z.object({
  kind: z.enum(['同比', '环比', '比上年']),
  direction: z.enum(['up', 'down', 'flat']),
  percent: z.number().nullable(),
  base: z.number().optional(),
  points: z.literal(true).optional(),
});

/** An indicator that a figure may tell, and how sure that is. */
const guess = z.object({ indicator: z.string(), score: z.number() });

/** A figure found in a text. Offsets are UTF-16 offsets in the text of the answer. */
export const readFigure = z.object({
  start: z.number().int(),
  end: z.number().int(),
  quote: z.string(),
  value: z.number(),
  valueMax: z.number().optional(),
  unit: z.string(),
  subject: z.string(),
  comparison: comparison.nullable(),
  approx: z.boolean(),
  bound: z.enum(['min', 'max']).optional(),
  period: z.string().nullable(),
  role: z.enum(['result', 'target', 'plan']),
  confidence: z.number(),
  why: z.string(),
  indicator: z.string().optional(),
  match: guess.extend({ runnerUp: guess.nullable(), value: z.number() }).nullable(),
});

const passage = z.object({ text: z.string(), start: z.number().int(), end: z.number().int() });

/** A confirmed figure of a past report, with the words that say so. */
const baseline = z.object({
  id: z.string(),
  indicator: z.string(),
  name: z.string(),
  period: z.string(),
  from: z.string(),
  to: z.string(),
  value: z.number(),
  measure: z.string(),
  quote: z.string(),
  version: z.number().int(),
  confirmedBy: z.string(),
  source: z.string().nullable(),
  confirmedAt: z.string(),
});

export const contradiction = z.object({
  indicator: z.string(),
  name: z.string(),
  period: z.string(),
  baselines: z.array(baseline),
});

export const readingContracts = {
  readDocument: defineContract({
    method: 'POST',
    path: '/api/reading/documents',
    summary:
      'Read a report (Word, PDF, HTML, Markdown, text): its text, the figures in it with their meaning, its parts; the file is kept for the baselines that come of it',
    group: 'figures',
    bodyType: 'multipart/form-data',
    response: z.object({
      file: fileInfo,
      format: z.enum(['docx', 'doc', 'pdf', 'html', 'md', 'txt']),
      text: z.string(),
      /** How many characters were restored. */
      changes: z.number().int(),
      figures: z.array(readFigure),
      office: z.string().nullable(),
      /** The period of the title in the notation of periods, where it names one with its year. */
      period: z.string().nullable(),
      plannedTasks: z.array(passage),
      shortcomings: z.array(passage),
      indicators: z.array(
        z.object({ indicator: z.string(), label: z.string(), en: z.string(), unit: z.string() }),
      ),
    }),
    errors: ['bad-request', 'not-allowed', 'file-type-refused', 'disk-nearly-full', ...documentErrors],
  }),
  listSampleReports: defineContract({
    method: 'GET',
    path: '/api/reading/samples',
    summary: 'Reports that the demonstration brings, to be read and compared; none elsewhere',
    group: 'figures',
    response: z.object({ samples: z.array(z.object({ name: z.string(), text: z.string() })) }),
    errors: ['not-allowed'],
  }),
  confirmBaselines: defineContract({
    method: 'POST',
    path: '/api/reading/baselines',
    summary:
      'Confirm figures of a report as baselines of a period; contradictions with what other reports say come back',
    group: 'figures',
    body: z.object({
      file: z.uuid(),
      period: z.string().max(40),
      figures: z
        .array(
          z.object({
            indicator: z.string().max(100),
            value: z.number(),
            unit: z.string().max(20),
            quote: z.string().min(1).max(500),
            start: z.number().int().min(0),
            end: z.number().int().min(0),
            note: z.string().max(500).optional(),
          }),
        )
        .min(1)
        .max(500),
    }),
    response: z.object({
      saved: z.array(z.object({ id: z.string(), indicator: z.string(), value: z.number() })),
      contradictions: z.array(contradiction),
    }),
    errors: [
      'not-allowed',
      'bad-period',
      'unknown-indicator',
      'figure-of-figures',
      'baseline-unit-differs',
      'invalid-record',
      'disk-nearly-full',
    ],
  }),
  listContradictions: defineContract({
    method: 'GET',
    path: '/api/reading/contradictions',
    summary:
      'Baselines of one indicator and period that tell different values, with the words of each report',
    group: 'figures',
    response: z.object({ contradictions: z.array(contradiction) }),
    errors: ['not-allowed'],
  }),
};
