import { z } from 'zod';
import { defineContract } from './contract.ts';
import { fileInfo } from './records.ts';

export const fileContracts = {
  uploadFile: defineContract({
    method: 'POST',
    path: '/api/files/:type/:field',
    summary:
      'Store a file for an attachment entry (`members.scan` inside rows); it belongs to who uploaded it until a record holds it',
    group: 'files',
    params: z.object({ type: z.string().max(60), field: z.string().max(120) }),
    bodyType: 'multipart/form-data',
    response: fileInfo,
    errors: [
      'not-allowed',
      'unknown-field',
      'file-too-large',
      'file-type-refused',
      'file-empty',
      'file-damaged',
      'file-secret',
      'disk-nearly-full',
    ],
  }),
  downloadFile: defineContract({
    method: 'GET',
    path: '/api/records/:type/:id/files/:file',
    summary: 'Fetch a file of a record, after asking again whether the record may be read',
    group: 'files',
    params: z.object({ type: z.string().max(60), id: z.uuid(), file: z.uuid() }),
    response: z.unknown(),
    responseType: 'application/octet-stream',
    errors: ['not-found'],
  }),
};
