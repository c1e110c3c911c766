import type { MultipartFile } from '@fastify/multipart';
import type { FastifyRequest } from 'fastify';
import { WutongError } from '../model/errors.ts';
import { cleanFileName } from '../engine/files/clean-file-name.ts';

type WithFile = FastifyRequest & { file(): Promise<MultipartFile | undefined> };

/** A file of a form, and what the form said before it. */
export interface ReceivedFile {
  readonly name: string;
  readonly bytes: Buffer;
  /** An entry of the form that stands before the file. */
  field(name: string): string | undefined;
}

function fieldOf({ fields }: MultipartFile, name: string): string | undefined {
  const field = Object.hasOwn(fields, name) ? fields[name] : undefined;
  const one = Array.isArray(field) ? field[0] : field;
  return one?.type === 'field' && typeof one.value === 'string' ? one.value : undefined;
}

/**
 * The one file of a form, in memory.
 * @throws bad-request without one, file-too-large
 */
export async function receiveFile(request: FastifyRequest, most: number): Promise<ReceivedFile> {
  const part = await (request as WithFile).file();
  if (!part) throw new WutongError('bad-request', { detail: 'no file in the form' });
  const name = cleanFileName(part.filename);
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of part.file.iterator({ destroyOnReturn: false })) {
    size += (chunk as Buffer).length;
    if (size > most) break;
    chunks.push(chunk as Buffer);
  }
  if (size > most || part.file.truncated) {
    // What is left of it must flow away, or the answer never reaches the sender.
    part.file.resume();
    throw new WutongError('file-too-large', { name, max: most / 1_000_000 });
  }
  return { name, bytes: Buffer.concat(chunks), field: (wanted) => fieldOf(part, wanted) };
}
