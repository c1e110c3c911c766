import { z } from 'zod';
import { defineContract } from './contract.ts';

const day = z.string().regex(/^\d{4}-\d\d-\d\d$/);
const person = z.object({ id: z.string(), name: z.string() });
const ok = z.object({ ok: z.literal(true) });

const absence = z.object({
  id: z.string(),
  person,
  from: z.string(),
  to: z.string(),
  substitute: person.nullable(),
  note: z.string(),
  setBy: z.string(),
  setAt: z.string(),
  ended: z.boolean(),
});

const verb = z.enum(['approve', 'report', 'examine', 'file', 'serve']);
const decider = z.union([
  z.object({ role: z.string().max(60) }),
  z.object({ body: z.string().min(1).max(120) }),
]);
const authorityKeys = {
  rank: z.string().max(60).nullable(),
  category: z.string().max(60).nullable(),
  kind: z.string().max(60).nullable(),
};
const authorityLine = z.object({
  /** Null for a line that comes with the program. */
  id: z.string().nullable(),
  ...authorityKeys,
  verb,
  decider,
  basis: z.string(),
  from: z.string().nullable(),
  to: z.string().nullable(),
  setBy: z.string(),
  setAt: z.string().nullable(),
});

/** An open case that a change of a table or chain would concern. */
const affected = z.object({ id: z.string(), title: z.string(), step: z.string(), why: z.string() });

const mode = z.union([
  z.enum(['one', 'any', 'all', 'order']),
  z.object({ count: z.number().int().min(1).max(50) }),
]);
const chainStep = z.object({
  name: z.string(),
  label: z.string(),
  en: z.string(),
  side: z.enum(['unit', 'office', 'outside']),
  seating: z.string(),
  /** As declared, and as this office has it. */
  declared: z.object({ days: z.number().nullable(), mode }),
  off: z.boolean(),
  mayBeOff: z.boolean(),
  days: z.number().nullable(),
  mode,
  people: z.array(person),
});

export const settingsContracts = {
  listPeople: defineContract({
    method: 'GET',
    path: '/api/people',
    summary: 'Accounts of the office by name or post, for transfers and added signers; at most 20',
    group: 'settings',
    query: z.object({ q: z.string().max(60).optional() }),
    response: z.object({
      people: z.array(
        z.object({ id: z.string(), name: z.string(), post: z.string(), unit: z.string(), away: z.boolean() }),
      ),
    }),
    errors: [],
  }),
  listAbsences: defineContract({
    method: 'GET',
    path: '/api/absences',
    summary: 'Who is away, was and will be, and who stands in',
    group: 'settings',
    response: z.object({ maySetOthers: z.boolean(), absences: z.array(absence) }),
    errors: [],
  }),
  setAbsence: defineContract({
    method: 'POST',
    path: '/api/absences',
    summary: 'Register an absence, the own one or, with the duty, somebody else’s',
    group: 'settings',
    body: z.object({
      person: z.uuid(),
      from: day,
      to: day,
      substitute: z.uuid().nullable(),
      note: z.string().max(200),
    }),
    response: ok,
    errors: ['not-allowed', 'not-an-active-person', 'absence-out-of-order', 'absence-own-substitute'],
  }),
  endAbsence: defineContract({
    method: 'DELETE',
    path: '/api/absences/:id',
    summary: 'End an absence at once; it stays in the history',
    group: 'settings',
    params: z.object({ id: z.uuid() }),
    response: ok,
    errors: ['not-allowed', 'not-found'],
  }),
  listSecretaries: defineContract({
    method: 'GET',
    path: '/api/secretaries',
    summary: 'Who writes for which leader',
    group: 'settings',
    response: z.object({
      maySet: z.boolean(),
      secretaries: z.array(z.object({ leader: person, secretary: person, decides: z.boolean() })),
    }),
    errors: [],
  }),
  setSecretary: defineContract({
    method: 'PUT',
    path: '/api/secretaries',
    summary: 'Let somebody write for a leader, or, with `remove`, no longer',
    group: 'settings',
    body: z.object({ leader: z.uuid(), secretary: z.uuid(), decides: z.boolean(), remove: z.boolean() }),
    response: ok,
    errors: ['not-allowed', 'not-an-active-person'],
  }),
  getCalendar: defineContract({
    method: 'GET',
    path: '/api/calendar/:year',
    summary: 'Holidays and working weekends of a year, and whether it is loaded',
    group: 'settings',
    params: z.object({ year: z.coerce.number().int().min(2000).max(2199) }),
    response: z.object({
      year: z.number(),
      loaded: z.boolean(),
      /** `program`: as it comes; `office`: written down by the office. */
      from: z.enum(['program', 'office', 'none']),
      source: z.string(),
      demo: z.boolean(),
      maySet: z.boolean(),
      days: z.array(z.object({ day: z.string(), kind: z.enum(['holiday', 'workday']), name: z.string() })),
    }),
    errors: [],
  }),
  setCalendar: defineContract({
    method: 'PUT',
    path: '/api/calendar/:year',
    summary: 'Write down a year; deadlines of open steps are computed anew',
    group: 'settings',
    params: z.object({ year: z.coerce.number().int().min(2000).max(2199) }),
    body: z.object({
      source: z.string().min(2).max(200),
      days: z
        .array(z.object({ day, kind: z.enum(['holiday', 'workday']), name: z.string().max(40) }))
        .max(366),
    }),
    response: z.object({ moved: z.number() }),
    errors: ['not-allowed', 'calendar-day-outside', 'bad-request'],
  }),
  getAuthority: defineContract({
    method: 'GET',
    path: '/api/authority/:type',
    summary: 'Who decides: the table in force and what it was before',
    group: 'settings',
    params: z.object({ type: z.string().max(60) }),
    response: z.object({
      maySet: z.boolean(),
      level: z.string(),
      lines: z.array(authorityLine),
      history: z.array(authorityLine),
    }),
    errors: ['not-found'],
  }),
  setAuthority: defineContract({
    method: 'POST',
    path: '/api/authority/:type',
    summary:
      'Set a line from a day on; with `preview` it is not saved, and the open cases that it concerns are shown',
    group: 'settings',
    params: z.object({ type: z.string().max(60) }),
    body: z.object({
      ...authorityKeys,
      verb,
      decider,
      basis: z.string().max(300),
      from: day,
      /** The line to end, if this one takes its place or if it just ends. */
      replaces: z.uuid().nullable(),
      preview: z.boolean(),
      /** Orphaned cases were seen, and stay with whoever has them now. */
      accepted: z.boolean(),
    }),
    response: z.object({ saved: z.boolean(), affected: z.array(affected) }),
    errors: ['not-allowed', 'not-found', 'authority-would-orphan', 'reason-required', 'bad-request'],
  }),
  getChains: defineContract({
    method: 'GET',
    path: '/api/chains/:type',
    summary: 'The chains of a type as declared and as this office has set them',
    group: 'settings',
    params: z.object({ type: z.string().max(60) }),
    response: z.object({
      maySet: z.boolean(),
      chains: z.array(
        z.object({
          purpose: z.string(),
          label: z.string(),
          en: z.string(),
          steps: z.array(chainStep),
          changedBy: z.string().nullable(),
          changedAt: z.string().nullable(),
        }),
      ),
    }),
    errors: ['not-found'],
  }),
  setChain: defineContract({
    method: 'PUT',
    path: '/api/chains/:type/:purpose',
    summary: 'Change the steps of a chain for cases that begin from now on; open cases keep theirs',
    group: 'settings',
    params: z.object({ type: z.string().max(60), purpose: z.string().max(60) }),
    body: z.object({
      steps: z
        .array(
          z.object({
            name: z.string().max(60),
            off: z.boolean(),
            days: z.number().int().min(1).max(250).nullable(),
            mode,
            people: z.array(z.uuid()).max(50),
          }),
        )
        .max(60),
    }),
    response: ok,
    errors: ['not-allowed', 'not-found', 'bad-request', 'not-an-active-person', 'chain-empty'],
  }),
};
