import type { FigureRun, Line } from '../document.ts';
import { joinLines, plainText } from '../document/line.ts';
import { shareOf } from '../indicator.ts';
import { amount, rounded, written, type Rounding } from './amount.ts';
import { parseFigureRef } from './figure-ref.ts';
import type { Block, ReportFigure, ReportNode } from './report.ts';

/** A figure in a paragraph that somebody wrote: it stays live. */
export interface LiveFigure {
  readonly figure: string;
  /** Told by a round number where one is honest, else exactly. */
  readonly rounding?: Rounding;
  /** Told otherwise than the records say, with the reason; both stay visible. */
  readonly override?: { readonly text: string; readonly reason: string };
  /** What a share is a share of. */
  readonly of?: string;
}

/** A paragraph in somebody's own words. */
export interface WrittenParagraph {
  readonly block: string;
  /** Own paragraphs stand behind this block; those of the report stay where they are. */
  readonly after?: string;
  readonly pieces: readonly (string | LiveFigure)[];
  /** Taken out of the report. */
  readonly hidden?: boolean;
}

/** Whether a block is somebody's own addition; the others come from sections. */
export const isOwn = (block: string): boolean => block.startsWith('own.');

/** What a live figure says now; undefined where the office has no such figure. */
export function liveText(figures: ReadonlyMap<string, ReportFigure>, live: LiveFigure): string | undefined {
  const ref = parseFigureRef(live.figure);
  const figure = figures.get(ref?.indicator ?? '');
  if (!ref || !figure) return undefined;
  const { value, unit, previous, percent } = figure;
  switch (ref.facet) {
    case 'value':
      return (live.rounding && rounded(value, unit, live.rounding)) ?? amount(value, unit);
    case 'previous':
      return previous === null ? undefined : amount(previous, unit);
    case 'change':
      if (previous !== null && unit === '%')
        return `${written(Math.round(Math.abs(value - previous) * 10) / 10)}个百分点`;
      return percent === null ? undefined : `${written(Math.abs(percent))}%`;
    case 'share': {
      const share = shareOf(value, figures.get(live.of ?? '')?.value ?? 0);
      return share === null ? undefined : `${written(share)}%`;
    }
  }
}

/** The words of a paragraph with its figures as they are now. A figure that is no more is a gap that nobody overlooks. */
export function writtenLine(
  figures: ReadonlyMap<string, ReportFigure>,
  pieces: WrittenParagraph['pieces'],
): Line {
  return joinLines(
    pieces.map((piece): Line => {
      if (typeof piece === 'string') return piece;
      const now = liveText(figures, piece);
      const { figure, override } = piece;
      const run: FigureRun = override
        ? { figure, text: override.text, instead: { of: now ?? '—', reason: override.reason } }
        : { figure, text: now ?? '〔无此数〕' };
      return [run];
    }),
  );
}

/**
 * The blocks of a report with what people wrote in their place. What was written for a block that the facts do not give
 * any more is kept, at the end of its section: no word is lost.
 */
export function withWritten(
  blocks: readonly Block[],
  figures: readonly ReportFigure[],
  paragraphs: readonly WrittenParagraph[],
): readonly Block[] {
  const known = new Map(figures.map((figure) => [figure.indicator, figure]));
  const byBlock = new Map(paragraphs.map((paragraph) => [paragraph.block, paragraph]));
  const result = blocks.flatMap((block): Block[] => {
    const paragraph = byBlock.get(block.id);
    if (!paragraph) return [block];
    return paragraph.hidden === true
      ? []
      : [{ ...block, node: inWords(block.node, writtenLine(known, paragraph.pieces)) }];
  });
  const ids = new Set(blocks.map(({ id }) => id));
  for (const { block, after, pieces, hidden } of paragraphs) {
    if (ids.has(block) || hidden === true) continue;
    const node: ReportNode = { kind: 'paragraph', text: writtenLine(known, pieces) };
    const section = isOwn(block) ? undefined : block.split('.')[0];
    const at = result.findIndex(({ id }) => id === after);
    const last = result.findLastIndex(({ id }) => id.split('.')[0] === section);
    const place = at >= 0 ? at + 1 : last >= 0 ? last + 1 : result.length;
    result.splice(place, 0, { id: block, node });
  }
  return result;
}

function inWords(node: ReportNode, line: Line): ReportNode {
  if (node.kind === 'paragraph') return { ...node, text: line };
  if (node.kind === 'title') return { ...node, text: plainText(line) };
  if (node.kind !== 'heading') return node;
  return node.body === undefined ? { ...node, text: plainText(line) } : { ...node, body: line };
}
