import { parseFigureRef } from '../../../model/report/figure-ref.ts';
import type { ReportFigure } from '../../../model/report/report.ts';
import { bookmarkOf, tagOf } from '../../documents/docx/figure-marks.ts';
import type { DocxMark, MarkedParagraph } from '../../documents/docx-marks.ts';
import type { WholeEdition } from '../editions/edition.ts';
import { placeFinder } from './find-by-place.ts';
import { printedFigures, type PrintedFigure } from './printed-figures.ts';
import { agreement, toldDirection } from './told-value.ts';

/** How a figure was found again in an edited document. */
export type FoundBy = 'control' | 'bookmark' | 'place';

/**
 * What became of a printed figure: it says the same, the same by a round number, something else, moves the other way
 * than it did, or is there no more.
 */
export type Verdict = 'same' | 'rounded' | 'differs' | 'turned' | 'gone';

export interface ComparedFigure {
  readonly figure: string;
  readonly label: string;
  readonly block: string;
  readonly then: string;
  readonly now: string | null;
  readonly by: FoundBy | null;
  readonly verdict: Verdict;
}

interface Found {
  readonly text: string;
  readonly before: string;
  readonly by: FoundBy;
}

/**
 * Holds an edited document against the edition that it came from: every printed figure by its control or bookmark where
 * these survived, and by place and reading the prose where they did not.
 */
export function compareUpload(
  edition: Pick<WholeEdition, 'blocks' | 'figures'>,
  paragraphs: readonly MarkedParagraph[],
): ComparedFigure[] {
  const byMark = markFinder(paragraphs);
  const byPlace = placeFinder(paragraphs);
  const figures = new Map(edition.figures.map((figure) => [figure.indicator, figure]));
  return printedFigures(edition.blocks).map((printed): ComparedFigure => {
    const place = byMark(printed) ?? asPlace(byPlace(printed));
    const ref = parseFigureRef(printed.figure);
    const figure = figures.get(ref?.indicator ?? '');
    return {
      figure: printed.figure,
      label: figure?.label ?? printed.figure,
      block: printed.block,
      then: printed.text,
      now: place?.text ?? null,
      by: place?.by ?? null,
      verdict: place ? verdictOf(printed, place, ref?.facet === 'change' ? figure : undefined) : 'gone',
    };
  });
}

const asPlace = (found: { text: string; before: string } | undefined): Found | undefined =>
  found && { ...found, by: 'place' };

function verdictOf(printed: PrintedFigure, found: Found, moved: ReportFigure | undefined): Verdict {
  const verdict = agreement(printed.text, found.text);
  if (verdict === 'differs' || !moved || printed.inTable) return verdict;
  const told = toldDirection(found.before);
  const truly = moved.value > (moved.previous ?? moved.value) ? 'up' : 'down';
  return told !== undefined && told !== truly ? 'turned' : verdict;
}

/** Finds figures by what marks them. An empty mark is none: its words were typed beside it. */
function markFinder(paragraphs: readonly MarkedParagraph[]): (printed: PrintedFigure) => Found | undefined {
  interface Placed extends DocxMark {
    readonly paragraph: MarkedParagraph;
  }
  const placed = paragraphs.flatMap((paragraph) =>
    paragraph.marks.map((mark): Placed => ({ ...mark, paragraph })),
  );
  const full = placed.filter(({ start, end, paragraph: { text } }) => text.slice(start, end).trim() !== '');
  const bookmarks = new Map(full.filter(({ by }) => by === 'bookmark').map((mark) => [mark.name, mark]));
  const overlaps = (a: Placed, b: Placed): boolean =>
    a.paragraph === b.paragraph && a.start < b.end && b.start < a.end;
  const controls = Map.groupBy(
    full.filter(({ by }) => by === 'control'),
    ({ name }) => name,
  );
  const ours = [...bookmarks.values()].filter(({ name }) => name.startsWith('wt_'));
  // Controls whose bookmark was lost: they stand for the occurrences that have none, in their order.
  const loose = new Map(
    [...controls].map(([name, list]) => [
      name,
      list.filter((one) => !ours.some((mark) => overlaps(one, mark))),
    ]),
  );
  const found = ({ start, end, paragraph }: Placed, by: FoundBy): Found => ({
    text: paragraph.text.slice(start, end),
    before: paragraph.text.slice(0, start),
    by,
  });
  return ({ figure, occurrence }) => {
    const bookmark = bookmarks.get(bookmarkOf(figure, occurrence));
    if (bookmark) {
      const control = controls.get(tagOf(figure))?.find((one) => overlaps(one, bookmark));
      return control ? found(control, 'control') : found(bookmark, 'bookmark');
    }
    const control = loose.get(tagOf(figure))?.shift();
    return control && found(control, 'control');
  };
}
