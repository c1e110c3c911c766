import { z } from 'zod';
import { defineContract } from './contract.ts';
import { listQuery, recordParam, typeParam } from './records.ts';

const listFormParam = typeParam.extend({ form: z.string().max(60) });

export const formContracts = {
  listForms: defineContract({
    method: 'GET',
    path: '/api/records/:type/:id/forms',
    summary: 'The official forms that may be printed from a record as it stands now',
    group: 'forms',
    params: recordParam,
    response: z.object({
      forms: z.array(z.object({ name: z.string(), label: z.string(), en: z.string() })),
    }),
    errors: ['not-found'],
  }),
  printForm: defineContract({
    method: 'GET',
    path: '/api/records/:type/:id/forms/:form',
    summary: 'An official form as docx in the layout of GB/T 9704; every download is kept in the history',
    group: 'forms',
    params: recordParam.extend({ form: z.string().max(60) }),
    response: z.unknown(),
    responseType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    errors: ['not-found', 'form-not-offered'],
  }),
  printList: defineContract({
    method: 'GET',
    path: '/api/records/:type/list-forms/:form',
    summary:
      'An official form over the records of a list as it is narrowed, as docx; kept in the history of each',
    group: 'forms',
    params: listFormParam,
    query: listQuery,
    response: z.unknown(),
    responseType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    errors: ['not-allowed', 'not-found', 'form-not-offered', 'unknown-filter', 'unknown-sort'],
  }),
  noteDossier: defineContract({
    method: 'POST',
    path: '/api/records/:type/:id/dossier',
    summary: 'Everything about a record is printed now: kept in its history',
    group: 'forms',
    params: recordParam,
    response: z.object({ ok: z.literal(true) }),
    errors: ['not-found'],
  }),
  remindMany: defineContract({
    method: 'POST',
    path: '/api/records/:type/reminders',
    summary:
      'Remind inside whoever has to keep the deadline of these records, which is past; once a day for a record, kept in its history',
    group: 'forms',
    params: typeParam,
    body: z.object({ ids: z.array(z.uuid()).min(1).max(200) }),
    response: z.object({
      records: z.array(
        z.object({
          id: z.string(),
          what: z.enum(['reminded', 'today-already', 'not-due', 'nobody', 'not-found']),
        }),
      ),
    }),
    errors: ['not-allowed', 'not-found'],
  }),
  remindOfList: defineContract({
    method: 'POST',
    path: '/api/records/:type/list-forms/:form/reminders',
    summary: 'Remind inside whoever has to keep a deadline of the records of a list; once a day for a record',
    group: 'forms',
    params: listFormParam,
    query: listQuery,
    response: z.object({ reminded: z.number().int() }),
    errors: ['not-allowed', 'not-found', 'form-not-offered', 'unknown-filter', 'unknown-sort'],
  }),
};
