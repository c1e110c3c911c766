import { civilDateOf } from '../model/date.ts';
import { parsePeriod, periodLabel } from '../model/period.ts';
import {
  approveFigures,
  callForFigures,
  mayCollect,
  readCollection,
} from '../engine/indicators/collection.ts';
import type { Machine } from '../engine/machine.ts';
import type { Handlers } from './handlers.ts';

/** The endpoints of collecting reported figures: what is asked for, the call for it, and approval together. */
export function collectionHandlers(machine: Machine) {
  return {
    getCollection: async ({ query, signedIn: { actor } }) => {
      const period = parsePeriod(query.period);
      return {
        period: { ...period, label: periodLabel(period) },
        today: civilDateOf(machine.clock.now()),
        rows: await readCollection(machine, actor, period),
        may: mayCollect(machine, actor),
      };
    },
    callForFigures: async ({ body, signedIn: { actor } }) => ({
      made: await callForFigures(machine, actor, parsePeriod(body.period)),
    }),
    approveFigures: async ({ body, signedIn: { actor } }) => ({
      approved: await approveFigures(machine, actor, body.figures),
    }),
  } satisfies Partial<Handlers>;
}
