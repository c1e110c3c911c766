import type { Actor } from '../../../model/actor.ts';
import type { Cell } from '../../../model/cell.ts';
import { errorText, WutongError } from '../../../model/errors.ts';
import { getOwnJob } from '../../jobs/own-jobs.ts';
import type { Machine } from '../../machine.ts';
import { openWorkbook, type OpenWorkbook } from '../read-workbook.ts';
import { faultsHeading, metaSheet } from '../sheet-plan.ts';
import { styles } from '../sheet-xml.ts';
import { writeWorkbook, type Sheet, type SheetRow } from '../write-workbook.ts';
import type { CellFinding } from './cell-finding.ts';
import { importKind } from './import-job.ts';
import { readImportFile } from './import-file.ts';

/**
 * The workbook that was to be imported, with a column of what is wrong in each row: mended there, it is imported again
 * as it is, for the column is not read.
 * @throws not-found, import-file-changed
 */
export async function writeFaultReport(
  machine: Machine,
  actor: Actor,
  id: string,
): Promise<{ readonly name: string; readonly content: AsyncGenerator<Buffer>; close(): Promise<void> }> {
  const { job, bytes } = await machine.db.inOffice(actor.officeId, async (tx) => {
    const found = await getOwnJob(tx, actor, id);
    if (found.kind !== importKind || !found.result) throw new WutongError('not-found');
    return { job: found, bytes: await readImportFile(tx, machine, { id, hash: found.input.hash }) };
  });
  const findings = job.result?.findings as readonly CellFinding[];
  const workbook = await openWorkbook(bytes, job.title);
  const look = { header: `${job.title} 的问题 ${actor.name}`, footer: '改好后可直接重新导入' };
  return {
    name: `${job.title.replace(/\.xlsx$/i, '')}-问题.xlsx`,
    content: writeWorkbook(sheetsOf(workbook, findings), look),
    close: () => workbook.close(),
  };
}

function sheetsOf(workbook: OpenWorkbook, findings: readonly CellFinding[]): Sheet[] {
  return workbook.sheets.flatMap(({ name, hidden, head }, sheet): Sheet[] => {
    if (hidden && name !== metaSheet) return [];
    const width = Math.max(1, ...head.map(({ cells }) => cells.length));
    const own = findings.filter((finding) => finding.sheet === name);
    const first = head[0]?.cells ?? [];
    return [
      {
        name,
        hidden,
        headings: hidden ? first.map(String) : [faultsHeading, ...first.map((cell) => String(cell ?? ''))],
        widths: hidden ? [] : [48, ...Array.from({ length: width }, () => 16)],
        rows: rowsOf(workbook, sheet, hidden, own),
      },
    ];
  });
}

// The first row with content is the row of headings, which is written already.
async function* rowsOf(
  workbook: OpenWorkbook,
  sheet: number,
  hidden: boolean,
  findings: readonly CellFinding[],
): AsyncGenerator<SheetRow> {
  const byRow = new Map<number | null, string[]>();
  for (const { row, heading, code, params } of findings) {
    const words = `${heading === null ? '' : `【${heading}】`}${errorText(code, params)}`;
    byRow.set(row, [...(byRow.get(row) ?? []), words]);
  }
  let first = true;
  for await (const rows of workbook.rows(sheet))
    for (const { at, cells } of rows) {
      if (first) {
        first = false;
        const general = [...(byRow.get(null) ?? []), ...(byRow.get(at) ?? [])];
        if (!hidden && general.length > 0) yield { cells: [general.join('\n')], style: styles.fault };
        continue;
      }
      if (hidden) yield cells;
      else yield [(byRow.get(at) ?? []).join('\n'), ...cells] as readonly Cell[];
    }
}
