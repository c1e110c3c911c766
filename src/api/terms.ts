import { z } from 'zod';
import { defineContract } from './contract.ts';

const term = z.object({
  from: z.string().trim().min(2).max(40),
  to: z.string().trim().min(1).max(40),
});

/** What an office calls otherwise than the program. */
export const termContracts = {
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
};
