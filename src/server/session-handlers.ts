import { civilDateOf } from '../model/date.ts';
import { WutongError } from '../model/errors.ts';
import { dutyNames } from '../model/registry.ts';
import { mayExport } from '../engine/access/may-export.ts';
import { rightsOf } from '../engine/access/reach.ts';
import type { Machine } from '../engine/machine.ts';
import { listOffices } from '../engine/org/offices.ts';
import { changePassword } from '../engine/org/own-account.ts';
import type { Origin, SignedIn } from '../engine/org/sessions.ts';
import { signIn, signOut } from '../engine/org/sign-in.ts';
import { hasDuty } from '../engine/settings/duty.ts';
import type { Handlers } from './handlers.ts';
import type { SessionCache } from './session-cache.ts';
import { createThrottle } from './throttle.ts';

export const cookieName = 'wutong';

/** Wrong attempts from one address: some a minute, as when an office signs in at eight, and not many an hour. */
const perMinute = { most: 10, windowMs: 60_000 };
const perHour = { most: 60, windowMs: 3_600_000 };

/** The endpoints of signing in and out. `demo` says whether demonstration passwords exist. */
export function sessionHandlers(
  machine: Machine,
  sessions: SessionCache,
  options: { readonly demo: boolean; readonly secure: boolean },
) {
  const throttles = [createThrottle(perMinute), createThrottle(perHour)];
  return {
    listOffices: async () => ({
      demo: options.demo,
      offices: (await listOffices(machine.db)).map(({ code, name, en, level }) => ({
        code,
        name,
        en,
        level,
      })),
    }),
    signIn: async ({ body, request, reply }) => {
      const wait = Math.max(...throttles.map((throttle) => throttle.wait(request.ip)));
      if (wait > 0) throw new WutongError('too-many-requests', { seconds: wait });
      const origin: Origin = { address: request.ip, agent: request.headers['user-agent'] ?? '' };
      const { token, signedIn } = await signIn(machine, body, origin).catch((error: unknown) => {
        // That a code is still to come is no failure.
        if (!(error instanceof WutongError && error.code === 'second-factor-needed'))
          for (const throttle of throttles) throttle.count(request.ip);
        throw error;
      });
      const left = signedIn.expiresAt.getTime() - machine.clock.now().getTime();
      void reply.setCookie(cookieName, token, {
        httpOnly: true,
        sameSite: 'strict',
        secure: options.secure || request.protocol === 'https',
        path: '/',
        maxAge: Math.max(1, Math.floor(left / 1000)),
      });
      return describe(machine, signedIn);
    },
    getMe: ({ signedIn }) => describe(machine, signedIn),
    signOut: async ({ token, signedIn, reply }) => {
      await signOut(machine, token, signedIn);
      sessions.forget();
      void reply.clearCookie(cookieName, { path: '/' });
      return { ok: true };
    },
    changePassword: async ({ body, signedIn }) => {
      await changePassword(machine, signedIn, body);
      sessions.forget();
      return { ok: true };
    },
  } satisfies Partial<Handlers>;
}

async function describe(machine: Machine, signedIn: SignedIn) {
  const { actor, login, post, unitName, demo, must, watermark, terms } = signedIn;
  const office = (await listOffices(machine.db)).find((candidate) => candidate.id === actor.officeId);
  if (!office) throw new WutongError('not-signed-in');
  return {
    id: actor.userId,
    name: actor.name,
    login,
    post,
    office,
    unit: { id: actor.unitId, name: unitName },
    roles: [...actor.roles],
    demo,
    must,
    duties: dutyNames.filter((duty) => hasDuty(machine, actor, duty)),
    rights: Object.fromEntries(
      machine.registry.types.map(({ type }): [string, string[]] => [type.name, rightsOf(actor, type)]),
    ),
    mayExport: mayExport(machine.registry, actor),
    watermark,
    terms: terms.map((term) => ({ ...term })),
    today: civilDateOf(machine.clock.now()),
  };
}
