import { parentPort, workerData } from 'node:worker_threads';
import { DocumentError, type DocumentFault } from './document-fault.ts';
import { readDocxMarks, type MarkedParagraph } from './docx-marks.ts';
import { reviseDocx, type Change, type Revised, type Reviser } from './docx/revise-docx.ts';
import { extractText, type Extracted } from './extract-text.ts';

/** The words of a document; of a Word file that is asked for its marks, its paragraphs too. */
export interface Read extends Extracted {
  readonly paragraphs?: readonly MarkedParagraph[];
}

/** What the thread is asked: the words of a document, or the document with changes as revisions. */
export interface DocumentQuestion {
  readonly bytes: Uint8Array;
  readonly name: string;
  readonly marks?: boolean;
  readonly revise?: { readonly changes: readonly Change[]; readonly reviser: Reviser };
}

/** What the thread answers, or why it does not. */
export type DocumentAnswer =
  { readonly read: Read } | { readonly revised: Revised } | { readonly fault: DocumentFault };

const { bytes, name, marks, revise } = workerData as DocumentQuestion;

/** Runs in a thread of its own, with limits: whatever a hostile document does to it, the process goes on. */
async function answer(): Promise<DocumentAnswer> {
  try {
    if (revise) return { revised: reviseDocx(bytes, revise.changes, revise.reviser) };
    const read = await extractText(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), name);
    return { read: marks && read.format === 'docx' ? { ...read, paragraphs: readDocxMarks(bytes) } : read };
  } catch (error) {
    return { fault: error instanceof DocumentError ? error.fault : { code: 'file-damaged' } };
  }
}

parentPort?.postMessage(await answer());
