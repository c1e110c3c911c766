import { z } from 'zod';
import { defineContract } from './contract.ts';
import { recordParam } from './records.ts';

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
};
