import { z } from 'zod';
import { defineContract } from './contract.ts';

const ok = z.object({ ok: z.literal(true) });
const named = z.object({ id: z.string(), name: z.string() });
const day = z.iso.date();
const extent = z.enum(['role', 'unit', 'division', 'people']);
const id = z.object({ id: z.uuid() });
const unitKind = z.enum(['office', 'division', 'applicant']);

const account = z.object({
  id: z.string(),
  login: z.string(),
  name: z.string(),
  unit: named,
  post: z.string(),
  active: z.boolean(),
  lastSignedInAt: z.string().nullable(),
  lockedUntil: z.string().nullable(),
  secondFactor: z.boolean(),
  mustChange: z.boolean(),
  sessions: z.number(),
  roles: z.array(
    z.object({
      role: z.string(),
      unit: named,
      extent,
      people: z.array(named),
      from: z.string().nullable(),
      to: z.string().nullable(),
      inForce: z.boolean(),
    }),
  ),
});

const entered = {
  name: z.string().min(1).max(60),
  unit: z.uuid(),
  post: z.string().max(60),
};

/** Accounts, roles, units and resets: each endpoint is one administrator's, or two administrators' together. */
export const peopleAdminContracts = {
  listAccounts: defineContract({
    method: 'GET',
    path: '/api/admin/accounts',
    summary: 'Accounts of the office with their roles, at most 500',
    group: 'administration',
    query: z.object({ q: z.string().max(60).optional() }),
    response: z.object({
      accounts: z.array(account),
      total: z.number(),
      may: z.object({
        accounts: z.boolean(),
        roles: z.boolean(),
        security: z.boolean(),
        resets: z.boolean(),
      }),
    }),
    errors: ['not-allowed'],
  }),
  createAccount: defineContract({
    method: 'POST',
    path: '/api/admin/accounts',
    summary: 'Make an account without roles; gives its one-time password, this once',
    group: 'administration',
    body: z.object({ login: z.string().min(1).max(60), ...entered }),
    response: z.object({ id: z.string(), password: z.string() }),
    errors: ['not-allowed', 'bad-login', 'login-taken', 'unit-not-usable', 'required'],
  }),
  changeAccount: defineContract({
    method: 'PUT',
    path: '/api/admin/accounts/:id',
    summary: 'Change name, place and post of an account, close it or open it again',
    group: 'administration',
    params: id,
    body: z.object({ ...entered, active: z.boolean() }),
    response: ok,
    errors: ['not-allowed', 'not-found', 'own-roles', 'last-administrator', 'unit-not-usable', 'required'],
  }),
  giveRole: defineContract({
    method: 'PUT',
    path: '/api/admin/accounts/:id/roles',
    summary: 'Give a role in a unit, or change how far and how long it holds',
    group: 'administration',
    params: id,
    body: z.object({
      role: z.string().max(60),
      unit: z.uuid(),
      extent,
      people: z.array(z.uuid()).max(200),
      from: day.nullable(),
      to: day.nullable(),
    }),
    response: ok,
    errors: [
      'not-allowed',
      'not-found',
      'own-roles',
      'account-closed',
      'unknown-role',
      'unit-not-usable',
      'dates-reversed',
      'roles-clash',
      'not-an-active-person',
      'last-administrator',
    ],
  }),
  takeRole: defineContract({
    method: 'DELETE',
    path: '/api/admin/accounts/:id/roles/:role/:unit',
    summary: 'Take a role away',
    group: 'administration',
    params: z.object({ id: z.uuid(), role: z.string().max(60), unit: z.uuid() }),
    response: ok,
    errors: ['not-allowed', 'not-found', 'own-roles', 'last-administrator'],
  }),
  endAccountSessions: defineContract({
    method: 'DELETE',
    path: '/api/admin/accounts/:id/sessions',
    summary: 'End all sessions of somebody',
    group: 'administration',
    params: id,
    response: ok,
    errors: ['not-allowed', 'not-found'],
  }),
  unlockAccount: defineContract({
    method: 'DELETE',
    path: '/api/admin/accounts/:id/lock',
    summary: 'Lift the lock of a login',
    group: 'administration',
    params: id,
    response: ok,
    errors: ['not-allowed', 'not-found'],
  }),
  proposeReset: defineContract({
    method: 'POST',
    path: '/api/admin/accounts/:id/resets',
    summary: 'Propose that a password or second factor be reset; another administrator confirms',
    group: 'administration',
    params: id,
    body: z.object({ kind: z.enum(['password', 'second-factor']), reason: z.string().max(200) }),
    response: ok,
    errors: ['not-allowed', 'not-found', 'account-closed', 'reset-reason', 'reset-pending'],
  }),
  listResets: defineContract({
    method: 'GET',
    path: '/api/admin/resets',
    summary: 'Resets that wait for a second administrator, and the latest decided ones',
    group: 'administration',
    response: z.object({
      resets: z.array(
        z.object({
          id: z.string(),
          account: z.object({ id: z.string(), name: z.string(), login: z.string() }),
          kind: z.enum(['password', 'second-factor']),
          reason: z.string(),
          proposedBy: z.string(),
          proposedAt: z.string(),
          status: z.enum(['proposed', 'confirmed', 'declined']),
          decidedBy: z.string().nullable(),
          decidedAt: z.string().nullable(),
          mayDecide: z.boolean(),
        }),
      ),
    }),
    errors: ['not-allowed'],
  }),
  decideReset: defineContract({
    method: 'PUT',
    path: '/api/admin/resets/:id',
    summary: 'Confirm or decline a reset; gives the one-time password, this once',
    group: 'administration',
    params: id,
    body: z.object({ confirm: z.boolean() }),
    response: z.object({ password: z.string().nullable() }),
    errors: ['not-allowed', 'not-found', 'reset-own', 'reset-decided', 'account-closed'],
  }),
  listUnits: defineContract({
    method: 'GET',
    path: '/api/admin/units',
    summary: 'All units of the office with how many active accounts stand in them',
    group: 'administration',
    response: z.object({
      maySet: z.boolean(),
      units: z.array(
        z.object({
          id: z.string(),
          parent: z.string().nullable(),
          name: z.string(),
          kind: unitKind,
          sort: z.number(),
          endedOn: z.string().nullable(),
          accounts: z.number(),
        }),
      ),
    }),
    errors: [],
  }),
  createUnit: defineContract({
    method: 'POST',
    path: '/api/admin/units',
    summary: 'Make a unit',
    group: 'administration',
    body: z.object({
      name: z.string().min(1).max(80),
      parent: z.uuid().nullable(),
      kind: unitKind,
      sort: z.number().int().min(0).max(100_000),
    }),
    response: z.object({ id: z.string() }),
    errors: ['not-allowed', 'unit-not-usable', 'unit-ring', 'unit-name-taken', 'required'],
  }),
  changeUnit: defineContract({
    method: 'PUT',
    path: '/api/admin/units/:id',
    summary: 'Rename, move, end or revive a unit; records keep the unit that they have',
    group: 'administration',
    params: id,
    body: z.object({
      name: z.string().min(1).max(80),
      parent: z.uuid().nullable(),
      kind: unitKind,
      sort: z.number().int().min(0).max(100_000),
      ended: z.boolean(),
    }),
    response: z.object({ id: z.string() }),
    errors: [
      'not-allowed',
      'not-found',
      'unit-not-usable',
      'unit-ring',
      'unit-name-taken',
      'unit-in-use',
      'required',
    ],
  }),
};
