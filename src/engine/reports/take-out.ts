import type { Actor } from '../../model/actor.ts';
import type { Block, ReportFigure } from '../../model/report/report.ts';
import { noteChange } from '../audit/note-change.ts';
import { cleanFileName } from '../files/clean-file-name.ts';
import type { Machine } from '../machine.ts';
import { printReport, type ReportFormat } from './print-report.ts';

/** A report as it leaves the program. */
export interface TakenOut {
  readonly name: string;
  readonly content: Uint8Array;
  readonly mime: string;
}

const mimes: Readonly<Record<ReportFormat, string>> = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  pdf: 'application/pdf',
  html: 'text/html; charset=utf-8',
  md: 'text/markdown; charset=utf-8',
  json: 'application/json',
};

/**
 * Makes the file of a report and notes who took it: a paper that left the office cannot be called back.
 * @throws pdf-not-possible, pdf-failed
 */
export async function takeOut(
  machine: Machine,
  actor: Actor,
  what: {
    readonly title: string;
    readonly blocks: readonly Block[];
    readonly figures: readonly ReportFigure[];
    readonly about: Readonly<Record<string, unknown>>;
    readonly edition?: string;
    readonly largeType?: boolean | undefined;
  },
  format: ReportFormat,
): Promise<TakenOut> {
  const { title, blocks, figures, about, edition, largeType } = what;
  const nodes = blocks.map(({ node }) => node);
  const content = await printReport({ title, nodes, largeType, data: { ...about, figures } }, format);
  await machine.db.inOffice(actor.officeId, (tx) =>
    noteChange(tx, actor, {
      type: 'report-edition',
      action: `report.print.${format}`,
      ...(edition === undefined ? {} : { id: edition }),
      after: about,
    }),
  );
  return { name: cleanFileName(`${title}.${format}`), content, mime: mimes[format] };
}
