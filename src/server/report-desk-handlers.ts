import type { Actor } from '../model/actor.ts';
import { parsePeriod } from '../model/period.ts';
import type { Machine } from '../engine/machine.ts';
import { readCaseEditions } from '../engine/reports/approval/case-editions.ts';
import { handIn } from '../engine/reports/approval/hand-in.ts';
import { findHighlight, listHighlights } from '../engine/reports/highlights.ts';
import { getReportFor } from '../engine/reports/make-office-report.ts';
import { addComment, listComments, resolveComment } from '../engine/reports/work/comments.ts';
import type { WorkOf } from '../engine/reports/work/open-work.ts';
import { rollForward } from '../engine/reports/work/roll-forward.ts';
import { listTasks, setTask } from '../engine/reports/work/tasks.ts';
import { demandDuty } from '../engine/settings/duty.ts';
import type { Handlers } from './handlers.ts';
import { plain } from './plain.ts';

/** The endpoints of what people do with a report in work. */
export function reportDeskHandlers(machine: Machine) {
  const { db, registry } = machine;
  const demand = (actor: Actor): void => demandDuty(machine, actor, 'reports', '查看总结');
  const workOf = (report: string, written: string): WorkOf => {
    const period = parsePeriod(written);
    return { report: getReportFor({ registry, report, period }).name, period };
  };
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
    listComments: async ({ params, query, signedIn: { actor } }) => {
      demand(actor);
      const work = workOf(params.report, query.period);
      const comments = await db.inOffice(actor.officeId, (tx) => listComments(tx, work), { reading: true });
      return plain({ comments });
    },
    addComment: ({ params, query, body, signedIn: { actor } }) =>
      addComment(machine, actor, workOf(params.report, query.period), body),
    rollForward: async ({ params, body, signedIn: { actor } }) =>
      plain(await rollForward(machine, actor, { report: params.report, ...body })),
    listTasks: async ({ params, query, signedIn: { actor } }) => {
      demand(actor);
      const work = workOf(params.report, query.period);
      return { tasks: await db.inOffice(actor.officeId, (tx) => listTasks(tx, work), { reading: true }) };
    },
    setTask: ({ params, body, signedIn: { actor } }) => setTask(machine, actor, params.id, body),
    findHighlight: async ({ params, signedIn: { actor } }) => ({
      highlight: (await findHighlight(machine, actor, { type: params.type, record: params.id })) ?? null,
    }),
    listHighlights: async ({ query, signedIn: { actor } }) => {
      demand(actor);
      const period = parsePeriod(query.period);
      const highlights = await db.inOffice(
        actor.officeId,
        (tx) => listHighlights(tx, machine, actor, period),
        { reading: true },
      );
      return { highlights };
    },
    resolveComment: async ({ params, body, signedIn: { actor } }) => {
      await resolveComment(machine, actor, params.id, body.resolved);
      return { ok: true as const };
    },
  } satisfies Partial<Handlers>;
}
