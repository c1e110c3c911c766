import type { MultipartFile } from '@fastify/multipart';
import type { FastifyRequest } from 'fastify';
import { WutongError } from '../model/errors.ts';
import type { Field } from '../model/field.ts';
import { rightsOf } from '../engine/access/reach.ts';
import type { FileKind } from '../engine/files/file-formats.ts';
import { findLinkedFile } from '../engine/files/file-statements.ts';
import { openFile } from '../engine/files/file-store.ts';
import { keepUpload } from '../engine/files/keep-upload.ts';
import type { Machine } from '../engine/machine.ts';
import { getRecord } from '../engine/query/record-page.ts';
import { attachmentHeader } from './attachment-header.ts';
import type { Handlers } from './handlers.ts';

type WithFile = FastifyRequest & { file(): Promise<MultipartFile | undefined> };

/** The endpoints of files. An upload is distrusted; a download asks for the record's permission again. */
export function fileHandlers(machine: Machine) {
  return {
    uploadFile: async ({ params, signedIn: { actor }, request }) => {
      if (machine.disk.isReadOnly())
        throw new WutongError('disk-nearly-full', { floor: machine.disk.floorMb });
      const { type } = machine.registry.getType(params.type);
      const rights = rightsOf(actor, type);
      if (!rights.includes('create') && !rights.includes('save'))
        throw new WutongError('not-allowed', { action: '上传' });
      const field = getAttachment(type.fields, params.field);
      const options = field.options as { types?: readonly FileKind[]; maxMB?: number };
      const part = await (request as WithFile).file();
      if (!part) throw new WutongError('bad-request', { detail: 'no file in the form' });
      const { id, name, size, mime } = await keepUpload(machine, actor, {
        content: part.file,
        name: part.filename,
        allowed: options.types ?? ['pdf', 'image', 'word', 'excel', 'ofd', 'text'],
        maxBytes: (options.maxMB ?? 20) * 1_000_000,
      });
      return { id, name, size, mime };
    },
    downloadFile: async ({ params, signedIn: { actor }, reply }) => {
      const file = await machine.db.inOffice(actor.officeId, async (tx) => {
        await getRecord(tx, machine, actor, params.type, params.id);
        const [row] = await tx.query(
          findLinkedFile({
            officeId: actor.officeId,
            type: params.type,
            recordId: params.id,
            fileId: params.file,
          }),
        );
        if (!row) throw new WutongError('not-found');
        return { hash: String(row.hash), name: String(row.name), mime: String(row.mime) };
      });
      const content = await openFile(machine.files, file);
      // As an attachment and never sniffed: a file somebody sent must not run in our origin.
      void reply.header('content-type', file.mime);
      void reply.header('content-disposition', attachmentHeader(file.name));
      void reply.header('content-security-policy', 'sandbox');
      return content;
    },
  } satisfies Partial<Handlers>;
}

function own(fields: Readonly<Record<string, Field>>, name: string): Field | undefined {
  return Object.hasOwn(fields, name) ? fields[name] : undefined;
}

// `attachments`, or `inviters.letter` inside rows.
function getAttachment(fields: Readonly<Record<string, Field>>, path: string): Field {
  const [outer = '', inner] = path.split('.');
  const field = own(fields, outer);
  const found = inner === undefined ? field : own(field?.kind.inner?.(field.options) ?? {}, inner);
  if (found?.kind.storage !== 'files') throw new WutongError('unknown-field', { field: path });
  return found;
}
