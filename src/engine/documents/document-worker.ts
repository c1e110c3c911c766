import { parentPort, workerData } from 'node:worker_threads';
import { DocumentError, type DocumentFault } from './document-fault.ts';
import { extractText, type Extracted } from './extract-text.ts';

/** What the thread answers: the text, or why there is none. */
export type DocumentAnswer = Extracted | { readonly fault: DocumentFault };

const { bytes, name } = workerData as { readonly bytes: Uint8Array; readonly name: string };

/** Runs in a thread of its own, with limits: whatever a hostile document does to it, the process goes on. */
async function answer(): Promise<DocumentAnswer> {
  try {
    return await extractText(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), name);
  } catch (error) {
    return { fault: error instanceof DocumentError ? error.fault : { code: 'file-damaged' } };
  }
}

parentPort?.postMessage(await answer());
