import type { Actor } from '../../model/actor.ts';
import { lastYear, type Period } from '../../model/period.ts';
import type { Transaction } from '../database/database.ts';
import { within } from '../database/within.ts';
import type { Machine } from '../machine.ts';
import { readBaseChoice } from '../indicators/base-choice.ts';
import { findLastEdition } from './editions/read-edition.ts';
import { officeReads } from './office-reads.ts';
import { asWritten, readParagraphs, type ParagraphVersion } from './work/paragraphs.ts';
import { makeOfficeReport, type OfficeReport } from './make-office-report.ts';

/** The office in whose name a report is written. */
async function officeOf(tx: Transaction): Promise<{ id: string; name: string }> {
  const [row] = await tx.query({ text: 'SELECT name FROM office WHERE id = $1', values: [tx.officeId] });
  return { id: tx.officeId, name: String(row?.name ?? '') };
}

/** A report in work, with what people wrote in it. */
export interface ReportInWork extends OfficeReport {
  readonly paragraphs: readonly ParagraphVersion[];
}

/** A report as it stands in this transaction: the figures of the whole office now, and what people wrote. */
export async function readReportInWork(
  tx: Transaction,
  { registry, clock }: Pick<Machine, 'registry' | 'clock'>,
  actor: Pick<Actor, 'packsOff'>,
  {
    report,
    period,
    paper,
  }: { readonly report: string; readonly period: Period; readonly paper?: string | undefined },
): Promise<ReportInWork> {
  const [paragraphs, last, first] = await Promise.all([
    readParagraphs(tx, { report, period }),
    findLastEdition(tx, registry, lastYear(period)),
    readBaseChoice(tx),
  ]);
  const made = await makeOfficeReport({
    paragraphs: asWritten(paragraphs),
    ...(last ? { lastYear: last } : {}),
    first,
    db: within(tx),
    registry,
    office: await officeOf(tx),
    period,
    mayRead: officeReads(actor),
    now: clock.now(),
    report,
    paper,
  });
  return { ...made, paragraphs };
}
