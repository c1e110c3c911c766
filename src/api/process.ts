import { z } from 'zod';
import { defineContract } from './contract.ts';
import { findingView } from './rules.ts';
import { page, recordParam } from './records.ts';

const step = z.number().int().min(0).max(200);
const seat = z.number().int().min(0).max(500);
const words = z.string().max(2000);
const day = z.string().regex(/^\d{4}-\d\d-\d\d$/);
const evidence = z.object({ fileId: z.uuid().optional(), number: z.string().max(120).optional() });
const verdict = z.enum(['approve', 'reject']);

/** What somebody may ask of a process; steps and seats are named by their index. */
export const processCommand = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('approve'), step, opinion: words.optional() }),
  z.object({ kind: z.literal('reject'), step, opinion: words }),
  z.object({
    kind: z.literal('return'),
    step,
    to: z.union([step, z.literal('applicant')]),
    resume: z.enum(['start', 'here']).optional(),
    reason: words,
  }),
  z.object({ kind: z.literal('withdraw'), reason: words }),
  z.object({ kind: z.literal('takeBack'), reason: words }),
  z.object({
    kind: z.literal('addSigner'),
    step,
    position: z.enum(['before', 'after', 'beside']),
    people: z.array(z.uuid()).min(1).max(20),
    reason: words,
  }),
  z.object({ kind: z.literal('transfer'), step, seat: seat.optional(), to: z.uuid(), reason: words }),
  z.object({ kind: z.literal('delegate'), step, to: z.uuid(), reason: words }),
  z.object({ kind: z.literal('advise'), step, opinion: words }),
  z.object({ kind: z.literal('remind'), note: words.optional() }),
  z.object({ kind: z.literal('askSupplement'), step, what: words }),
  z.object({ kind: z.literal('supplement'), note: words }),
  z.object({ kind: z.literal('printSlip'), step }),
  z.object({
    kind: z.literal('register'),
    step,
    seat,
    verdict,
    on: day,
    words,
    medium: z.enum(['paper', 'meeting']),
    evidence,
  }),
  z.object({ kind: z.literal('confirm'), step, seat }),
  z.object({ kind: z.literal('dispute'), step, seat, reason: words }),
  z.object({
    kind: z.literal('sendOut'),
    step,
    letter: z.string().max(120),
    due: day.optional(),
    silence: z.enum(['consent', 'nothing']).optional(),
  }),
  z.object({ kind: z.literal('reply'), step, verdict, on: day, words, evidence }),
  z.object({ kind: z.literal('noteSilence'), step }),
]);

const party = z.object({ id: z.string().nullable(), name: z.string() });
const person = z.object({ id: z.string(), name: z.string() });
const capacity = z.object({
  kind: z.enum(['holder', 'substitute', 'secretary', 'adviser', 'applicant', 'handler', 'keeper']),
  for: person.optional(),
  until: z.string().optional(),
});
const evidenceView = z.object({ fileId: z.string().optional(), number: z.string().optional() });

const clock = z.object({
  used: z.number(),
  left: z.number().optional(),
  due: z.string().optional(),
  light: z.enum(['green', 'amber', 'red', 'none']),
  paused: z.boolean(),
  /** Years whose holidays are needed and not loaded. */
  missing: z.array(z.number()),
});

const seatView = z.object({
  holder: party,
  /** Who may act for the holder now, and why; only on the open step. */
  acting: person.nullable(),
  as: capacity.nullable(),
  secretaries: z.array(person),
  turn: z.boolean(),
  adviser: person.optional(),
  advice: z.object({ by: person, opinion: z.string() }).optional(),
  decision: z
    .object({
      verdict,
      on: z.string(),
      at: z.string(),
      opinion: z.string(),
      medium: z.enum(['system', 'paper', 'meeting', 'letter', 'silence']),
      by: person,
      as: capacity,
      registeredBy: person.optional(),
      evidence: evidenceView.optional(),
    })
    .optional(),
  registration: z
    .object({
      verdict,
      on: z.string(),
      words: z.string(),
      medium: z.enum(['paper', 'meeting']),
      evidence: evidenceView,
      by: person,
    })
    .optional(),
});

const stepView = z.object({
  name: z.string(),
  label: z.string(),
  en: z.string(),
  side: z.enum(['unit', 'office', 'outside']),
  mode: z.union([z.enum(['one', 'any', 'all', 'order']), z.object({ count: z.number() })]),
  status: z.enum(['waiting', 'open', 'passed', 'collapsed', 'refused', 'left']),
  days: z.number().optional(),
  openedAt: z.string().optional(),
  openedOn: z.string().optional(),
  closedOn: z.string().optional(),
  collapsedInto: z.number().optional(),
  reminders: z.number(),
  slip: z.object({ number: z.string(), on: z.string() }).optional(),
  letter: z
    .object({
      number: z.string(),
      on: z.string(),
      due: z.string().optional(),
      silence: z.enum(['consent', 'nothing']),
    })
    .optional(),
  asks: z.array(z.string()),
  optional: z.array(z.string()),
  seats: z.array(seatView),
  clock,
});

const offer = z.object({
  kind: z.string(),
  step: z.number().optional(),
  seat: z.number().optional(),
  as: capacity,
  landings: z.array(z.union([z.number(), z.literal('applicant')])).optional(),
  positions: z.array(z.enum(['before', 'after', 'beside'])).optional(),
});

/** One thing that happened, as the trail of opinions shows it. */
const happening = z.object({
  kind: z.string(),
  at: z.string(),
  by: person,
  as: capacity,
  step: z.string().nullable(),
  /** What was said or asked, and by what it is proven; the shapes of the process's events. */
  detail: z.record(z.string(), z.unknown()),
});

export const processView = z.object({
  purpose: z.string(),
  purposeLabel: z.string(),
  purposeEn: z.string(),
  run: z.number(),
  status: z.enum(['none', 'open', 'supplement', 'ended']),
  outcome: z.enum(['approved', 'refused', 'returned', 'withdrawn', 'cancelled']).optional(),
  verb: z.string(),
  decider: z.string(),
  startedBy: person.optional(),
  startedOn: z.string().optional(),
  endedOn: z.string().optional(),
  current: z.number().optional(),
  supplement: z.object({ what: z.string(), by: person, on: z.string() }).optional(),
  waiting: z
    .object({
      step: z.string(),
      for: z.enum(['people', 'paper', 'outside', 'applicant']),
      names: z.array(z.string()),
      since: z.string(),
    })
    .nullable(),
  total: z.object({ used: z.number(), missing: z.array(z.number()) }),
  steps: z.array(stepView),
  offers: z.array(offer),
  events: z.array(happening),
});
export type ProcessView = z.output<typeof processView>;

export const processContracts = {
  getProcess: defineContract({
    method: 'GET',
    path: '/api/records/:type/:id/process',
    summary: 'How a record is decided: steps, who is waited for, working days left, what this person may do',
    group: 'process',
    params: recordParam,
    response: z.object({
      process: processView.nullable(),
      /** What the rules find now, with waivers. */
      findings: z.array(findingView),
    }),
    errors: ['not-found'],
  }),
  giveCommand: defineContract({
    method: 'POST',
    path: '/api/records/:type/:id/process',
    summary: 'Approve, return, register a signature, and whatever else a process offers this person',
    group: 'process',
    idempotent: true,
    params: recordParam,
    body: z.object({
      /** The version that the person saw. */
      version: z.number().int(),
      command: processCommand,
      /** Entries that the open step asks for, or, for a supplement, entries that were mended. */
      values: z.record(z.string(), z.unknown()).optional(),
    }),
    response: page,
    errors: [
      'not-found',
      'process-not-open',
      'step-not-open',
      'page-out-of-date',
      'not-your-step',
      'you-are-absent',
      'already-decided',
      'invalid-record',
      'disk-nearly-full',
    ],
  }),
  approveMany: defineContract({
    method: 'POST',
    path: '/api/process/approvals',
    summary: 'Approve several cases at once; only those whose rules are clean, each for itself',
    group: 'process',
    body: z.object({
      opinion: words.optional(),
      items: z
        .array(z.object({ type: z.string().max(60), id: z.uuid(), version: z.number().int(), step }))
        .min(1)
        .max(100),
    }),
    response: z.object({
      results: z.array(
        z.object({
          id: z.string(),
          done: z.boolean(),
          /** Why not, in both languages. */
          message: z.string(),
          en: z.string(),
        }),
      ),
    }),
    errors: [],
  }),
};
