import { z } from 'zod';
import { defineContract } from './contract.ts';

/** Entries of a record in the JSON shapes of their kinds; each type's own schema stands in the reference. */
const values = z.record(z.string(), z.unknown());
export const typeParam = z.object({ type: z.string().max(60) });
export const recordParam = typeParam.extend({ id: z.uuid() });

/** A stored file as a page shows it. */
export const fileInfo = z.object({ id: z.string(), name: z.string(), size: z.number(), mime: z.string() });

export const record = z.object({
  id: z.string(),
  type: z.string(),
  state: z.string(),
  version: z.number().int(),
  unitId: z.string(),
  createdAt: z.string(),
  createdBy: z.string(),
  updatedAt: z.string(),
  updatedBy: z.string(),
  values,
});

/** id → title of the persons, units and records that values point to. */
const titles = z.record(z.string(), z.string());

/** One entry, or one of a row, before and after. */
const change = z.object({ path: z.string(), before: z.unknown(), after: z.unknown() });

/** One record with everything that its page shows. */
export const page = z.object({
  record,
  titles,
  files: z.record(z.string(), fileInfo),
  /** What this person may do with it now. */
  actions: z.array(z.string()),
  editable: z.boolean(),
  /** Sensitive entries that this person may ask to see. */
  revealable: z.array(z.string()),
});

/**
 * How a list is narrowed, sorted and paged. Filters travel as `f.<field>.<operator>=value`, lists with commas:
 * `f.approvedOn.between=2018-01-01,2018-06-30`, `f.state.in=approved,closed`.
 */
export const listQuery = z
  .object({
    q: z.string().max(100).optional(),
    sort: z.string().max(60).optional(),
    size: z.coerce
      .number()
      .int()
      .refine((n) => [20, 50, 100].includes(n), '20, 50 or 100')
      .optional(),
    /** From 1; for people. At most 10,000 rows deep. */
    page: z.coerce.number().int().min(1).optional(),
    /** For programs: the `next` of the page before. */
    cursor: z.string().max(500).optional(),
    /** `1`: count the rows too, up to 10,000. */
    total: z.enum(['0', '1']).optional(),
  })
  .catchall(z.string().max(2000));

export const recordContracts = {
  listRecords: defineContract({
    method: 'GET',
    path: '/api/records/:type',
    summary: 'A list with filters, words to search, sorting and pages',
    group: 'records',
    params: typeParam,
    query: listQuery,
    response: z.object({
      rows: z.array(record),
      titles,
      next: z.string().nullable(),
      total: z.object({ count: z.number(), atLeast: z.boolean() }).nullable(),
    }),
    errors: ['not-allowed', 'unknown-filter', 'unknown-sort', 'bad-cursor', 'page-too-deep'],
  }),
  getRecord: defineContract({
    method: 'GET',
    path: '/api/records/:type/:id',
    summary: 'One record with the names behind its references and what may be done with it',
    group: 'records',
    params: recordParam,
    response: page,
    errors: ['not-found'],
  }),
  getTree: defineContract({
    method: 'GET',
    path: '/api/records/:type/:id/tree',
    summary: 'The tree in which a record stands, from its root down, as far as this person may read it',
    group: 'records',
    params: recordParam,
    response: z.object({
      rows: z.array(record),
      titles,
      /** There are more than are given. */
      more: z.boolean(),
    }),
    errors: ['not-found'],
  }),
  getUses: defineContract({
    method: 'GET',
    path: '/api/records/:type/:id/uses',
    summary:
      'How far the rows of a record are used by records of another type, and which of those this person may read',
    group: 'records',
    params: recordParam,
    response: z.object({
      lines: z.array(
        z.object({
          place: z.number(),
          label: z.string(),
          planned: z.number(),
          running: z.number(),
          done: z.number(),
          left: z.number(),
          /** Those that use the line and that the person may read; the latest first. */
          records: z.array(z.object({ id: z.string(), title: z.string(), state: z.string() })),
        }),
      ),
    }),
    errors: ['not-found'],
  }),
  makeRecords: defineContract({
    method: 'POST',
    path: '/api/records/:type/:id/made/:made',
    summary: 'Make the records of another type that are made from this one, all that are still missing',
    group: 'records',
    params: recordParam.extend({ made: z.string().max(60) }),
    response: z.object({ records: z.array(z.object({ id: z.string(), title: z.string() })) }),
    errors: ['not-allowed', 'not-found', 'invalid-record', 'action-not-possible', 'disk-nearly-full'],
  }),
  readBeside: defineContract({
    method: 'POST',
    path: '/api/records/:type/beside',
    summary:
      'What is known of the people whom a form names, as it is typed: earlier and overlapping records, what they hold. Of what this person may not read nothing is told but its days',
    group: 'records',
    params: typeParam,
    body: z.object({
      /** The record that is corrected: it does not overlap with itself. */
      id: z.uuid().nullable(),
      people: z.array(z.uuid()).max(300),
      span: z.object({ from: z.iso.date(), to: z.iso.date() }).nullable(),
    }),
    response: z.object({
      people: z.array(
        z.object({
          id: z.string(),
          title: z.string(),
          asks: z.array(
            z.object({
              name: z.string(),
              /** How many there are in the year of the form's days, and their days, whoever may read them. */
              year: z.number().nullable(),
              count: z.number(),
              days: z.number(),
              more: z.boolean(),
              records: z.array(
                z.object({
                  /** Null where this person may not read it. */
                  id: z.string().nullable(),
                  title: z.string(),
                  state: z.string().nullable(),
                  span: z.object({ from: z.string(), to: z.string() }).nullable(),
                  overlaps: z.boolean(),
                  says: z.object({ zh: z.array(z.string()), en: z.array(z.string()) }),
                }),
              ),
            }),
          ),
        }),
      ),
    }),
    errors: ['not-allowed', 'not-found'],
  }),
  createRecord: defineContract({
    method: 'POST',
    path: '/api/records/:type',
    summary: 'Enter a record; with `action` it takes that action at once',
    group: 'records',
    idempotent: true,
    params: typeParam,
    body: z.object({ values, action: z.string().max(60).optional(), draft: z.uuid().optional() }),
    response: page,
    errors: ['not-allowed', 'invalid-record', 'idempotency-key-reused', 'disk-nearly-full', 'database-away'],
  }),
  saveRecord: defineContract({
    method: 'PUT',
    path: '/api/records/:type/:id',
    summary:
      'Correct a record; entries left out stay as they are. A stale version is refused with both versions',
    group: 'records',
    idempotent: true,
    params: recordParam,
    body: z.object({ version: z.number().int(), values, draft: z.uuid().optional() }),
    response: page,
    errors: [
      'not-allowed',
      'not-found',
      'invalid-record',
      'stale-version',
      'record-locked',
      'disk-nearly-full',
    ],
  }),
  actOnRecord: defineContract({
    method: 'POST',
    path: '/api/records/:type/:id/actions/:action',
    summary: 'Take an action of the workflow, with the entries that it asks for',
    group: 'records',
    idempotent: true,
    params: recordParam.extend({ action: z.string().max(60) }),
    body: z.object({ version: z.number().int(), values }),
    response: page,
    errors: ['not-allowed', 'not-found', 'invalid-record', 'stale-version', 'action-not-possible'],
  }),
  listVersions: defineContract({
    method: 'GET',
    path: '/api/records/:type/:id/versions',
    summary: 'What was approved, the latest first, each with what changed, and what is other now',
    group: 'records',
    params: recordParam,
    response: z.object({
      versions: z.array(
        z.object({
          version: z.number().int(),
          keptAt: z.string(),
          values,
          changes: z.array(change),
        }),
      ),
      since: z.array(change),
      titles,
    }),
    errors: ['not-found'],
  }),
  getHistory: defineContract({
    method: 'GET',
    path: '/api/records/:type/:id/history',
    summary: 'Who did what and when, with the values before and after',
    group: 'records',
    params: recordParam,
    response: z.object({
      entries: z.array(
        z.object({
          id: z.string(),
          at: z.string(),
          actor: z.string(),
          /** create, save, reveal, or an action of the workflow */
          action: z.string(),
          version: z.number().int(),
          demo: z.boolean(),
          reason: z.string().nullable(),
          changes: z.array(change),
          sealed: z.boolean(),
        }),
      ),
      titles,
    }),
    errors: ['not-found'],
  }),
  revealValue: defineContract({
    method: 'POST',
    path: '/api/records/:type/:id/reveal',
    summary: 'See a masked entry in full; the reason goes into the audit',
    group: 'records',
    params: recordParam,
    body: z.object({ path: z.string().max(120), reason: z.string().max(500) }),
    response: z.object({ value: z.string() }),
    errors: ['not-allowed', 'not-found', 'reason-required'],
  }),
  lookUp: defineContract({
    method: 'GET',
    path: '/api/lookup/:type',
    summary: 'Persons, units or records by a few characters or pinyin initials, at most 20',
    group: 'records',
    params: typeParam,
    query: z.object({ q: z.string().max(100).optional() }),
    response: z.object({
      hits: z.array(z.object({ id: z.string(), title: z.string(), hint: z.string() })),
    }),
    errors: ['not-allowed'],
  }),
  listDrafts: defineContract({
    method: 'GET',
    path: '/api/drafts',
    summary: 'The own unfinished forms, latest first',
    group: 'records',
    query: z.object({ type: z.string().max(60).optional() }),
    response: z.object({
      drafts: z.array(
        z.object({
          id: z.string(),
          type: z.string(),
          recordId: z.string().nullable(),
          recordVersion: z.number().int().nullable(),
          savedAt: z.string(),
          values,
        }),
      ),
    }),
    errors: [],
  }),
  saveDraft: defineContract({
    method: 'PUT',
    path: '/api/drafts/:id',
    summary: 'Keep an unfinished form as it is typed; only its owner ever sees it',
    group: 'records',
    params: z.object({ id: z.uuid() }),
    body: z.object({
      type: z.string().max(60),
      recordId: z.uuid().nullable(),
      recordVersion: z.number().int().nullable(),
      values,
    }),
    response: z.object({ savedAt: z.string() }),
    errors: ['not-allowed', 'disk-nearly-full'],
  }),
  deleteDraft: defineContract({
    method: 'DELETE',
    path: '/api/drafts/:id',
    summary: 'Throw an unfinished form away',
    group: 'records',
    params: z.object({ id: z.uuid() }),
    response: z.object({ ok: z.literal(true) }),
    errors: [],
  }),
};
