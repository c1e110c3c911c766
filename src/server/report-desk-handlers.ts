import type { Actor } from '../model/actor.ts';
import type { Machine } from '../engine/machine.ts';
import { readCaseEditions } from '../engine/reports/approval/case-editions.ts';
import { handIn } from '../engine/reports/approval/hand-in.ts';
import { demandDuty } from '../engine/settings/duty.ts';
import type { Handlers } from './handlers.ts';
import { plain } from './plain.ts';

/** The endpoints of what people do with a report in work. */
export function reportDeskHandlers(machine: Machine) {
  const { db } = machine;
  const demand = (actor: Actor): void => demandDuty(machine, actor, 'reports', '查看总结');
  return {
    handInReport: async ({ params, body, signedIn: { actor } }) => {
      const { record, type, edition } = await handIn(machine, actor, { report: params.report, ...body });
      const { id, number } = edition;
      return { type, record: record.id, state: record.state, edition: { id, number } };
    },
    getReportCase: async ({ params, signedIn: { actor } }) => {
      demand(actor);
      const found = await db.inOffice(
        actor.officeId,
        (tx) => readCaseEditions(tx, machine, actor, params.id),
        { reading: true },
      );
      return plain(found);
    },
  } satisfies Partial<Handlers>;
}
