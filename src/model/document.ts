import type { CivilDate } from './date.ts';

/** A figure in a line: wherever the paper goes, it is found again by its id. */
export interface FigureRun {
  /** What it tells, as `figureRef` writes it. */
  readonly figure: string;
  readonly text: string;
  /** Somebody put it in place of what the records say, and said why. */
  readonly instead?: { readonly of: string; readonly reason: string };
}

/** Words, or words with figures in them. */
export type Line = string | readonly (string | FigureRun)[];

/** A cell of a table; a plain text is one that needs nothing more. */
export interface Cell {
  readonly text: string;
  /** The figure that is the whole of the text. */
  readonly figure?: string;
  /** How many columns it covers. */
  readonly span?: number;
  /** How many rows it covers; the rows below leave it out. */
  readonly rows?: number;
  readonly align?: 'left' | 'center' | 'right';
  /** Names what stands beside or below it. */
  readonly head?: boolean;
  /** Empty lines under the text, for what is written by hand. */
  readonly room?: number;
  /** The last line, at the right: 签名 and the day. */
  readonly foot?: string;
}

/**
 * One part of an official document, named after what GB/T 9704-2012 calls it. A form or a report says what stands
 * there; how it looks is the business of whoever writes it (as docx, as a page). A text may have several lines.
 */
export type DocumentNode =
  /** 发文机关标志 in red, 发文字号, and the red line under them. */
  | { readonly kind: 'head'; readonly issuer: string; readonly number?: string }
  /** 标题. Line ends are where it should be broken; the first of the next document begins a page. */
  | { readonly kind: 'title'; readonly text: string; readonly newPage?: boolean }
  /** 附件 on a page of its own: the mark flush left in 黑体, the title in the third line (7.3.7). */
  | { readonly kind: 'annex'; readonly mark: string; readonly title: string }
  /** 主送机关; the colon is added. */
  | { readonly kind: 'addressee'; readonly to: string }
  /** A level of the text, numbered by the writer; `body` goes on in the same line, after an empty `text` at once. */
  | {
      readonly kind: 'heading';
      readonly level: 1 | 2 | 3 | 4;
      readonly text: string;
      readonly body?: Line;
    }
  | { readonly kind: 'paragraph'; readonly text: Line }
  | {
      readonly kind: 'table';
      /** The widths of the columns as shares of the whole. */
      readonly columns: readonly number[];
      /** The rows that are repeated on every page. */
      readonly head?: readonly (readonly (string | Cell)[])[];
      readonly rows: readonly (readonly (string | Cell)[])[];
    }
  /** 附件说明. */
  | { readonly kind: 'attachments'; readonly names: readonly string[] }
  /** 署名 and 成文日期, with the place where the seal goes over them. */
  | { readonly kind: 'signature'; readonly by: string; readonly on: CivilDate }
  /** 版记: whom copies go to, who issued it and when. */
  | {
      readonly kind: 'imprint';
      readonly copies: readonly string[];
      readonly issuer: string;
      readonly on: CivilDate;
    }
  /** A square code at the right that a telephone reads, with lines beside it. */
  | { readonly kind: 'code'; readonly content: string; readonly lines: readonly string[] };

export type NodeOf<K extends DocumentNode['kind']> = Extract<DocumentNode, { kind: K }>;
