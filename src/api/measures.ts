import { z } from 'zod';
import { defineContract } from './contract.ts';

const word = z.object({ name: z.string(), at: z.string(), reason: z.string() });
const decision = z.enum(['confirm', 'drop', 'release']);
const ok = z.object({ ok: z.literal(true) });

export const measureContracts = {
  listMeasures: defineContract({
    method: 'GET',
    path: '/api/measures',
    summary: 'Units whose requests are not accepted, were not, or for which that is proposed',
    group: 'settings',
    response: z.object({
      mayPropose: z.boolean(),
      measures: z.array(
        z.object({
          id: z.string(),
          unit: z.object({ id: z.string(), name: z.string() }),
          why: z.string(),
          grounds: z.array(
            z.object({ type: z.string(), id: z.string(), title: z.string(), state: z.string() }),
          ),
          status: z.enum(['proposed', 'confirmed', 'dropped', 'released']),
          proposed: word,
          decided: word.nullable(),
          released: word.nullable(),
          may: z.array(decision),
        }),
      ),
    }),
    errors: ['not-allowed'],
  }),
  proposeMeasure: defineContract({
    method: 'POST',
    path: '/api/measures',
    summary: 'Propose that the requests of a unit are not accepted; another person confirms it',
    group: 'settings',
    body: z.object({ unit: z.uuid(), why: z.string().max(500) }),
    response: ok,
    errors: ['not-allowed', 'not-found', 'reason-required', 'measure-open-already'],
  }),
  decideMeasure: defineContract({
    method: 'POST',
    path: '/api/measures/:id',
    summary: 'Confirm or drop a proposal, or end a measure that is in force',
    group: 'settings',
    params: z.object({ id: z.uuid() }),
    body: z.object({ decision, reason: z.string().max(500) }),
    response: ok,
    errors: ['not-allowed', 'not-found', 'reason-required', 'measure-not-so', 'measure-needs-another'],
  }),
};
