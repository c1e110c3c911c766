import { z } from 'zod';
import { defineContract } from './contract.ts';

const whole = (min: number, max: number) => z.number().int().min(min).max(max);

const security = z.object({
  lockAfter: whole(3, 10),
  lockMinutes: whole(5, 1440),
  idleMinutes: whole(5, 240),
  sessionHours: whole(1, 24),
  passwordMin: whole(8, 64),
  passwordClasses: whole(2, 4),
  passwordHistory: whole(1, 24),
  passwordDays: whole(0, 365),
  secondFactorFor: z.enum(['nobody', 'administrators', 'everybody']),
  preset: z.enum(['three', 'five']),
  watermark: z.enum(['off', 'print', 'both']),
});

const auditQuery = z.object({
  person: z.uuid().optional(),
  record: z.uuid().optional(),
  type: z.string().max(60).optional(),
  action: z.string().max(60).optional(),
  from: z.iso.date().optional(),
  to: z.iso.date().optional(),
  before: z.uuid().optional(),
});

const auditCheck = z
  .object({
    startedAt: z.string(),
    endedAt: z.string().nullable(),
    failed: z.boolean(),
    report: z
      .object({
        seals: z.number(),
        entries: z.number(),
        unsealed: z.number(),
        erased: z.number(),
        vouchedUpTo: z.number(),
        faults: z.array(
          z.object({ kind: z.string(), seal: z.number().optional(), entryId: z.string().optional() }),
        ),
      })
      .nullable(),
  })
  .nullable();

/** How the installation and the office are, what the office demands of its people, and the audit. */
export const officeAdminContracts = {
  getSecurity: defineContract({
    method: 'GET',
    path: '/api/admin/security',
    summary: 'What the office demands when people sign in',
    group: 'administration',
    response: z.object({ maySet: z.boolean(), settings: security }),
    errors: ['not-allowed'],
  }),
  setSecurity: defineContract({
    method: 'PUT',
    path: '/api/admin/security',
    summary: 'Set what the office demands when people sign in',
    group: 'administration',
    body: security,
    response: z.object({ ok: z.literal(true) }),
    errors: ['not-allowed', 'preset-in-use'],
  }),
  searchAudit: defineContract({
    method: 'GET',
    path: '/api/admin/audit',
    summary: 'Entries of the audit, the latest first; never a value of a business record',
    group: 'administration',
    query: auditQuery,
    response: z.object({
      more: z.boolean(),
      rows: z.array(
        z.object({
          id: z.string(),
          at: z.string(),
          person: z.string(),
          action: z.string(),
          type: z.string(),
          record: z.string(),
          version: z.number(),
          demo: z.boolean(),
          reason: z.string().nullable(),
          paths: z.array(z.string()),
          detail: z.string(),
          sealed: z.boolean(),
        }),
      ),
    }),
    errors: ['not-allowed'],
  }),
  exportAudit: defineContract({
    method: 'GET',
    path: '/api/admin/audit/export',
    summary: 'The same entries as a table of text, at most 50,000; that it was taken is noted',
    group: 'administration',
    query: auditQuery,
    response: z.unknown(),
    responseType: 'text/csv; charset=utf-8',
    errors: ['not-allowed'],
  }),
  getAuditCheck: defineContract({
    method: 'GET',
    path: '/api/admin/audit/check',
    summary: 'The check of the audit that is running, or the last one since the start of the program',
    group: 'administration',
    background: true,
    response: z.object({ check: auditCheck }),
    errors: ['not-allowed'],
  }),
  checkAudit: defineContract({
    method: 'POST',
    path: '/api/admin/audit/check',
    summary: 'Begin to check that nobody changed the audit behind its back',
    group: 'administration',
    response: z.object({ check: auditCheck }),
    errors: ['not-allowed', 'not-found'],
  }),
  getHealth: defineContract({
    method: 'GET',
    path: '/api/admin/health',
    summary: 'Disk, database, messages, audit, copies, certificate, calendar and accounts, in numbers',
    group: 'administration',
    response: z.object({
      disk: z.object({ freeMb: z.number().nullable(), floorMb: z.number(), readOnly: z.boolean() }),
      databaseMb: z.number(),
      outbox: z.object({ waiting: z.number(), oldest: z.string().nullable() }),
      audit: z.object({ lastSealAt: z.string().nullable(), unsealed: z.number() }),
      holidays: z.object({ nextYear: z.number(), loaded: z.boolean() }),
      accounts: z.object({
        active: z.number(),
        withoutSecondFactor: z.number(),
        locked: z.number(),
        unused: z.number(),
      }),
      resetsWaiting: z.number(),
      copies: z
        .object({
          last: z.object({ at: z.string(), mb: z.number(), proven: z.boolean() }).nullable(),
          provenDaysAgo: z.number().nullable(),
        })
        .nullable(),
      keys: z
        .object({
          rotatedAt: z.string().nullable(),
          old: z.number(),
          copy: z.object({ at: z.string(), current: z.boolean() }).nullable(),
          drill: z.object({ at: z.string(), ok: z.boolean(), daysAgo: z.number() }).nullable(),
        })
        .nullable(),
      certificate: z.object({ endsAt: z.string(), days: z.number() }).nullable(),
      preset: z.enum(['three', 'five']),
      secondFactorFor: z.enum(['nobody', 'administrators', 'everybody']),
    }),
    errors: ['not-allowed'],
  }),
};
