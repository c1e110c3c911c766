import { z } from 'zod';
import { defineContract } from './contract.ts';
import { namedPeriod } from './figures.ts';

/** Whether a number came in time, late, or not yet. */
export const collectionLight = z.enum(['inTime', 'cameLate', 'open', 'soon', 'late']);

export const collectionContracts = {
  getCollection: defineContract({
    method: 'GET',
    path: '/api/collection',
    summary: 'What is to be reported for a period, by whom, and how far it came',
    group: 'figures',
    query: z.object({ period: z.string().max(40) }),
    response: z.object({
      period: namedPeriod,
      today: z.string(),
      rows: z.array(
        z.object({
          indicator: z.object({ id: z.string(), name: z.string(), code: z.string(), measure: z.string() }),
          unit: z.object({ id: z.string(), name: z.string() }),
          dueOn: z.string(),
          /** None while nobody has begun. */
          figure: z
            .object({
              id: z.string(),
              version: z.number(),
              state: z.string(),
              value: z.number().nullable(),
              estimate: z.boolean(),
            })
            .nullable(),
          light: collectionLight,
        }),
      ),
      /** What the person may do with them. */
      may: z.object({ call: z.boolean(), approve: z.boolean() }),
    }),
    errors: ['bad-period', 'not-allowed'],
  }),
  callForFigures: defineContract({
    method: 'POST',
    path: '/api/collection',
    summary: 'Lays a draft before every unit for each number of the period that nobody has begun',
    group: 'figures',
    body: z.object({ period: z.string().max(40) }),
    response: z.object({ made: z.number() }),
    errors: ['bad-period', 'not-allowed', 'invalid-record'],
  }),
  approveFigures: defineContract({
    method: 'POST',
    path: '/api/collection/approvals',
    summary: 'Approves numbers together as they were seen, all or none',
    group: 'figures',
    body: z.object({
      figures: z
        .array(z.object({ id: z.uuid(), version: z.number().int().min(1) }))
        .min(1)
        .max(500),
    }),
    response: z.object({ approved: z.number() }),
    errors: ['not-allowed', 'not-found', 'stale-version', 'action-not-possible', 'invalid-record'],
  }),
};
