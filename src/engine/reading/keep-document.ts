import type { Actor } from '../../model/actor.ts';
import { endingOf } from '../files/clean-file-name.ts';
import { decodeText } from '../files/decode-text.ts';
import { keepUpload } from '../files/keep-upload.ts';
import type { StoredFile } from '../files/store-upload.ts';
import type { Extracted } from '../documents/extract-text.ts';
import type { Machine } from '../machine.ts';

/** A report larger than this is no report. */
export const mostReportBytes = 20_000_000;

/**
 * Keeps the document that was read, as the source of the baselines to come. Word and PDF are kept as they are; of a
 * web page, of Markdown and of a text in odd encodings its words are kept, as a page must not be stored.
 * @throws what `storeUpload` refuses, such as a mark of secrecy
 */
export async function keepDocument(
  machine: Machine,
  actor: Actor,
  document: { readonly bytes: Buffer; readonly name: string; readonly extracted: Extracted },
): Promise<StoredFile & { readonly id: string }> {
  const { bytes, name, extracted } = document;
  const asWords =
    !['docx', 'doc', 'pdf'].includes(extracted.format) &&
    !(extracted.format === 'txt' && /^txt$/i.test(endingOf(name)) && decodeText(bytes) !== undefined);
  return keepUpload(machine, actor, {
    content: asWords ? Buffer.from(extracted.text) : bytes,
    name: asWords ? `${name}.txt` : name,
    allowed: ['word', 'pdf', 'text'],
    maxBytes: mostReportBytes,
  });
}
