import { z } from 'zod';
import { defineContract } from './contract.ts';

const ok = z.object({ ok: z.literal(true) });

/** How long entries are kept, and what is kept back from being erased. */
export const retentionContracts = {
  getRetention: defineContract({
    method: 'GET',
    path: '/api/admin/retention',
    summary: 'How long entries are kept, how many records are due, and which are held back',
    group: 'administration',
    response: z.object({
      maySet: z.boolean(),
      lines: z.array(
        z.object({
          type: z.string(),
          rule: z.string(),
          entries: z.array(z.string()),
          from: z.string(),
          days: z.number(),
          most: z.number(),
          clause: z.string(),
          due: z.number(),
        }),
      ),
      holds: z.array(
        z.object({
          id: z.string(),
          type: z.string(),
          recordId: z.string(),
          reason: z.string(),
          setBy: z.string(),
          setAt: z.string(),
          endedBy: z.string().nullable(),
          endedAt: z.string().nullable(),
        }),
      ),
      lastRun: z.object({ at: z.string(), records: z.number() }).nullable(),
    }),
    errors: ['not-allowed'],
  }),
  setRetention: defineContract({
    method: 'PUT',
    path: '/api/admin/retention',
    summary: 'Set after how many days a rule erases, never more than its declaration allows',
    group: 'administration',
    body: z.object({
      type: z.string().max(60),
      rule: z.string().max(60),
      days: z.number().int().min(0).max(36_500),
    }),
    response: ok,
    errors: ['not-allowed', 'not-found', 'retention-too-long'],
  }),
  setHold: defineContract({
    method: 'POST',
    path: '/api/admin/holds',
    summary: 'Keep a record from being erased, with a reason',
    group: 'administration',
    body: z.object({ type: z.string().max(60), recordId: z.uuid(), reason: z.string().max(200) }),
    response: ok,
    errors: ['not-allowed', 'not-found', 'reason-required', 'hold-stands'],
  }),
  endHold: defineContract({
    method: 'DELETE',
    path: '/api/admin/holds/:id',
    summary: 'End a hold',
    group: 'administration',
    params: z.object({ id: z.uuid() }),
    response: ok,
    errors: ['not-allowed', 'not-found'],
  }),
};
