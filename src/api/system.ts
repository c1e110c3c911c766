import { z } from 'zod';
import { defineContract } from './contract.ts';

export const systemContracts = {
  searchAll: defineContract({
    method: 'GET',
    path: '/api/search',
    summary:
      'Records of every kind that this person may read, by words, single characters or pinyin initials',
    group: 'records',
    query: z.object({ q: z.string().min(1).max(100) }),
    response: z.object({
      hits: z.array(
        z.object({
          type: z.string(),
          id: z.string(),
          title: z.string(),
          state: z.string(),
          hint: z.string(),
        }),
      ),
    }),
    errors: [],
  }),
  health: defineContract({
    method: 'GET',
    path: '/healthz',
    summary: 'Whether the server, its database and its disk are well',
    group: 'system',
    open: true,
    response: z.object({
      ok: z.boolean(),
      database: z.boolean(),
      readOnly: z.boolean(),
      /** Whether there is room to write. */
      disk: z.boolean(),
      /** Whether the audit is being sealed. */
      seals: z.boolean(),
      version: z.string(),
    }),
    errors: [],
  }),
};
