import type { Machine } from '../engine/machine.ts';
import { findSession, type SignedIn } from '../engine/org/sign-in.ts';

/** How long a session is believed without asking again: a right taken away counts after this at the latest. */
const believedMs = 2_000;

export interface SessionCache {
  find(token: string): Promise<SignedIn | undefined>;
  /** After signing out or a new password: every session is asked for again. */
  forget(): void;
}

/** A page asks for several things at once; who asks is looked up once for all of them. */
export function createSessionCache(machine: Machine, now: () => number = Date.now): SessionCache {
  const known = new Map<string, { readonly at: number; readonly found: Promise<SignedIn | undefined> }>();
  return {
    async find(token) {
      const before = known.get(token);
      if (before && now() - before.at < believedMs) return before.found;
      if (known.size > 2_000) known.clear();
      const found = findSession(machine, token);
      known.set(token, { at: now(), found });
      // What failed or ended is not kept.
      const drop = (): void => void known.delete(token);
      found.then((signedIn) => signedIn ?? drop(), drop);
      return found;
    },
    forget: () => known.clear(),
  };
}
