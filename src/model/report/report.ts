import type { CivilDate } from '../date.ts';
import type { NodeOf } from '../document.ts';
import type { Figure } from '../indicator.ts';
import type { Labelled } from '../label.ts';
import type { Period } from '../period.ts';
import { paperFaults, type Paper } from './paper.ts';

/** A figure with what a report has to know to place it. */
export interface ReportFigure extends Figure {
  /** The field of business that it belongs to. */
  readonly pack: string;
  readonly definition: string;
}

/** A record that somebody marked as worth a sentence, with that sentence. */
export interface Highlight {
  readonly id: string;
  readonly pack: string;
  readonly sentence: string;
}

/** A base of comparison that is another one now than the edition of last year says. */
export interface Restated {
  readonly label: string;
  readonly unit: string;
  /** 原报. */
  readonly then: number;
  /** 现. */
  readonly now: number;
  /** Which of them the comparison uses, as the office chose. */
  readonly used: 'then' | 'now';
}

/** All that a report is made of. */
export interface ReportFacts {
  /** As the office signs. */
  readonly office: string;
  readonly period: Period;
  /** The day on which it is made. */
  readonly on: CivilDate;
  readonly figures: readonly ReportFigure[];
  readonly highlights: readonly Highlight[];
  /** Where last year's edition said otherwise than the records do now, a report says so. */
  readonly restated: readonly Restated[];
}

/** What reports are made of: letterheads and imprints they have none. */
export type ReportNode = NodeOf<
  'title' | 'annex' | 'heading' | 'paragraph' | 'table' | 'attachments' | 'signature'
>;

/** A part of a report with a name of its own, under which its words are kept, commented on and compared. */
export interface Block {
  /** `outbound.approved`: section and topic, never reused. */
  readonly id: string;
  readonly node: ReportNode;
}

/** Turns facts into parts of the document; without facts it has none. */
export interface Section extends Labelled {
  readonly name: string;
  readonly en: string;
  /** Written by hand where there are no facts: the workbench keeps its place open, a print leaves it out. */
  readonly byHand?: true;
  /** What it says of the time to come is held against that time: the report that follows gets it as a list of tasks. */
  readonly becomesTasks?: true;
  make(facts: ReportFacts): readonly Block[];
}

/** How long a period is. */
export type Span = 'month' | 'quarter' | 'half' | 'year' | 'other';

/** An ordered list of sections under a title. */
export interface Report extends Labelled {
  /** `half-year`; the command line and the interface call it so. */
  readonly name: string;
  readonly en: string;
  readonly purpose: string;
  /** The periods that it is written for. */
  readonly spans: readonly Span[];
  title(facts: ReportFacts): string;
  readonly sections: readonly Section[];
  /** Printed on one page, in type as large as that allows. */
  readonly largeType?: true;
  /** Papers for others, out of the same words and figures. */
  readonly papers?: readonly Paper[];
}

/** Declares a section. */
export function defineSection(section: Section): Section {
  return section;
}

/** Declares a report. */
export function defineReport(report: Report): Report {
  return report;
}

/** How long a period is, by its days: `2018-01-01..2018-06-30` is a half-year too. */
export function spanOf({ from, to }: Period): Span {
  const [year, month, day] = from.split('-').map(Number);
  const [endYear, endMonth] = to.split('-').map(Number);
  const nextDay = new Date(Date.parse(`${to}T00:00:00Z`) + 86_400_000).getUTCDate();
  if (year !== endYear || day !== 1 || nextDay !== 1 || month === undefined || endMonth === undefined)
    return 'other';
  const length = endMonth - month + 1;
  if (length === 1) return 'month';
  if (length === 3 && month % 3 === 1) return 'quarter';
  if (length === 6 && month % 6 === 1) return 'half';
  return length === 12 ? 'year' : 'other';
}

/** What does not hold together in the reports, in words. */
export function* reportFaults(reports: readonly Report[]): Generator<string> {
  const names = new Set<string>();
  for (const { name, sections, spans, papers = [] } of reports) {
    for (const fault of paperFaults(papers, sections)) yield `report ${name}: ${fault}`;
    if (names.has(name)) yield `two reports are called “${name}”`;
    names.add(name);
    if (spans.length === 0) yield `report ${name} is for no period`;
    const own = new Set<string>();
    for (const section of sections) {
      if (own.has(section.name)) yield `report ${name}: two sections are called “${section.name}”`;
      own.add(section.name);
    }
  }
}
