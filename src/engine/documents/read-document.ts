import { askThread, type ThreadLimits } from './ask-thread.ts';
import type { Read } from './document-worker.ts';

/**
 * The text of a Word, PDF, HTML, Markdown or plain file, taken out in a thread of its own with limits of time and
 * memory.
 * @throws as `askThread`
 */
export async function readDocument(
  bytes: Uint8Array,
  name: string,
  limits: ThreadLimits & {
    /** Also the paragraphs of a Word file, with its content controls and bookmarks. */
    readonly marks?: boolean;
  } = {},
): Promise<Read> {
  const answer = await askThread({ bytes, name, marks: limits.marks ?? false }, limits);
  if (!('read' in answer)) throw new Error('a thread that was asked to read gave something else');
  return answer.read;
}
