import { parentPort, workerData } from 'node:worker_threads';
import { inspectWorkbook } from './inspect-workbook.ts';
import { joinRows, type JoinPlan, type RawItem, type Joined } from './join-rows.ts';
import type { ReadRow } from './hucre.ts';
import { WorkbookError, type WorkbookFault } from './workbook-fault.ts';
import { readSheets, type SheetContent } from './workbook-rows.ts';

/** A sheet as far as it must be known to find out what it is. */
export interface SheetHead {
  readonly name: string;
  readonly hidden: boolean;
  /** The first rows with content. */
  readonly head: readonly ReadRow[];
  readonly rows: number;
}

/** What the thread says: the sheets or a fault at first, then what it is asked for. */
export type WorkbookAnswer =
  | { readonly fault: WorkbookFault }
  | { readonly sheets: readonly SheetHead[] }
  | { readonly count: number; readonly orphans: Joined['orphans'] }
  | { readonly items: readonly RawItem[] }
  | { readonly rows: readonly ReadRow[] };

/** What it may be asked for. */
export type WorkbookQuestion =
  | { readonly join: JoinPlan }
  | { readonly itemsFrom: number; readonly most: number }
  | { readonly sheet: number; readonly rowsFrom: number; readonly most: number };

const { bytes } = workerData as { readonly bytes: Uint8Array };
const headRows = 12;
let sheets: readonly SheetContent[] = [];
let joined: Joined = { items: [], orphans: [] };

// Runs in a thread of its own, with limits: whatever a hostile workbook does to it, the process goes on.
async function open(): Promise<WorkbookAnswer> {
  try {
    inspectWorkbook(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
    sheets = await readSheets(bytes);
    return {
      sheets: sheets.map(({ name, hidden, rows }) => ({
        name,
        hidden,
        head: rows.slice(0, headRows),
        rows: rows.length,
      })),
    };
  } catch (error) {
    return { fault: error instanceof WorkbookError ? error.fault : { code: 'workbook-unreadable' } };
  }
}

function answer(question: WorkbookQuestion): WorkbookAnswer {
  if ('join' in question) {
    joined = joinRows(sheets, question.join);
    return { count: joined.items.length, orphans: joined.orphans.slice(0, 1000) };
  }
  if ('sheet' in question) {
    const { sheet, rowsFrom, most } = question;
    return { rows: sheets[sheet]?.rows.slice(rowsFrom, rowsFrom + most) ?? [] };
  }
  return { items: joined.items.slice(question.itemsFrom, question.itemsFrom + question.most) };
}

parentPort?.postMessage(await open());
parentPort?.on('message', (question: WorkbookQuestion) => parentPort?.postMessage(answer(question)));
