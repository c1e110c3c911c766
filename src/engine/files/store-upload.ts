import { createHash } from 'node:crypto';
import { open, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { WutongError } from '../../model/errors.ts';
import { newId } from '../../model/id.ts';
import { cleanFileName, endingOf } from './clean-file-name.ts';
import { fileFormats, kindLabels, type FileFormat, type FileKind } from './file-formats.ts';
import { keepContent, type FileStore } from './file-store.ts';
import { recogniseContent, type FileWords } from './recognise-content.ts';
import { findMarkInName, findSecrecyMark, findStarredMark } from './secrecy-mark.ts';

/** A file as somebody sends it. */
export interface Upload {
  readonly store: FileStore;
  readonly content: Readable | Uint8Array;
  readonly name: string;
  /** The kinds that the attachment entry takes. */
  readonly allowed: readonly FileKind[];
  /** A refusal speaks of it in MB of 1,000,000 bytes. */
  readonly maxBytes: number;
}

/** A stored content with its cleaned name. `hash` is the SM3 in hex, `size` in bytes. */
export interface StoredFile {
  readonly hash: string;
  readonly size: number;
  readonly mime: string;
  readonly name: string;
}

/**
 * Stores an upload after looking at what it is: by content, never by what the sender says it is. The content is
 * durable when this returns; on a refusal nothing of it stays.
 * @throws file-empty, file-too-large, file-type-refused, file-damaged, file-secret
 */
export async function storeUpload({
  store,
  content,
  name: given,
  allowed,
  maxBytes,
}: Upload): Promise<StoredFile> {
  const name = cleanFileName(given);
  const draft = join(store.draftsDir, newId());
  try {
    const { hash, size } = await receive(content, draft, name, maxBytes);
    const mark = findMarkInName(name);
    if (mark) throw new WutongError('file-secret', { name, mark });
    if (size === 0) throw new WutongError('file-empty', { name });
    const format = inspect(await readFile(draft), name, allowed);
    await keepContent(store, draft, hash);
    return { hash, size, mime: format.mime, name };
  } catch (error) {
    await rm(draft, { force: true });
    throw error;
  }
}

async function receive(content: Upload['content'], draft: string, name: string, maxBytes: number) {
  const hash = createHash('sm3');
  let size = 0;
  const handle = await open(draft, 'wx', 0o600);
  try {
    // Not destroyed when it is too long: what is left of it must flow away, or the answer never reaches the sender.
    const source = content instanceof Uint8Array ? [content] : content.iterator({ destroyOnReturn: false });
    for await (const part of source as AsyncIterable<Uint8Array>) {
      size += part.length;
      if (size > maxBytes) break;
      hash.update(part);
      await handle.writeFile(part);
    }
    if (size > maxBytes || wasCut(content)) {
      if (content instanceof Readable) content.resume();
      throw new WutongError('file-too-large', { name, max: Math.floor(maxBytes / 1_000_000) });
    }
    await handle.sync();
  } finally {
    await handle.close();
  }
  return { hash: hash.digest('hex'), size };
}

/** A multipart parser ends a part at its own limit as if it were complete, and only says so here. */
function wasCut(content: Upload['content']): boolean {
  return 'truncated' in content && content.truncated === true;
}

function inspect(bytes: Buffer, name: string, allowed: readonly FileKind[]): FileFormat {
  const refuse = (found: string): WutongError =>
    new WutongError('file-type-refused', {
      name,
      found,
      allowed: allowed.map((kind) => kindLabels[kind]).join('、'),
    });
  const recognised = recogniseContent(bytes);
  if ('other' in recognised) throw refuse(recognised.other);
  if ('damaged' in recognised) throw new WutongError('file-damaged', { name });
  const format: FileFormat = fileFormats[recognised.format];
  const ending = endingOf(name).toLowerCase();
  if (!allowed.includes(format.kind)) throw refuse(format.label);
  if (!format.endings.includes(ending))
    throw refuse(ending ? `${format.label}，扩展名却是 .${ending}` : `${format.label}，没有扩展名`);
  const mark = findMark(recognised.words);
  if (mark) throw new WutongError('file-secret', { name, mark });
  return format;
}

function findMark({ lines = [], runs = '' }: FileWords): string | undefined {
  return findSecrecyMark(lines) ?? findStarredMark(runs);
}
