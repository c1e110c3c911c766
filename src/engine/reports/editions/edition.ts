import type { CivilDate } from '../../../model/date.ts';
import type { Block, ReportFigure } from '../../../model/report/report.ts';

/** Where an edition stands that was handed in to be signed. */
export interface EditionApproval {
  /** The record that carries it, and how that stands. */
  readonly type: string;
  readonly record: string;
  readonly state: string;
  /** Whether the case is about this edition; one that came back and was followed by another is not. */
  readonly current: boolean;
  readonly signed: boolean;
  readonly signedOn: CivilDate | null;
  readonly signedBy: string | null;
}

/** A report that was made final: what it said, and what stood behind it. */
export interface Edition {
  readonly id: string;
  readonly report: string;
  readonly period: string;
  /** 第几稿, counted from one for each report and period. */
  readonly number: number;
  readonly madeAt: string;
  readonly madeBy: string;
  /** None where it was made final without being handed in. */
  readonly approval: EditionApproval | null;
}

/** An edition with its words and its figures. */
export interface WholeEdition extends Edition {
  readonly blocks: readonly Block[];
  readonly figures: readonly ReportFigure[];
  /** For each type, its indicators in the order in which records say what they added to each. */
  readonly columns: Readonly<Record<string, readonly string[]>>;
}
