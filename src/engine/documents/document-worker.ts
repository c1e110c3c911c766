import { parentPort, workerData } from 'node:worker_threads';
import { DocumentError, type DocumentFault } from './document-fault.ts';
import { readDocxMarks, type MarkedParagraph } from './docx-marks.ts';
import { extractText, type Extracted } from './extract-text.ts';

/** The words of a document; of a Word file that is asked for its marks, its paragraphs too. */
export interface Read extends Extracted {
  readonly paragraphs?: readonly MarkedParagraph[];
}

/** What the thread answers: the text, or why there is none. */
export type DocumentAnswer = Read | { readonly fault: DocumentFault };

const { bytes, name, marks } = workerData as {
  readonly bytes: Uint8Array;
  readonly name: string;
  readonly marks: boolean;
};

/** Runs in a thread of its own, with limits: whatever a hostile document does to it, the process goes on. */
async function answer(): Promise<DocumentAnswer> {
  try {
    const read = await extractText(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), name);
    return marks && read.format === 'docx' ? { ...read, paragraphs: readDocxMarks(bytes) } : read;
  } catch (error) {
    return { fault: error instanceof DocumentError ? error.fault : { code: 'file-damaged' } };
  }
}

parentPort?.postMessage(await answer());
