import { z } from 'zod';
import { defineContract } from './contract.ts';

/** The lists of the workbench. */
export const workViews = [
  'todo',
  'confirm',
  'started',
  'outside',
  'due',
  'overdue',
  'done',
  'since',
] as const;

export const workRow = z.object({
  type: z.string(),
  id: z.string(),
  title: z.string(),
  unit: z.string(),
  purpose: z.string(),
  status: z.enum(['open', 'supplement', 'ended']),
  outcome: z.string().nullable(),
  step: z.string().nullable(),
  /** The index of the open step, for approval from the list. */
  stepIndex: z.number().nullable(),
  version: z.number().nullable(),
  waitsFor: z.enum(['people', 'paper', 'outside', 'applicant']).nullable(),
  waiting: z.string(),
  since: z.string().nullable(),
  due: z.string().nullable(),
  /** Working days left until `due`; negative when over; null where it cannot be told. */
  left: z.number().nullable(),
  light: z.enum(['green', 'amber', 'red', 'none']),
  /** For whom the person would act, if not for themselves. */
  standsFor: z.string().nullable(),
  /** The rules found nothing that a person must look at. */
  clean: z.boolean(),
  findings: z.record(z.string(), z.number()),
  updatedAt: z.string(),
});

const counts = z.record(z.enum(workViews), z.number());

export const workContracts = {
  getWork: defineContract({
    method: 'GET',
    path: '/api/work',
    summary: 'What waits for this person and what they wait for, the most urgent first',
    group: 'work',
    query: z.object({
      view: z.enum(workViews),
      page: z.coerce.number().int().min(1).max(500).optional(),
    }),
    response: z.object({
      rows: z.array(workRow),
      more: z.boolean(),
      /** The person is registered as away today. */
      away: z.boolean(),
      lastVisit: z.string().nullable(),
    }),
    errors: [],
  }),
  countWork: defineContract({
    method: 'GET',
    path: '/api/work/counts',
    summary: 'How many wait in each list, up to 999',
    group: 'work',
    background: true,
    response: z.object({ counts, messages: z.number() }),
    errors: [],
  }),
  noteVisit: defineContract({
    method: 'POST',
    path: '/api/work/visit',
    summary: 'What happened so far was seen',
    group: 'work',
    response: z.object({ ok: z.literal(true) }),
    errors: [],
  }),
  listMessages: defineContract({
    method: 'GET',
    path: '/api/messages',
    summary: 'The own messages, latest first; they say that there is something, not what',
    group: 'work',
    background: true,
    response: z.object({
      messages: z.array(
        z.object({
          id: z.string(),
          kind: z.string(),
          type: z.string().nullable(),
          recordId: z.string().nullable(),
          title: z.string(),
          at: z.string(),
          read: z.boolean(),
        }),
      ),
    }),
    errors: [],
  }),
  readMessages: defineContract({
    method: 'POST',
    path: '/api/messages/read',
    summary: 'Messages were read: these, or all',
    group: 'work',
    body: z.object({ ids: z.array(z.uuid()).max(500).optional() }),
    response: z.object({ ok: z.literal(true) }),
    errors: [],
  }),
};
