import type { CivilDate } from '../date.ts';
import type { Words } from '../label.ts';
import type { Severity } from '../rule.ts';
import type { Certainty } from '../source.ts';

/** The clause behind a finding, ready to be shown. */
export interface ShownClause {
  /** The name of the source. */
  readonly source: string;
  readonly title: string;
  readonly number: string | undefined;
  readonly article: string;
  readonly certainty: Certainty;
  /** The office's own words, where it has set the value itself: they stand in front of the document. */
  readonly words: string | undefined;
  /** The day from which the value holds. */
  readonly since: CivilDate;
}

/** What a rule found in a record: value, limit, clause, and how to put it right. Plain JSON. */
export interface RuleFinding {
  readonly rule: string;
  readonly label: Words;
  /**
   * Which finding it is: rule, entry, value and the other records. A waiver is given to this key, so that what was
   * waived for 8 persons is found again when there are 9.
   */
  readonly key: string;
  readonly severity: Severity;
  readonly path: string;
  readonly value: Words;
  readonly limit: Words;
  readonly message: Words;
  readonly mend: Words;
  readonly clause: ShownClause;
  /** The roles that may waive it; empty for never. */
  readonly waivers: readonly string[];
  /** Ids of other records. Who may not read them is shown their number only. */
  readonly related: readonly string[];
}
