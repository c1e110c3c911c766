import { Worker } from 'node:worker_threads';
import { WutongError } from '../../model/errors.ts';
import { inTurn } from '../documents/in-turn.ts';
import type { ReadRow } from './hucre.ts';
import type { JoinPlan, Joined, RawItem } from './join-rows.ts';
import type { WorkbookFault } from './workbook-fault.ts';
import type { SheetHead, WorkbookAnswer, WorkbookQuestion } from './workbook-worker.ts';

/** A workbook larger than this is refused before it is opened. */
export const mostWorkbookBytes = 60_000_000;
/** Reading it may take this long … */
const mostSeconds = 300;
/** … and this much memory, in MB. */
const mostMemory = 2048;

/** A workbook that was read; its rows stay in the thread and come in portions. */
export interface OpenWorkbook {
  readonly sheets: readonly SheetHead[];
  /** Puts rows to records; then `items` gives them. */
  join(plan: JoinPlan): Promise<{ readonly count: number; readonly orphans: Joined['orphans'] }>;
  items(portion: number): AsyncGenerator<readonly RawItem[]>;
  rows(sheet: number): AsyncGenerator<readonly ReadRow[]>;
  close(): Promise<void>;
}

/**
 * Reads a workbook in a thread of its own with limits of time and memory.
 * @throws file-empty, file-too-large, file-secret, document-too-heavy, workbook-not-xlsx, workbook-old-format,
 * workbook-encrypted, workbook-unreadable, workbook-macros, workbook-links-outside, workbook-entities,
 * workbook-too-large, workbook-too-wide
 */
export async function openWorkbook(
  bytes: Uint8Array,
  name: string,
  limits: { readonly seconds?: number; readonly memory?: number } = {},
): Promise<OpenWorkbook> {
  if (bytes.length > mostWorkbookBytes)
    throw new WutongError('file-too-large', { name, max: mostWorkbookBytes / 1_000_000 });
  const { seconds = mostSeconds, memory = mostMemory } = limits;
  // Made when its turn has come: what it says before somebody listens would be lost.
  let worker: Worker | undefined;
  const begin = (): Promise<WorkbookAnswer | undefined> => {
    worker = new Worker(new URL('./workbook-worker.ts', import.meta.url), {
      workerData: { bytes },
      resourceLimits: { maxOldGenerationSizeMb: memory },
      stdout: true,
      stderr: true,
    });
    // One that dies while nobody asks it anything must not take the process with it.
    worker.on('error', () => {});
    return listen(worker, seconds);
  };
  const close = async (): Promise<void> => void (await worker?.terminate());
  const ask = async (question: WorkbookQuestion): Promise<WorkbookAnswer> => {
    if (!worker) throw new Error('nothing was opened');
    const answer = listen(worker, seconds);
    worker.postMessage(question);
    const heard = await answer;
    if (heard === undefined) throw new WutongError('document-too-heavy', { name, seconds });
    return heard;
  };
  try {
    const opened = await inTurn(begin);
    if (opened === undefined) throw new WutongError('document-too-heavy', { name, seconds });
    if ('fault' in opened) throw refusalOf(opened.fault, name);
    if (!('sheets' in opened)) throw new Error('the thread did not say what it read');
    return {
      sheets: opened.sheets,
      async join(plan) {
        const joined = await ask({ join: plan });
        return 'count' in joined ? joined : { count: 0, orphans: [] };
      },
      async *items(most) {
        for (let itemsFrom = 0; ; itemsFrom += most) {
          const answer = await ask({ itemsFrom, most });
          if (!('items' in answer) || answer.items.length === 0) return;
          yield answer.items;
        }
      },
      async *rows(sheet) {
        for (let rowsFrom = 0; ; rowsFrom += 1000) {
          const answer = await ask({ sheet, rowsFrom, most: 1000 });
          if (!('rows' in answer) || answer.rows.length === 0) return;
          yield answer.rows;
        }
      },
      close,
    };
  } catch (error) {
    await close();
    throw error;
  }
}

/** The next word of the thread; undefined when it ran out of time or memory. */
function listen(worker: Worker, seconds: number): Promise<WorkbookAnswer | undefined> {
  return new Promise((resolve, reject) => {
    const done = (answer: WorkbookAnswer | undefined): void => {
      clearTimeout(timer);
      worker.off('message', done).off('error', failed).off('exit', ended);
      resolve(answer);
    };
    const ended = (): void => done(undefined);
    const failed = (error: NodeJS.ErrnoException): void => {
      if (error.code === 'ERR_WORKER_OUT_OF_MEMORY') return done(undefined);
      clearTimeout(timer);
      reject(error);
    };
    const timer = setTimeout(() => {
      void worker.terminate();
      done(undefined);
    }, seconds * 1000);
    worker.on('message', done).on('error', failed).on('exit', ended);
  });
}

function refusalOf(fault: WorkbookFault, name: string): WutongError {
  const { code, ...params } = fault;
  return new WutongError(code, { name, ...params });
}
