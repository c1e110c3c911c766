import type { Block, ReportFigure } from '../../../model/report/report.ts';

/** A report that was made final: what it said, and what stood behind it. */
export interface Edition {
  readonly id: string;
  readonly report: string;
  readonly period: string;
  /** 第几稿, counted from one for each report and period. */
  readonly number: number;
  readonly madeAt: string;
  readonly madeBy: string;
}

/** An edition with its words and its figures. */
export interface WholeEdition extends Edition {
  readonly blocks: readonly Block[];
  readonly figures: readonly ReportFigure[];
  /** For each type, its indicators in the order in which records say what they added to each. */
  readonly columns: Readonly<Record<string, readonly string[]>>;
}
