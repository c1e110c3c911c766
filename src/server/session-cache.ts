import type { Machine } from '../engine/machine.ts';
import { findSession, type SignedIn } from '../engine/org/sessions.ts';

/** How long a session is believed without asking again: a right taken away counts after this at the latest. */
const believedMs = 2_000;

export interface SessionCache {
  /** `touch` false: the page asks by itself, which is no sign of life. */
  find(token: string, touch: boolean): Promise<SignedIn | undefined>;
  /** After signing out or a new password: every session is asked for again. */
  forget(): void;
}

/** A page asks for several things at once; who asks is looked up once for all of them. */
export function createSessionCache(machine: Machine, now: () => number = Date.now): SessionCache {
  const known = new Map<
    string,
    { readonly at: number; readonly found: Promise<SignedIn | undefined>; readonly touched: boolean }
  >();
  return {
    async find(token, touch) {
      const before = known.get(token);
      // What a person did must reach the database although a page has just asked for something by itself.
      if (before && now() - before.at < believedMs && (before.touched || !touch)) return before.found;
      if (known.size > 2_000) known.clear();
      const found = findSession(machine, token, touch);
      known.set(token, { at: now(), found, touched: touch });
      // What failed or ended is not kept.
      const drop = (): void => void known.delete(token);
      found.then((signedIn) => signedIn ?? drop(), drop);
      return found;
    },
    forget: () => known.clear(),
  };
}
