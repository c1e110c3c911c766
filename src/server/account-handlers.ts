import { encode } from 'uqr';
import type { Machine } from '../engine/machine.ts';
import {
  alterSecondFactor,
  confirmSecondFactor,
  endOwnSessions,
  getOwnAccount,
  startSecondFactor,
} from '../engine/org/own-account.ts';
import type { Handlers } from './handlers.ts';
import type { SessionCache } from './session-cache.ts';

/** The endpoints of the own account. */
export function accountHandlers(machine: Machine, sessions: SessionCache) {
  return {
    getAccount: async ({ signedIn }) => {
      const { sessions: own, ...rest } = await getOwnAccount(machine, signedIn);
      return { ...rest, sessions: [...own] };
    },
    endOtherSessions: async ({ signedIn }) => {
      const ended = await endOwnSessions(machine, signedIn);
      sessions.forget();
      return { ended };
    },
    endSession: async ({ params, signedIn }) => {
      const ended = await endOwnSessions(machine, signedIn, params.id);
      sessions.forget();
      return { ended };
    },
    startSecondFactor: async ({ body, signedIn }) => {
      const begun = await startSecondFactor(machine, signedIn, body.password);
      const picture = encode(begun.uri, { ecc: 'M', border: 2 }).data;
      return { ...begun, picture: picture.map((row) => row.map((dark) => (dark ? '1' : '0')).join('')) };
    },
    confirmSecondFactor: async ({ body, signedIn }) => {
      const recoveryCodes = await confirmSecondFactor(machine, signedIn, body.code);
      sessions.forget();
      return { recoveryCodes };
    },
    removeSecondFactor: async ({ body, signedIn }) => {
      await alterSecondFactor(machine, signedIn, { ...body, remove: true });
      sessions.forget();
      return { ok: true };
    },
    renewRecoveryCodes: async ({ body, signedIn }) => ({
      recoveryCodes: await alterSecondFactor(machine, signedIn, { ...body, remove: false }),
    }),
  } satisfies Partial<Handlers>;
}
