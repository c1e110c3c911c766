import { z } from 'zod';
import { steps } from '../model/steps.ts';
import { defineContract } from './contract.ts';
import { xlsxType } from './exchange.ts';
import { namedPeriod } from './figures.ts';

const value = z.number().nullable();
/** The database holds no NUL, and nobody types the others. */
const word = (most: number) =>
  z
    .string()
    .max(most)
    .regex(/^[^\p{Cc}]*$/u);
const names = word(1000).transform((text) => text.split(',').filter((name) => name !== ''));

/** What is asked for, as it stands in an address. */
const query = z.object({
  /** Names of indicators with commas between them. */
  indicators: names,
  period: z.string().max(40),
  step: z.enum(steps).optional(),
  by: word(40).optional(),
});

/** The same as it is kept. */
const choice = z.object({
  indicators: z.array(word(100)).min(1).max(8),
  period: word(40),
  step: z.enum(steps).optional(),
  by: word(40).optional(),
  chart: z.enum(['bar', 'line', 'none']).optional(),
});

const saved = z.object({
  id: z.string(),
  name: z.string(),
  choice,
  forOffice: z.boolean(),
  owner: z.string(),
  mine: z.boolean(),
  mayDelete: z.boolean(),
  savedAt: z.string(),
});

export const exploreContracts = {
  explore: defineContract({
    method: 'GET',
    path: '/api/explore',
    summary:
      'Figures side by side: through months, quarters, half-years or years, taken apart by a dimension; what may be added is said of each',
    group: 'figures',
    query,
    response: z.object({
      period: namedPeriod,
      asOf: z.string(),
      columns: z.array(namedPeriod.extend({ ahead: z.boolean() })),
      dimension: z.object({ name: z.string(), label: z.string(), en: z.string() }).nullable(),
      indicators: z.array(
        z.object({
          name: z.string(),
          label: z.string(),
          en: z.string(),
          unit: z.string(),
          type: z.string(),
          definition: z.string(),
          /** The rows come to the figure. */
          rowsAdd: z.boolean(),
          /** The columns come to the figure of the whole time. */
          columnsAdd: z.boolean(),
          isShare: z.boolean(),
        }),
      ),
      rows: z.array(
        z.object({
          key: z.string(),
          label: z.string(),
          en: z.string(),
          /** By indicator, then by column. */
          values: z.array(z.array(value)),
          /** By indicator; null where columns are not added. */
          wholes: z.array(value),
        }),
      ),
      /** The figures themselves, by indicator and column: where rows do not add, this is no sum of them. */
      figures: z.array(z.array(value)),
      wholes: z.array(value),
    }),
    errors: ['bad-period', 'bad-request', 'unknown-indicator', 'unknown-dimension', 'not-allowed'],
  }),
  exportExploration: defineContract({
    method: 'GET',
    path: '/api/explore/export',
    summary: 'The same as an Excel workbook with what the indicators mean; who took it out is audited',
    group: 'figures',
    query,
    response: z.unknown(),
    responseType: xlsxType,
    errors: ['bad-period', 'bad-request', 'unknown-indicator', 'unknown-dimension', 'not-allowed'],
  }),
  listExplorations: defineContract({
    method: 'GET',
    path: '/api/explorations',
    summary: 'Choices of figures that were kept: one’s own, and those of the office',
    group: 'figures',
    response: z.object({ explorations: z.array(saved), mayShare: z.boolean() }),
    errors: [],
  }),
  saveExploration: defineContract({
    method: 'PUT',
    path: '/api/explorations/:id',
    summary: 'Keeps a choice under a name, for oneself or for the office; an own one is changed',
    group: 'figures',
    params: z.object({ id: z.uuid() }),
    body: z.object({
      name: word(60).trim().min(1),
      choice,
      forOffice: z.boolean(),
    }),
    response: z.object({ id: z.string() }),
    errors: ['not-allowed', 'not-found', 'too-many-explorations', 'bad-request'],
  }),
  deleteExploration: defineContract({
    method: 'DELETE',
    path: '/api/explorations/:id',
    summary: 'Takes a kept choice away: one’s own, or one of the office for who answers for the figures',
    group: 'figures',
    params: z.object({ id: z.uuid() }),
    response: z.object({ ok: z.literal(true) }),
    errors: ['not-found', 'not-allowed'],
  }),
};
