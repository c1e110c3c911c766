import { z } from 'zod';
import { formulaSorts } from '../model/formula.ts';
import { baseChoices } from '../model/indicator.ts';
import { figureScopes } from '../model/handed-up.ts';
import { comparisons } from '../model/period.ts';
import { defineContract } from './contract.ts';
import { record } from './records.ts';

/** What an entered number is, without who entered it. */
export const reportedNature = z.object({
  nature: z.enum(['flow', 'stock', 'rate', 'rank']),
  area: z.string(),
  definition: z.string(),
  lowerIsBetter: z.boolean(),
  estimate: z.boolean(),
});

/** A figure as the interface and the command line give it. */
export const figure = z.object({
  indicator: z.string(),
  label: z.string(),
  kind: z.enum(['flow', 'stock', 'target', 'record', 'reported', 'formula']),
  record: z.string().optional(),
  unit: z.string(),
  value: z.number(),
  previous: z.number().nullable(),
  percent: z.number().nullable(),
  /** The change of a percentage in points, or of a rank in places. */
  difference: z.number().optional(),
  /** Decimals of the change where they are not those of the declaration. */
  decimals: z.number().optional(),
  /** What it should reach, where the indicator or a target of the office says so. */
  target: z.number().optional(),
  /** The target that the office set, and how far the figure is on the way to it. */
  aim: z
    .object({
      id: z.string(),
      period: z.string(),
      source: z.string(),
      reached: z.number().nullable(),
      light: z.enum(['good', 'behind', 'late']),
    })
    .optional(),
  basis: z.string(),
  baseFrom: z.enum(['records', 'edition', 'baseline', 'reported', 'stated', 'none']),
  /** What last year's records count now, where another value was reported then. */
  counted: z.number().optional(),
  /** What is told of a figure that was entered and not counted. */
  reported: reportedNature
    .extend({
      vague: z.string().optional(),
      growthBasis: z.string().optional(),
      source: z.string(),
      reporter: z.string(),
    })
    .optional(),
  /** What a figure that follows from others is made of: it has no records, they have. */
  formula: z
    .object({
      sort: z.enum(formulaSorts),
      operands: z.array(z.string()).readonly(),
      accumulates: z.boolean(),
    })
    .optional(),
});

/** A figure with what its declaration says of it. */
export const figureLine = figure.extend({
  definition: z.string(),
  type: z.string(),
  pack: z.string(),
  en: z.string(),
  percentText: z.string(),
});

/** A period with its words in Chinese. */
export const namedPeriod = z.object({
  name: z.string(),
  label: z.string(),
  from: z.string(),
  to: z.string(),
});

/** A part of a figure: what counts under one value of a dimension. */
export const figurePart = z.object({
  key: z.string(),
  label: z.string(),
  en: z.string(),
  value: z.number(),
  previous: z.number().nullable(),
  percent: z.number().nullable(),
  percentText: z.string(),
});

export const figureContracts = {
  listFigures: defineContract({
    method: 'GET',
    path: '/api/figures',
    summary:
      'Every indicator of the office for a period, with the value of last year or of the period before, and the change',
    group: 'figures',
    query: z.object({
      period: z.string().max(40),
      /** Compared with the same days of last year unless said. */
      against: z.enum(comparisons).optional(),
      /**
       * `below`: with what the offices below handed up, always beside last year. Only what may be added is told, and who
       * is missing.
       */
      scope: z.enum(figureScopes).optional(),
    }),
    response: z.object({
      period: namedPeriod,
      previous: namedPeriod,
      asOf: z.string(),
      /** Whether offices stand above and below, for whoever sees what is handed up. */
      around: z.object({ above: z.boolean(), below: z.boolean() }),
      /** What goes first for last year where there are both, and whether the person may choose. */
      base: z.object({ first: z.enum(baseChoices), maySet: z.boolean() }),
      figures: z.array(
        figureLine.extend({
          /** What each office brings, where several are added up. */
          parts: z
            .array(
              z.object({
                office: z.string(),
                name: z.string(),
                value: z.number(),
                previous: z.number().nullable(),
              }),
            )
            .optional(),
          /** The offices that told other figures and not this one. */
          missing: z.array(z.string()).optional(),
        }),
      ),
      /** Whose figures are added up, who is missing by name, and what cannot be added. */
      below: z
        .object({
          offices: z.array(
            z.object({
              id: z.string(),
              name: z.string(),
              en: z.string(),
              state: z.enum(['own', 'waiting', 'accepted', 'missing']),
              number: z.number().nullable(),
              madeAt: z.string().nullable(),
              scope: z.enum(figureScopes).nullable(),
            }),
          ),
          included: z.array(z.string()),
          missing: z.array(z.string()),
          leftOut: z.array(z.string()),
        })
        .optional(),
    }),
    errors: ['bad-period', 'not-allowed'],
  }),
  setFigureBase: defineContract({
    method: 'PUT',
    path: '/api/figure-base',
    summary: 'Chooses whether last year’s value is what the report told then or what the records count now',
    group: 'figures',
    body: z.object({ first: z.enum(baseChoices) }),
    response: z.object({ first: z.enum(baseChoices) }),
    errors: ['not-allowed'],
  }),
  listFigureRecords: defineContract({
    method: 'GET',
    path: '/api/figures/:indicator/records',
    summary: 'The records behind a figure, each with what it adds; they sum to the figure',
    group: 'figures',
    params: z.object({ indicator: z.string().max(100) }),
    query: z.object({
      period: z.string().max(40),
      /** Only what counts under one value of a dimension; an empty key is what has none. */
      by: z.string().max(40).optional(),
      key: z
        .string()
        .max(60)
        .regex(/^[^\p{Cc}]*$/u)
        .optional(),
      cursor: z.string().max(500).optional(),
      size: z.coerce.number().int().min(1).max(100).optional(),
    }),
    response: z.object({
      value: z.number(),
      count: z.number(),
      rows: z.array(z.object({ record, title: z.string(), on: z.string(), adds: z.number() })),
      titles: z.record(z.string(), z.string()),
      next: z.string().nullable(),
    }),
    errors: [
      'bad-period',
      'unknown-indicator',
      'figure-of-figures',
      'unknown-dimension',
      'not-allowed',
      'bad-cursor',
    ],
  }),
  listFigureParts: defineContract({
    method: 'GET',
    path: '/api/figures/:indicator/by/:dimension',
    summary: 'A figure taken apart by a dimension of its records, beside last year’s parts',
    group: 'figures',
    params: z.object({ indicator: z.string().max(100), dimension: z.string().max(40) }),
    query: z.object({ period: z.string().max(40) }),
    response: z.object({
      /** Whether a record may count under several values, so that the parts are not added. */
      overlaps: z.boolean(),
      parts: z.array(figurePart),
    }),
    errors: ['bad-period', 'unknown-indicator', 'figure-of-figures', 'unknown-dimension', 'not-allowed'],
  }),
};
