import { askThread } from './ask-thread.ts';
import type { DocumentQuestion } from './document-worker.ts';
import type { Revised } from './docx/revise-docx.ts';

/**
 * A Word document with changes of its words as revisions, made in a thread of its own with limits of time and
 * memory. Changes that a
 * revision cannot hold are counted and left out.
 * @throws file-damaged of what is no .docx, and as `askThread`
 */
export async function reviseDocument(
  bytes: Uint8Array,
  name: string,
  revise: NonNullable<DocumentQuestion['revise']>,
): Promise<Revised> {
  const answer = await askThread({ bytes, name, revise });
  if (!('revised' in answer)) throw new Error('a thread that was asked to revise gave something else');
  return answer.revised;
}
