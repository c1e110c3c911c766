import { z } from 'zod';
import { defineContract } from './contract.ts';

/** Which fields of business an office uses. */
export const packContracts = {
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
