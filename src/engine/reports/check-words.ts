import type { Line } from '../../model/document.ts';
import { figuresIn, plainText } from '../../model/document/line.ts';
import { parseFigureRef } from '../../model/report/figure-ref.ts';
import type { Block, ReportFigure } from '../../model/report/report.ts';
import { toldDirection } from './upload/told-value.ts';

/** A change of a figure that the words around it tell the other way round. */
export interface TurnedChange {
  readonly block: string;
  readonly figure: string;
  /** From the words that say so to the figure. */
  readonly text: string;
}

/**
 * What hand-written words say about changes, held against the figures: a live percentage follows its records, but 增长
 * before it stays 增长 when the figure falls.
 */
export function findTurned(blocks: readonly Block[], figures: readonly ReportFigure[]): TurnedChange[] {
  const known = new Map(figures.map((figure) => [figure.indicator, figure]));
  return blocks.flatMap(({ id, node }): TurnedChange[] => {
    const line: Line | undefined =
      node.kind === 'paragraph' ? node.text : node.kind === 'heading' ? node.body : undefined;
    if (line === undefined) return [];
    const words = plainText(line);
    return figuresIn(line).flatMap(({ figure, text, at, instead }) => {
      const ref = parseFigureRef(figure);
      const now = known.get(ref?.indicator ?? '');
      if (ref?.facet !== 'change' || !now || now.previous === null || instead) return [];
      const told = toldDirection(words.slice(0, at));
      const truly = now.value > now.previous ? 'up' : now.value < now.previous ? 'down' : 'flat';
      if (told === undefined || told === truly) return [];
      return [{ block: id, figure, text: `${words.slice(Math.max(0, at - 12), at)}${text}` }];
    });
  });
}
