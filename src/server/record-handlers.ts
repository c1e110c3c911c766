import type { Machine } from '../engine/machine.ts';
import { deleteDraft, listDrafts, saveDraft } from '../engine/drafts/drafts.ts';
import { readBeside } from '../engine/query/read-beside.ts';
import { readFilters } from '../engine/query/filters.ts';
import { listRecords } from '../engine/query/list-records.ts';
import { lookUp, searchAll } from '../engine/query/look-up.ts';
import { getUses } from '../engine/query/read-uses.ts';
import { getTree } from '../engine/query/read-tree.ts';
import { listVersions } from '../engine/query/approved-versions.ts';
import { getHistory, getRecordPage, pageOfSaved, revealValue } from '../engine/query/record-page.ts';
import { makeRecords } from '../engine/save/make-records.ts';
import { saveOnce } from '../engine/save/save-once.ts';
import type { Handlers } from './handlers.ts';

/** The endpoints of records, drafts and search. */
export function recordHandlers(machine: Machine) {
  return {
    listRecords: async ({ params, query, signedIn }) => {
      const page = await listRecords(machine, signedIn.actor, params.type, {
        filters: readFilters(query),
        ...(query.q === undefined ? {} : { words: query.q }),
        ...(query.sort === undefined ? {} : { sort: query.sort }),
        ...(query.size === undefined ? {} : { size: query.size }),
        ...(query.page === undefined ? {} : { page: query.page }),
        ...(query.cursor === undefined ? {} : { cursor: query.cursor }),
        total: query.total === '1',
      });
      return { ...page, rows: [...page.rows], titles: { ...page.titles } };
    },
    getRecord: ({ params, signedIn }) => getRecordPage(machine, signedIn.actor, params.type, params.id),
    getTree: async ({ params, signedIn }) => {
      const { rows, titles, more } = await getTree(machine, signedIn.actor, params.type, params.id);
      return { rows: [...rows], titles: { ...titles }, more };
    },
    getUses: async ({ params, signedIn }) => ({
      lines: (await getUses(machine, signedIn.actor, params.type, params.id)).map((line) => ({
        ...line,
        records: [...line.records],
      })),
    }),
    makeRecords: async ({ params, signedIn }) => ({
      records: await makeRecords(machine, signedIn.actor, params, params.made),
    }),
    readBeside: async ({ params, body, signedIn }) => ({
      people: await readBeside(machine, signedIn.actor, params.type, body),
    }),
    createRecord: async ({ params, body, signedIn: { actor }, key }) => {
      const saved = await saveOnce(machine, {
        actor,
        type: params.type,
        item: { values: body.values, ...(body.action === undefined ? {} : { action: body.action }) },
        ...(key === undefined ? {} : { key }),
        ...(body.draft === undefined ? {} : { draft: body.draft }),
      });
      return pageOfSaved(machine, actor, params.type, saved);
    },
    saveRecord: async ({ params, body, signedIn: { actor }, key }) => {
      const saved = await saveOnce(machine, {
        actor,
        type: params.type,
        item: { id: params.id, version: body.version, values: body.values },
        ...(key === undefined ? {} : { key }),
        ...(body.draft === undefined ? {} : { draft: body.draft }),
      });
      return pageOfSaved(machine, actor, params.type, saved);
    },
    actOnRecord: async ({ params, body, signedIn: { actor }, key }) => {
      const saved = await saveOnce(machine, {
        actor,
        type: params.type,
        item: { id: params.id, version: body.version, values: body.values, action: params.action },
        ...(key === undefined ? {} : { key }),
      });
      return pageOfSaved(machine, actor, params.type, saved);
    },
    listVersions: async ({ params, signedIn }) => {
      const { versions, since, titles } = await listVersions(machine, signedIn.actor, params.type, params.id);
      return {
        versions: versions.map((one) => ({ ...one, values: { ...one.values }, changes: [...one.changes] })),
        since,
        titles,
      };
    },
    getHistory: async ({ params, signedIn }) => {
      const { entries, titles } = await getHistory(machine, signedIn.actor, params.type, params.id);
      return { entries: entries.map((entry) => ({ ...entry, changes: [...entry.changes] })), titles };
    },
    revealValue: async ({ params, body, signedIn }) => ({
      value: await revealValue(machine, signedIn.actor, params.type, params.id, body),
    }),
    lookUp: async ({ params, query, signedIn }) => ({
      hits: await lookUp(machine, signedIn.actor, params.type, query.q ?? ''),
    }),
    listDrafts: async ({ query, signedIn }) => ({
      drafts: (await listDrafts(machine, signedIn.actor, query.type)).map((draft) => ({
        ...draft,
        values: { ...draft.values },
      })),
    }),
    saveDraft: ({ params, body, signedIn }) => saveDraft(machine, signedIn.actor, { id: params.id, ...body }),
    deleteDraft: async ({ params, signedIn }) => {
      await deleteDraft(machine, signedIn.actor, params.id);
      return { ok: true };
    },
    searchAll: async ({ query, signedIn }) => ({ hits: await searchAll(machine, signedIn.actor, query.q) }),
  } satisfies Partial<Handlers>;
}
