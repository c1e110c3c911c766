import { civilDateOf } from '../model/date.ts';
import { WutongError } from '../model/errors.ts';
import { mayExport } from '../engine/access/may-export.ts';
import { rightsOf } from '../engine/access/reach.ts';
import type { Machine } from '../engine/machine.ts';
import {
  changePassword,
  listOffices,
  sessionHours,
  signIn,
  signOut,
  spellLogin,
  type SignedIn,
} from '../engine/org/sign-in.ts';
import type { Handlers } from './handlers.ts';
import type { SessionCache } from './session-cache.ts';
import { createThrottle } from './throttle.ts';

export const cookieName = 'wutong';

/** The endpoints of signing in and out. `demo` says whether demonstration passwords exist. */
export function sessionHandlers(
  machine: Machine,
  sessions: SessionCache,
  options: { readonly demo: boolean; readonly secure: boolean },
) {
  const throttle = createThrottle({ most: 10, windowMs: 60_000 });
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
      // One address and one account each have a right to a few mistakes a minute; locking comes with administration.
      const account = `${body.office}/${spellLogin(body.login)}`;
      const wait = Math.max(throttle.wait(request.ip), throttle.wait(account));
      if (wait > 0) throw new WutongError('too-many-requests', { seconds: wait });
      // Counted before the password is looked at: guesses sent all at once are as many as those sent one by one. The
      // address is counted afterwards, for a whole office may come from one and sign in at eight o'clock.
      throttle.count(account);
      const { token, signedIn } = await signIn(machine, body).catch((error: unknown) => {
        throttle.count(request.ip);
        throw error;
      });
      throttle.forgive(account);
      void reply.setCookie(cookieName, token, {
        httpOnly: true,
        sameSite: 'strict',
        secure: options.secure,
        path: '/',
        maxAge: sessionHours.most * 3600,
      });
      return describe(machine, signedIn);
    },
    getMe: ({ signedIn }) => describe(machine, signedIn),
    signOut: async ({ token, reply }) => {
      await signOut(machine, token);
      sessions.forget();
      void reply.clearCookie(cookieName, { path: '/' });
      return { ok: true };
    },
    changePassword: async ({ body, token, signedIn }) => {
      await changePassword(machine, token, signedIn.actor, body);
      sessions.forget();
      return { ok: true };
    },
  } satisfies Partial<Handlers>;
}

async function describe(machine: Machine, { actor, login, post, unitName, demo }: SignedIn) {
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
    rights: Object.fromEntries(
      machine.registry.types.map(({ type }): [string, string[]] => [type.name, rightsOf(actor, type)]),
    ),
    mayExport: mayExport(machine.registry, actor),
    today: civilDateOf(machine.clock.now()),
  };
}
