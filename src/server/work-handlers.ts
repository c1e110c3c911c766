import type { Machine } from '../engine/machine.ts';
import { listMessages, readMessages } from '../engine/messages/messages.ts';
import { countWork, listWork, noteVisit } from '../engine/work/list-work.ts';
import type { Handlers } from './handlers.ts';

/** The endpoints of the workbench and of the messages. */
export function workHandlers(machine: Machine) {
  return {
    getWork: async ({ query, signedIn: { actor } }) => {
      const page = await listWork(machine, actor, query.view, query.page ?? 1);
      return { ...page, rows: page.rows.map((row) => ({ ...row, findings: { ...row.findings } })) };
    },
    countWork: ({ signedIn: { actor } }) => countWork(machine, actor),
    noteVisit: async ({ signedIn: { actor } }) => {
      await noteVisit(machine, actor);
      return { ok: true };
    },
    listMessages: async ({ signedIn: { actor } }) => ({ messages: await listMessages(machine, actor) }),
    readMessages: async ({ body, signedIn: { actor } }) => {
      await readMessages(machine, actor, body.ids);
      return { ok: true };
    },
  } satisfies Partial<Handlers>;
}
