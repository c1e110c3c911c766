import { WutongError } from '../../model/errors.ts';
import type { BaseChoice } from '../../model/indicator.ts';
import { periodLabel } from '../../model/period.ts';
import { makeReport } from '../../model/report/make-report.ts';
import {
  blocksFor,
  lengthOf,
  paragraphsFor,
  type Paper,
  type PaperLength,
} from '../../model/report/paper.ts';
import { spanOf, type Block, type Report, type ReportFacts } from '../../model/report/report.ts';
import type { WrittenParagraph } from '../../model/report/written-paragraph.ts';
import type { WholeEdition } from './editions/edition.ts';
import { withEditionBase } from './edition-base.ts';
import { readReportFacts, type FactsAsked } from './read-report-facts.ts';

/** A report with the facts that it was made of. */
export interface OfficeReport {
  readonly report: Report;
  readonly facts: ReportFacts;
  readonly blocks: readonly Block[];
  /** How long each paper is that the report is sent out as. */
  readonly papers: readonly (Omit<Paper, 'sections'> & PaperLength)[];
}

/**
 * One report of an office and a period, as its records stand now.
 * @throws unknown-report, unknown-paper, report-not-for-period
 */
export async function makeOfficeReport(
  asked: FactsAsked & {
    readonly report: string;
    /** Which of its papers; the office's own, whole one unless said. */
    readonly paper?: string | undefined;
    /** What people wrote in its place. */
    readonly paragraphs?: readonly WrittenParagraph[];
    /** What the office made final for the same time of last year. */
    readonly lastYear?: Pick<WholeEdition, 'figures'>;
    /** Which of the two goes first where both say something: told unless the office chose its records. */
    readonly first?: BaseChoice;
  },
): Promise<OfficeReport> {
  const report = getReportFor(asked);
  const paper = asked.paper === undefined ? undefined : getPaper(report, asked.paper);
  const facts = asked.lastYear
    ? withEditionBase(
        asked.registry,
        await readReportFacts(asked),
        asked.lastYear.figures,
        asked.first ?? 'told',
      )
    : await readReportFacts(asked);
  const made = (one?: Paper): readonly Block[] =>
    blocksFor(makeReport(report, facts, paragraphsFor(asked.paragraphs ?? [], one?.name)), one ?? {});
  return {
    report,
    facts,
    blocks: made(paper),
    papers: (report.papers ?? []).map((one) => ({ ...one, ...lengthOf(made(one)) })),
  };
}

/** @throws unknown-paper */
function getPaper({ label, papers = [] }: Report, name: string): Paper {
  const found = papers.find((paper) => paper.name === name);
  if (!found) throw new WutongError('unknown-paper', { report: label, paper: name.slice(0, 40) });
  return found;
}

const spanNames = {
  month: ['一个月', 'a month'],
  quarter: ['一个季度', 'a quarter'],
  half: ['半年', 'a half-year'],
  year: ['全年', 'a year'],
  other: ['其他起止日期', 'other days'],
} as const;

/** @throws unknown-report, report-not-for-period */
export function getReportFor({
  registry,
  report: name,
  period,
}: Pick<FactsAsked, 'registry' | 'period'> & { readonly report: string }): Report {
  const report = registry.getReport(name);
  if (!report.spans.includes(spanOf(period)))
    throw new WutongError('report-not-for-period', {
      report: report.label,
      reportEn: report.en,
      period: periodLabel(period),
      spans: report.spans.map((span) => spanNames[span][0]).join('、'),
    });
  return report;
}
