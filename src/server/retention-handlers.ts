import type { Machine } from '../engine/machine.ts';
import { readRetention, setRetention } from '../engine/retention/desk.ts';
import { endHold, setHold } from '../engine/retention/holds.ts';
import type { Handlers } from './handlers.ts';

/** The endpoints of how long entries are kept. */
export function retentionHandlers(machine: Machine) {
  return {
    getRetention: async ({ signedIn: { actor } }) => {
      const { lines, holds, ...page } = await readRetention(machine, actor);
      return {
        ...page,
        lines: lines.map((line) => ({ ...line, entries: [...line.entries] })),
        holds: [...holds],
      };
    },
    setRetention: async ({ body, signedIn: { actor } }) => {
      await setRetention(machine, actor, body);
      return { ok: true };
    },
    setHold: async ({ body, signedIn: { actor } }) => {
      await setHold(machine, actor, body);
      return { ok: true };
    },
    endHold: async ({ params, signedIn: { actor } }) => {
      await endHold(machine, actor, params.id);
      return { ok: true };
    },
  } satisfies Partial<Handlers>;
}
