import type { Machine } from '../engine/machine.ts';
import { decideMeasure, listMeasures, proposeMeasure } from '../engine/measures/measures.ts';
import { demandDuty, hasDuty } from '../engine/settings/duty.ts';
import type { Handlers } from './handlers.ts';

/** The endpoints of measures against units: one proposes, another decides. */
export function measureHandlers(machine: Machine) {
  return {
    listMeasures: async ({ signedIn: { actor } }) => {
      const mayPropose = hasDuty(machine, actor, 'proposals');
      if (!mayPropose) demandDuty(machine, actor, 'measures', '查看暂停受理');
      const measures = await listMeasures(machine, actor);
      return {
        mayPropose,
        measures: measures.map((one) => ({ ...one, may: [...one.may], grounds: [...one.grounds] })),
      };
    },
    proposeMeasure: async ({ body, signedIn: { actor } }) => {
      await proposeMeasure(machine, actor, body);
      return { ok: true };
    },
    decideMeasure: async ({ params, body, signedIn: { actor } }) => {
      await decideMeasure(machine, actor, params.id, body);
      return { ok: true };
    },
  } satisfies Partial<Handlers>;
}
