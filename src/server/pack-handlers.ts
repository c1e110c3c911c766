import type { Actor } from '../model/actor.ts';
import { WutongError } from '../model/errors.ts';
import type { Machine } from '../engine/machine.ts';
import { listPacks, setPack } from '../engine/org/pack-switches.ts';
import type { Handlers } from './handlers.ts';
import type { SessionCache } from './session-cache.ts';

/** The endpoints of which fields of business an office uses. */
export function packHandlers(machine: Machine, sessions: SessionCache) {
  return {
    listPacks: async ({ signedIn: { actor } }) => {
      const { maySet, packs } = await listPacks(machine, actor);
      return {
        maySet,
        packs: packs.map(({ pack, on, types, neededBy }) => ({
          pack,
          on,
          types: [...types],
          neededBy: [...neededBy],
        })),
      };
    },
    setPack: async ({ params, body, signedIn: { actor } }) => {
      await setPack(machine, actor, { pack: params.pack, on: body.on });
      sessions.forget();
      return { ok: true };
    },
  } satisfies Partial<Handlers>;
}

/**
 * Says in words that a kind of business is not in use, before a right that is missing is told.
 * @throws pack-off
 */
export function refusePackOff({ registry }: Machine, { packsOff = [] }: Actor, params: unknown): void {
  const name = (params as { readonly type?: unknown } | undefined)?.type;
  const bundle = registry.types.find(({ type }) => type.name === name);
  if (bundle && packsOff.includes(bundle.type.pack))
    throw new WutongError('pack-off', { type: bundle.type.label });
}
