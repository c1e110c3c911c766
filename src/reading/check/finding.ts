/** What is wrong with a place of a draft. */
export type FindingKind =
  'disagrees' | 'arithmetic' | 'contradiction' | 'wording' | 'noise' | 'period' | 'format';

/** A stretch of the draft. Offsets are UTF-16 offsets. */
export interface Place {
  start: number;
  end: number;
}

/** What one click puts into the draft. */
export interface Fix extends Place {
  to: string;
}

/** One finding of a judge, with places in the restored text. */
export interface Raised extends Place {
  kind: FindingKind;
  /** What the draft says, in short. */
  says: string;
  /** What it should say, where that is known. */
  expected?: string;
  /** The reason, for a person to read. */
  why: string;
  /** It may be right: a person has to look. */
  question?: true;
  fix?: Fix;
  /** The indicator of the office that says otherwise. */
  indicator?: string;
  /** Where the draft speaks of the same thing elsewhere. */
  also?: Place[];
}

/** One finding as it is handed out: places and words are those of the draft as it was handed in. */
export interface Finding extends Raised {
  quote: string;
}
