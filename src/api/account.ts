import { z } from 'zod';
import { defineContract } from './contract.ts';

const ok = z.object({ ok: z.literal(true) });
const password = z.string().min(1).max(200);
const code = z.string().min(1).max(40);

/** The own account: open also to whoever still has to change a password or set up a second factor. */
export const accountContracts = {
  getAccount: defineContract({
    method: 'GET',
    path: '/api/account',
    summary: 'The own account: age of the password, second factor, and where one is signed in',
    group: 'account',
    response: z.object({
      passwordSetAt: z.string(),
      passwordEndsAt: z.string().nullable(),
      rules: z.object({
        passwordMin: z.number(),
        passwordClasses: z.number(),
        passwordHistory: z.number(),
      }),
      idleMinutes: z.number(),
      secondFactor: z.object({ since: z.string(), codesLeft: z.number() }).nullable(),
      sessions: z.array(
        z.object({
          id: z.string(),
          current: z.boolean(),
          address: z.string(),
          agent: z.string(),
          createdAt: z.string(),
          seenAt: z.string(),
        }),
      ),
    }),
    errors: [],
  }),
  endOtherSessions: defineContract({
    method: 'DELETE',
    path: '/api/account/sessions',
    summary: 'End every other session of the own account',
    group: 'account',
    response: z.object({ ended: z.number() }),
    errors: [],
  }),
  endSession: defineContract({
    method: 'DELETE',
    path: '/api/account/sessions/:id',
    summary: 'End one session of the own account',
    group: 'account',
    params: z.object({ id: z.uuid() }),
    response: z.object({ ended: z.number() }),
    errors: [],
  }),
  startSecondFactor: defineContract({
    method: 'POST',
    path: '/api/account/second-factor',
    summary: 'Begin a second factor: the secret, to be scanned or typed; it counts once a code confirms it',
    group: 'account',
    body: z.object({ password }),
    response: z.object({
      secret: z.string(),
      uri: z.string(),
      /** The rows of its QR code, `1` for dark. */
      picture: z.array(z.string()),
    }),
    errors: ['current-password-wrong', 'second-factor-stands', 'sign-in-locked'],
  }),
  confirmSecondFactor: defineContract({
    method: 'PUT',
    path: '/api/account/second-factor',
    summary: 'Confirm the second factor by a first code; gives the recovery codes, this once',
    group: 'account',
    body: z.object({ code }),
    response: z.object({ recoveryCodes: z.array(z.string()) }),
    errors: ['second-factor-not-begun', 'second-factor-wrong'],
  }),
  removeSecondFactor: defineContract({
    method: 'POST',
    path: '/api/account/second-factor/removal',
    summary: 'Take the own second factor away, with password and code',
    group: 'account',
    body: z.object({ password, code }),
    response: ok,
    errors: ['current-password-wrong', 'second-factor-not-begun', 'second-factor-wrong', 'sign-in-locked'],
  }),
  renewRecoveryCodes: defineContract({
    method: 'POST',
    path: '/api/account/recovery-codes',
    summary: 'Make the recovery codes anew; the ones before open nothing any more',
    group: 'account',
    body: z.object({ password, code }),
    response: z.object({ recoveryCodes: z.array(z.string()) }),
    errors: ['current-password-wrong', 'second-factor-not-begun', 'second-factor-wrong', 'sign-in-locked'],
  }),
};
