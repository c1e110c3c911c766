import { Worker } from 'node:worker_threads';
import { WutongError } from '../../model/errors.ts';
import type { DocumentFault } from './document-fault.ts';
import type { DocumentAnswer, DocumentQuestion } from './document-worker.ts';
import { inTurn } from './in-turn.ts';
import { mostBytes, mostCharacters, mostMemory, mostSeconds } from './limits.ts';

/** How long the thread may take, and how many MB it may hold. */
export interface ThreadLimits {
  readonly seconds?: number;
  readonly memory?: number;
}

/**
 * Has something done with a document in a thread of its own: whatever a hostile one does to it, the process goes on.
 * @throws file-empty, file-too-large, file-damaged, document-encrypted, document-without-text, document-not-readable,
 * document-too-long, document-too-heavy
 */
export async function askThread(
  question: DocumentQuestion,
  { seconds = mostSeconds, memory = mostMemory }: ThreadLimits = {},
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
