import { formContracts } from '../api/forms.ts';
import { remindMany } from '../engine/deadlines/remind-many.ts';
import { noteDossier } from '../engine/forms/note-dossier.ts';
import { printList, remindOfList } from '../engine/forms/print-list.ts';
import { readFilters } from '../engine/query/filters.ts';
import { listForms, printForm } from '../engine/forms/print-form.ts';
import type { Machine } from '../engine/machine.ts';
import { attachmentHeader } from './attachment-header.ts';
import type { Handlers } from './handlers.ts';

/** The endpoints of official forms. */
export function formHandlers(machine: Machine) {
  return {
    listForms: async ({ params, signedIn: { actor } }) => ({
      forms: (await listForms(machine, actor, params)).map(({ name, label, en }) => ({ name, label, en })),
    }),
    printForm: async ({ params, signedIn: { actor }, reply }) => {
      const { name, content } = await printForm(machine, actor, params);
      void reply.header('content-type', formContracts.printForm.responseType);
      void reply.header('content-disposition', attachmentHeader(name));
      return Buffer.from(content);
    },
    printList: async ({ params, query, signedIn: { actor }, reply }) => {
      const { name, content } = await printList(machine, actor, { ...params, list: listOf(query) });
      void reply.header('content-type', formContracts.printList.responseType);
      void reply.header('content-disposition', attachmentHeader(name));
      return Buffer.from(content);
    },
    noteDossier: async ({ params, signedIn: { actor } }) => {
      await noteDossier(machine, actor, params);
      return { ok: true };
    },
    remindMany: async ({ params, body, signedIn: { actor } }) => ({
      records: await remindMany(machine, actor, params.type, body.ids),
    }),
    remindOfList: async ({ params, query, signedIn: { actor } }) => ({
      reminded: await remindOfList(machine, actor, { ...params, list: listOf(query) }),
    }),
  } satisfies Partial<Handlers>;
}

function listOf(query: { readonly q?: string | undefined; readonly sort?: string | undefined }) {
  return {
    filters: readFilters(query),
    ...(query.q === undefined ? {} : { words: query.q }),
    ...(query.sort === undefined ? {} : { sort: query.sort }),
  };
}
