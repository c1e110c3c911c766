import { z } from 'zod';
import { defineContract } from './contract.ts';

const term = z.object({
  from: z.string().trim().min(2).max(40),
  to: z.string().trim().min(1).max(40),
});

/** Which fields of business an office uses, and what it calls otherwise than the program. */
export const packContracts = {
  getTerms: defineContract({
    method: 'GET',
    path: '/api/admin/terms',
    summary: 'What the office calls otherwise than the program',
    group: 'administration',
    response: z.object({ maySet: z.boolean(), terms: z.array(term) }),
    errors: ['not-allowed'],
  }),
  setTerms: defineContract({
    method: 'PUT',
    path: '/api/admin/terms',
    summary: 'Set all terms of the office; pages and printed papers use them',
    group: 'administration',
    body: z.object({ terms: z.array(term).max(50) }),
    response: z.object({ ok: z.literal(true) }),
    errors: ['not-allowed', 'term-twice'],
  }),
  listPacks: defineContract({
    method: 'GET',
    path: '/api/admin/packs',
    summary: 'The fields of business, whether the office uses them, and how many records lie in them',
    group: 'administration',
    response: z.object({
      maySet: z.boolean(),
      packs: z.array(
        z.object({
          pack: z.string(),
          on: z.boolean(),
          types: z.array(z.object({ type: z.string(), records: z.number() })),
          neededBy: z.array(z.string()),
        }),
      ),
    }),
    errors: ['not-allowed'],
  }),
  setPack: defineContract({
    method: 'PUT',
    path: '/api/admin/packs/:pack',
    summary: 'Switch a field of business on or off; its records stay',
    group: 'administration',
    params: z.object({ pack: z.string().max(60) }),
    body: z.object({ on: z.boolean() }),
    response: z.object({ ok: z.literal(true) }),
    errors: ['not-allowed', 'not-found', 'pack-needed'],
  }),
};
