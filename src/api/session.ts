import { z } from 'zod';
import { defineContract } from './contract.ts';

/** The signed-in person, as the interface needs to know them. */
export const me = z.object({
  id: z.string(),
  name: z.string(),
  login: z.string(),
  post: z.string(),
  office: z.object({ id: z.string(), code: z.string(), name: z.string(), en: z.string(), level: z.string() }),
  unit: z.object({ id: z.string(), name: z.string() }),
  roles: z.array(z.string()),
  demo: z.boolean(),
  /** type → rights, so that the interface offers only what the server would allow. */
  rights: z.record(z.string(), z.array(z.string())),
  /** What has to be done before anything else is served. */
  must: z.enum(['password', 'second-factor']).nullable(),
  /** What the person may set or see of the administration, by duty. */
  duties: z.array(z.string()),
  /** Whether the person may carry lists out of the system, as far as the rights on a type reach. */
  mayExport: z.boolean(),
  /** Where the person's name and the time stand behind the text. */
  watermark: z.enum(['off', 'print', 'both']),
  terms: z.array(z.object({ from: z.string(), to: z.string() })),
  today: z.string(),
});

export const sessionContracts = {
  listOffices: defineContract({
    method: 'GET',
    path: '/api/offices',
    summary: 'The offices to choose from when signing in',
    group: 'session',
    open: true,
    response: z.object({
      demo: z.boolean(),
      offices: z.array(z.object({ code: z.string(), name: z.string(), en: z.string(), level: z.string() })),
    }),
    errors: [],
  }),
  signIn: defineContract({
    method: 'POST',
    path: '/api/session',
    summary: 'Sign in; sets the session cookie',
    group: 'session',
    open: true,
    body: z.object({
      office: z.string().min(1).max(60),
      login: z.string().min(1).max(60),
      password: z.string().min(1).max(200),
      /** Of the second factor, or a recovery code. */
      code: z.string().max(40).optional(),
    }),
    response: me,
    errors: [
      'sign-in-failed',
      'sign-in-locked',
      'second-factor-needed',
      'second-factor-wrong',
      'too-many-requests',
    ],
  }),
  getMe: defineContract({
    method: 'GET',
    path: '/api/session',
    summary: 'Who is signed in',
    group: 'session',
    response: me,
    errors: [],
  }),
  signOut: defineContract({
    method: 'DELETE',
    path: '/api/session',
    summary: 'Sign out; the session ends on the server too',
    group: 'session',
    response: z.object({ ok: z.literal(true) }),
    errors: [],
  }),
  changePassword: defineContract({
    method: 'PUT',
    path: '/api/session/password',
    summary: 'Change the own password; every other session of the person ends',
    group: 'session',
    body: z.object({ current: z.string().max(200), next: z.string().max(200) }),
    response: z.object({ ok: z.literal(true) }),
    errors: [
      'current-password-wrong',
      'sign-in-locked',
      'password-too-weak',
      'password-like-login',
      'password-used-before',
    ],
  }),
};
