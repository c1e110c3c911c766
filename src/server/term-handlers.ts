import type { Machine } from '../engine/machine.ts';
import { getTerms, setTerms } from '../engine/org/office-terms.ts';
import type { Handlers } from './handlers.ts';
import type { SessionCache } from './session-cache.ts';

/** The endpoints of what an office calls otherwise than the program. */
export function termHandlers(machine: Machine, sessions: SessionCache) {
  return {
    getTerms: async ({ signedIn: { actor } }) => {
      const { maySet, terms } = await getTerms(machine, actor);
      return { maySet, terms: terms.map((term) => ({ ...term })) };
    },
    setTerms: async ({ body, signedIn: { actor } }) => {
      await setTerms(machine, actor, body.terms);
      sessions.forget();
      return { ok: true };
    },
  } satisfies Partial<Handlers>;
}
