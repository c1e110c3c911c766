import { z } from 'zod';
import { figureScopes } from '../model/handed-up.ts';
import { collectionLight } from './collection.ts';
import { defineContract } from './contract.ts';
import { figure, namedPeriod, reportedNature } from './figures.ts';

const periodQuery = z.string().max(40);
const office = z.object({ id: z.string(), name: z.string(), en: z.string() });

/** A figure as it was handed up: without what stays in the office. */
const handedUp = figure
  .pick({
    indicator: true,
    label: true,
    kind: true,
    unit: true,
    value: true,
    previous: true,
    percent: true,
    difference: true,
    basis: true,
    baseFrom: true,
  })
  .extend({
    /** Whether the office above may add it to those of others. */
    adds: z.boolean(),
    missing: z.array(z.string()).readonly().optional(),
    reported: reportedNature.optional(),
  });

/** What was handed up once, without its figures. */
const submission = z.object({
  id: z.string(),
  number: z.number(),
  scope: z.enum(figureScopes),
  chosen: z.boolean(),
  count: z.number(),
  included: z.array(z.string()).readonly(),
  missing: z.array(z.string()).readonly(),
  note: z.string().nullable(),
  madeAt: z.string(),
  /** Whose hand it was; the office above is not told. */
  madeBy: z.string().optional(),
  state: z.enum(['waiting', 'accepted', 'returned']),
  reason: z.string().nullable(),
  decidedAt: z.string().nullable(),
});

const notice = z.object({
  id: z.string(),
  kind: z.enum(['notice', 'reminder']),
  dueOn: z.string(),
  words: z.string(),
  madeAt: z.string(),
  /** The office that was reminded; none of a notice to all. */
  to: z.string().nullable(),
});

const words = (max: number) =>
  z
    .string()
    .trim()
    .min(1)
    .max(max)
    .regex(/^[^\p{Cc}]*$/u);

export const handingUpContracts = {
  getHandingUp: defineContract({
    method: 'GET',
    path: '/api/handing-up',
    summary:
      'What the office above asks for in a period, what was handed up, and the figures as they stand now',
    group: 'figures',
    query: z.object({ period: periodQuery, scope: z.enum(figureScopes).optional() }),
    response: z.object({
      period: namedPeriod,
      today: z.string(),
      above: office.nullable(),
      hasBelow: z.boolean(),
      may: z.object({ handUp: z.boolean() }),
      /** None where nothing was called for. */
      dueOn: z.string().nullable(),
      light: collectionLight.nullable(),
      notices: z.array(notice),
      submissions: z.array(submission),
      figures: z.array(handedUp),
      /** The offices below whose figures would not be among them. */
      missing: z.array(z.string()),
    }),
    errors: ['bad-period', 'not-allowed'],
  }),
  handUp: defineContract({
    method: 'POST',
    path: '/api/handing-up',
    summary:
      'Hands the figures of a period up to the office above, frozen as they are; all, or those that are named',
    group: 'figures',
    body: z.object({
      period: periodQuery,
      scope: z.enum(figureScopes),
      indicators: z.array(z.string().max(100)).min(1).max(500).optional(),
      note: words(500).optional(),
    }),
    response: z.object({ id: z.string(), number: z.number(), count: z.number() }),
    errors: [
      'bad-period',
      'not-allowed',
      'no-office-above',
      'period-not-begun',
      'nothing-to-hand-up',
      'unknown-indicator',
      'submission-meanwhile',
      'disk-nearly-full',
    ],
  }),
  getSubmission: defineContract({
    method: 'GET',
    path: '/api/handing-up/:id',
    summary: 'The figures that were handed up once, by the office itself or by one below it',
    group: 'figures',
    params: z.object({ id: z.uuid() }),
    query: z.object({ period: periodQuery }),
    response: z.object({ office, period: namedPeriod, submission, figures: z.array(handedUp) }),
    errors: ['bad-period', 'not-allowed', 'not-found'],
  }),
  getHandedUp: defineContract({
    method: 'GET',
    path: '/api/handed-up',
    summary: 'What came from the offices below for a period, and who is late',
    group: 'figures',
    query: z.object({ period: periodQuery }),
    response: z.object({
      period: namedPeriod,
      today: z.string(),
      may: z.object({ decide: z.boolean() }),
      dueOn: z.string().nullable(),
      notices: z.array(notice),
      offices: z.array(
        z.object({
          office,
          light: collectionLight.nullable(),
          /** The last first. */
          submissions: z.array(submission),
          reminded: z.number(),
        }),
      ),
    }),
    errors: ['bad-period', 'not-allowed'],
  }),
  decideSubmission: defineContract({
    method: 'POST',
    path: '/api/handed-up/:id/decisions',
    summary: 'Takes what an office below handed up last, or gives it back with a reason',
    group: 'figures',
    params: z.object({ id: z.uuid() }),
    body: z.discriminatedUnion('decision', [
      z.object({ decision: z.literal('accepted'), period: periodQuery }),
      z.object({ decision: z.literal('returned'), period: periodQuery, reason: words(500) }),
    ]),
    response: z.object({ decision: z.enum(['accepted', 'returned']) }),
    errors: [
      'bad-period',
      'not-allowed',
      'not-found',
      'submission-replaced',
      'submission-decided',
      'submission-meanwhile',
    ],
  }),
  callOfficesBelow: defineContract({
    method: 'POST',
    path: '/api/handed-up/notices',
    summary: 'Asks all offices below for the figures of a period by a day',
    group: 'figures',
    body: z.object({ period: periodQuery, dueOn: z.iso.date(), words: words(500) }),
    response: z.object({ dueOn: z.string() }),
    errors: ['bad-period', 'not-allowed', 'no-office-below'],
  }),
  remindOfficesBelow: defineContract({
    method: 'POST',
    path: '/api/handed-up/reminders',
    summary: 'Reminds offices below of what was called for and has not come',
    group: 'figures',
    body: z.object({ period: periodQuery, offices: z.array(z.uuid()).min(1).max(200) }),
    response: z.object({ reminded: z.number() }),
    errors: ['bad-period', 'not-allowed', 'not-found', 'no-office-below', 'nothing-called-for'],
  }),
};
