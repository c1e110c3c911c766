/** A run as it is set, after its styles. Sizes in points. */
export interface LaidRun {
  readonly text: string;
  /** The font of Chinese characters; undefined where the file names none. */
  readonly font: string | undefined;
  readonly size: number;
  /** RRGGBB, or undefined for the usual black. */
  readonly color: string | undefined;
}

/** A paragraph as it is set. Lengths in twips. */
export interface LaidParagraph {
  /** Its place among the paragraphs that say something, from 1. */
  readonly place: number;
  readonly text: string;
  readonly runs: readonly LaidRun[];
  readonly align: 'left' | 'center' | 'right' | 'both';
  /** First line, in characters of its own size; negative where it hangs. */
  readonly firstLine: number;
  /** From the right margin, in characters. */
  readonly right: number;
  readonly left: number;
  /** Whether the height of a line is fixed, and how high it is, in twips; undefined where it follows the font. */
  readonly line: number | undefined;
  readonly inTable: boolean;
}

/** The paper of a section, in twips. */
export interface LaidPage {
  readonly width: number;
  readonly height: number;
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
  /** The pitch of the grid of lines, where lines stand on one. */
  readonly pitch: number | undefined;
}

/** A foot of a page. */
export interface LaidFooter {
  /** The text, the field of the page number as `#`. */
  readonly text: string;
  readonly align: LaidParagraph['align'];
  readonly font: string | undefined;
  readonly size: number;
}

export interface LaidDocument {
  readonly pages: readonly LaidPage[];
  readonly paragraphs: readonly LaidParagraph[];
  /** The feet of odd and of even pages; undefined where there is none. */
  readonly oddFooter: LaidFooter | undefined;
  readonly evenFooter: LaidFooter | undefined;
  readonly twoSided: boolean;
}
