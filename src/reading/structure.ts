import type { CleanText } from './clean.ts';
import { findSectionTurns } from './meaning/sections.ts';
import { findHeadings } from './structure/headings.ts';
import type { Heading } from './structure/headings.ts';
import { findOffice, findReportPeriod } from './structure/office.ts';
import { findPlannedTasks, findShortcomings } from './structure/passages.ts';
import type { Passage } from './structure/passages.ts';

export type { Heading } from './structure/headings.ts';
export type { Passage } from './structure/passages.ts';

/** The parts of a report. All offsets are UTF-16 offsets in the text that was handed in. */
export interface Structure {
  /** The office that reports, as its title says it. */
  office: string | null;
  /** The period that the title names. */
  period: string | null;
  headings: Heading[];
  /** Sentences of 下半年打算 and the like: candidate tasks for a person to take over. */
  plannedTasks: Passage[];
  shortcomings: Passage[];
}

/** Finds office, period, headings, planned tasks and admitted shortcomings of a restored text. */
export function findStructure(clean: CleanText): Structure {
  const { text, toOriginal } = clean;
  const back = <T extends { start: number; end: number }>(part: T): T => ({
    ...part,
    start: toOriginal(part.start),
    end: toOriginal(part.end),
  });
  return {
    office: findOffice(text),
    period: findReportPeriod(text),
    headings: findHeadings(text).map(back),
    plannedTasks: findPlannedTasks(text, findSectionTurns(text)).map(back),
    shortcomings: findShortcomings(text).map(back),
  };
}
