import { WutongError } from '../../model/errors.ts';
import type { BaseChoice } from '../../model/indicator.ts';
import { periodLabel } from '../../model/period.ts';
import { makeReport } from '../../model/report/make-report.ts';
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
}

/**
 * One report of an office and a period, as its records stand now.
 * @throws unknown-report, report-not-for-period
 */
export async function makeOfficeReport(
  asked: FactsAsked & {
    readonly report: string;
    /** What people wrote in its place. */
    readonly paragraphs?: readonly WrittenParagraph[];
    /** What the office made final for the same time of last year. */
    readonly lastYear?: Pick<WholeEdition, 'figures'>;
    /** Which of the two goes first where both say something: told unless the office chose its records. */
    readonly first?: BaseChoice;
  },
): Promise<OfficeReport> {
  const report = getReportFor(asked);
  const facts = asked.lastYear
    ? withEditionBase(
        asked.registry,
        await readReportFacts(asked),
        asked.lastYear.figures,
        asked.first ?? 'told',
      )
    : await readReportFacts(asked);
  return { report, facts, blocks: makeReport(report, facts, asked.paragraphs) };
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
