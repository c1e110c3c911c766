/** Why a wording is not used. */
export type WordingKind =
  /** 错别字 */
  | 'typo'
  /** 约…余: said twice. */
  | 'doubled'
  /** 政治表述要用全称、加引号。 */
  | 'full-form'
  /** 涉台港澳用语。 */
  | 'regions'
  /** 国名、地名、机构名。 */
  | 'name'
  /** Whatever an office adds for itself. */
  | 'own';

/** A wording that is looked for, and what stands in its place. */
export interface WordingEntry {
  readonly kind: WordingKind;
  /** The words as they stand. */
  readonly wrong: string;
  /** What replaces them; without it a person decides. */
  readonly right?: string;
  readonly why: string;
  /** Longer words in which they are right: 帐 in 帐篷. */
  readonly within?: readonly string[];
  /** Not a fault in itself: a person is asked. */
  readonly question?: true;
}

/** A wording that was found. Offsets are UTF-16 offsets in the text. */
export interface WordingFinding {
  readonly kind: WordingKind;
  readonly start: number;
  readonly end: number;
  readonly quote: string;
  readonly right?: string;
  readonly why: string;
  readonly question?: true;
}
