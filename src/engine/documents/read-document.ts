import { Worker } from 'node:worker_threads';
import { WutongError } from '../../model/errors.ts';
import type { DocumentFault } from './document-fault.ts';
import type { DocumentAnswer, DocumentQuestion, Read } from './document-worker.ts';
import type { Revised } from './docx/revise-docx.ts';
import { inTurn } from './in-turn.ts';
import { mostBytes, mostCharacters, mostMemory, mostSeconds } from './limits.ts';

/**
 * The text of a Word, PDF, HTML, Markdown or plain file, taken out in a thread of its own with limits of time and
 * memory.
 * @throws file-empty, file-too-large, file-damaged, document-encrypted, document-without-text, document-not-readable,
 * document-too-long, document-too-heavy
 */
export async function readDocument(
  bytes: Uint8Array,
  name: string,
  limits: ThreadLimits & {
    /** Also the paragraphs of a Word file, with its content controls and bookmarks. */
    readonly marks?: boolean;
  } = {},
): Promise<Read> {
  const answer = await answerOf({ bytes, name, marks: limits.marks ?? false }, limits);
  if (!('read' in answer)) throw new Error('a thread that was asked to read gave something else');
  return answer.read;
}

/**
 * A Word document with changes of its words as revisions, made in the same thread under the same limits. Changes that a
 * revision cannot hold are counted and left out.
 * @throws file-damaged of what is no .docx, and as `readDocument`
 */
export async function reviseDocument(
  bytes: Uint8Array,
  name: string,
  revise: NonNullable<DocumentQuestion['revise']>,
): Promise<Revised> {
  const answer = await answerOf({ bytes, name, revise }, {});
  if (!('revised' in answer)) throw new Error('a thread that was asked to revise gave something else');
  return answer.revised;
}

interface ThreadLimits {
  readonly seconds?: number;
  readonly memory?: number;
}

async function answerOf(
  question: DocumentQuestion,
  { seconds = mostSeconds, memory = mostMemory }: ThreadLimits,
): Promise<Exclude<DocumentAnswer, { readonly fault: DocumentFault }>> {
  const { bytes, name } = question;
  if (bytes.length > mostBytes) throw new WutongError('file-too-large', { name, max: mostBytes / 1_000_000 });
  const answer = await inTurn(() => ask(question, seconds, memory));
  if (answer === undefined) throw new WutongError('document-too-heavy', { name, seconds });
  if ('fault' in answer) throw refusalOf(answer.fault, name);
  return answer;
}

function refusalOf(fault: DocumentFault, name: string): WutongError {
  if (fault.code === 'document-not-readable')
    return new WutongError(fault.code, { name, found: fault.found });
  if (fault.code === 'document-too-long')
    return new WutongError(fault.code, { name, max: mostCharacters / 10_000 });
  return new WutongError(fault.code, { name });
}

/** Undefined when the thread ran out of time or memory. */
function ask(
  workerData: DocumentQuestion,
  seconds: number,
  memory: number,
): Promise<DocumentAnswer | undefined> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./document-worker.ts', import.meta.url), {
      workerData,
      resourceLimits: { maxOldGenerationSizeMb: memory },
      // What a library prints about a document is nobody's business.
      stdout: true,
      stderr: true,
    });
    const done = (answer: DocumentAnswer | undefined): void => {
      clearTimeout(timer);
      resolve(answer);
      void worker.terminate();
    };
    const timer = setTimeout(() => done(undefined), seconds * 1000);
    worker.once('message', done);
    worker.once('error', (error: NodeJS.ErrnoException) => {
      clearTimeout(timer);
      if (error.code === 'ERR_WORKER_OUT_OF_MEMORY') resolve(undefined);
      else reject(error);
    });
    worker.once('exit', () => done(undefined));
  });
}
