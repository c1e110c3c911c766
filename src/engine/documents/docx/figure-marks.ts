import { createHash } from 'node:crypto';
import { BookmarkEnd, BookmarkStart, XmlAttributeComponent, XmlComponent, type ParagraphChild } from 'docx';
import type { FigureRun } from '../../../model/document.ts';
import { run, type RunLook } from './runs.ts';

/** Writes a figure so that it can be found again in the file. */
export type MarkFigure = (figure: FigureRun, look?: RunLook) => ParagraphChild[];

const longestTag = 64;

/** What stands in the tag of a content control: the id of the figure, or its digest where Word would not take it. */
export function tagOf(figure: string): string {
  return figure.length <= longestTag && /^[\x20-\x7e]*$/.test(figure) ? figure : digestOf(figure);
}

/**
 * The name of a bookmark: a letter first, letters, digits and underlines, at most 40 (Word refuses the others), and
 * another one each time that the same figure is printed.
 */
export function bookmarkOf(figure: string, occurrence: number): string {
  return `wt_${digestOf(figure)}_${occurrence}`;
}

/** The digest in a bookmark's name; undefined for bookmarks of others. */
export function digestInBookmark(name: string): string | undefined {
  return /^wt_([0-9a-f]{20})_\d+$/.exec(name)?.[1];
}

/** What stands for an id where only letters and digits may. */
export function digestOf(figure: string): string {
  return createHash('sha256').update(figure).digest('hex').slice(0, 20);
}

class Val extends XmlAttributeComponent<{ readonly val: string }> {
  protected override readonly xmlKeys = { val: 'w:val' };
}

class Property extends XmlComponent {
  constructor(name: string, val: string) {
    super(name);
    this.root.push(new Val({ val }));
  }
}

class Element extends XmlComponent {
  constructor(name: string, children: readonly XmlComponent[]) {
    super(name);
    this.root.push(...children);
  }
}

/**
 * A content control within a line, inside a bookmark: an edited file keeps one of the two where a program or a
 * colleague's copying drops the other. Each document counts anew, so that the same nodes give the same bytes.
 */
export function createFigureMarks(): MarkFigure {
  const occurrences = new Map<string, number>();
  let count = 0;
  return ({ figure, text }, look) => {
    const occurrence = (occurrences.get(figure) ?? 0) + 1;
    occurrences.set(figure, occurrence);
    count += 1;
    const control = new Element('w:sdt', [
      new Element('w:sdtPr', [
        // No title, which would open over the words, and no plain text, which LibreOffice sets without its font.
        new Property('w:tag', tagOf(figure)),
        new Property('w:id', String(count)),
      ]),
      new Element('w:sdtContent', [run(text, look)]),
    ]);
    const marked: readonly XmlComponent[] = [
      new BookmarkStart(bookmarkOf(figure, occurrence), count),
      control,
      new BookmarkEnd(count),
    ];
    return marked as unknown as ParagraphChild[];
  };
}

/** Figures as plain text, where nobody looks for them again. */
export const unmarked: MarkFigure = ({ text }, look) => [run(text, look)];
