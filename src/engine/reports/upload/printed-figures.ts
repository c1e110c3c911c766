import type { Line } from '../../../model/document.ts';
import { figuresIn, plainText } from '../../../model/document/line.ts';
import type { Block, ReportNode } from '../../../model/report/report.ts';

/** A figure as an edition printed it, and where. */
export interface PrintedFigure {
  readonly figure: string;
  readonly text: string;
  readonly block: string;
  /** How often the same figure was printed by then, counted from one: its bookmark carries the same number. */
  readonly occurrence: number;
  /** The line in which it stands, and its place there; of a cell, the first cell of its row and the place in the row. */
  readonly line: string;
  readonly at: number;
  readonly inTable: boolean;
}

/** Every printed figure of an edition, in the order of the document: that in which the writer numbers its marks. */
export function printedFigures(blocks: readonly Block[]): PrintedFigure[] {
  const seen = new Map<string, number>();
  return blocks.flatMap(({ id, node }) =>
    placesIn(node).map((place): PrintedFigure => {
      const occurrence = (seen.get(place.figure) ?? 0) + 1;
      seen.set(place.figure, occurrence);
      return { ...place, block: id, occurrence };
    }),
  );
}

type Place = Omit<PrintedFigure, 'block' | 'occurrence'>;

function placesIn(node: ReportNode): Place[] {
  if (node.kind === 'paragraph') return inLine(node.text);
  if (node.kind === 'heading') return node.body === undefined ? [] : inLine(node.body);
  if (node.kind !== 'table') return [];
  return [...(node.head ?? []), ...node.rows].flatMap((cells) =>
    cells.flatMap((cell, at): Place[] => {
      if (typeof cell === 'string' || cell.figure === undefined) return [];
      const [first = ''] = cells;
      const line = typeof first === 'string' ? first : first.text;
      return [{ figure: cell.figure, text: cell.text, line, at, inTable: true }];
    }),
  );
}

function inLine(text: Line): Place[] {
  const line = plainText(text);
  return figuresIn(text).map(({ figure, text: words, at }) => ({
    figure,
    text: words,
    line,
    at,
    inTable: false,
  }));
}
