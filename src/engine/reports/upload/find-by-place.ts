import { readReport, type Figure } from '../../../reading/read.ts';
import type { MarkedParagraph } from '../../documents/docx-marks.ts';
import type { PrintedFigure } from './printed-figures.ts';

/** Where a figure was found again without its marks. */
export interface FoundPlace {
  readonly text: string;
  /** What stands before it in its line. */
  readonly before: string;
}

const alike = 0.5;

/** Pairs of characters without digits: what a line is about, whatever its figures are now. */
function pairsOf(text: string): Set<string> {
  const words = text.replace(/[\d,.，。；、（）()%\s]/g, '');
  return new Set(Array.from({ length: Math.max(0, words.length - 1) }, (_, i) => words.slice(i, i + 2)));
}

function likeness(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  if (a.size === 0 || b.size === 0) return 0;
  let shared = 0;
  for (const pair of a) if (b.has(pair)) shared += 1;
  return (2 * shared) / (a.size + b.size);
}

/**
 * Finds figures again by where they stand: the paragraph that is about the same, and in it what reading the prose finds
 * for the same thing; in a table, the row with the same name.
 */
export function placeFinder(paragraphs: readonly MarkedParagraph[]) {
  const free = paragraphs.filter(({ cell }) => !cell).map(({ text }) => ({ text, pairs: pairsOf(text) }));
  const rows = new Map<string, Map<number, string>>();
  const rowNames = new Map<number, string>();
  for (const { text, cell } of paragraphs) {
    if (!cell) continue;
    if (cell.at === 0 && !rowNames.has(cell.row)) rowNames.set(cell.row, text.trim());
    const name = rowNames.get(cell.row) ?? '';
    const cells = rows.get(name) ?? new Map<number, string>();
    cells.set(cell.at, text);
    rows.set(name, cells);
  }
  const chosen = new Map<string, string | undefined>();
  const lineOf = (line: string): string | undefined => {
    if (!chosen.has(line)) {
      const pairs = pairsOf(line);
      const [best] = free
        .map((one) => ({ text: one.text, score: likeness(pairs, one.pairs) }))
        .sort((a, b) => b.score - a.score);
      chosen.set(line, best && best.score >= alike ? best.text : undefined);
    }
    return chosen.get(line);
  };
  const readings = new Map<string, readonly Figure[]>();
  const read = (text: string): readonly Figure[] => {
    const found = readings.get(text) ?? readReport(text).figures;
    readings.set(text, found);
    return found;
  };

  return (printed: PrintedFigure): FoundPlace | undefined => {
    if (printed.inTable) {
      const text = rows.get(printed.line.trim())?.get(printed.at);
      return text === undefined ? undefined : { text, before: '' };
    }
    const now = lineOf(printed.line);
    if (now === undefined) return undefined;
    return printed.figure.endsWith('#change')
      ? changeIn(printed, read(printed.line), now, read(now))
      : figureIn(printed, read(printed.line), now, read(now));
  };
}

/** The figure of the new reading that tells the same: by subject and unit, the nth of those that are alike. */
function counterpart(old: readonly Figure[], at: number, now: readonly Figure[]): Figure | undefined {
  const one = old[at];
  if (!one) return undefined;
  const same = (other: Figure): boolean =>
    other.subject === one.subject && plain(other.unit) === plain(one.unit);
  const nth = old.slice(0, at).filter(same).length;
  const exact = now.filter(same)[nth];
  // Where the words around it changed too, the one at the same place, if nothing was put in or taken out.
  return (
    exact ??
    (old.length === now.length && plain(now[at]?.unit ?? '') === plain(one.unit) ? now[at] : undefined)
  );
}

const plain = (unit: string): string => unit.replace(/^[万亿]+/, '').replace('批次', '批');

function figureIn(
  { at }: PrintedFigure,
  old: readonly Figure[],
  text: string,
  now: readonly Figure[],
): FoundPlace | undefined {
  const found = counterpart(
    old,
    old.findIndex(({ start, end }) => start <= at + 1 && at < end),
    now,
  );
  if (!found) return undefined;
  // 近 and 约 stand before the figure that the reading marks, and belong to it.
  const start = /[近约]$/.test(text.slice(0, found.start)) ? found.start - 1 : found.start;
  return { text: text.slice(start, found.end), before: text.slice(0, start) };
}

/** The change of a figure: in reading, it belongs to the figure that it is said of. */
function changeIn(
  printed: PrintedFigure,
  old: readonly Figure[],
  _text: string,
  now: readonly Figure[],
): FoundPlace | undefined {
  const percent = Number(/[\d.]+/.exec(printed.text)?.[0]);
  const at = old.findIndex(({ comparison, start }) => comparison?.percent === percent && start < printed.at);
  const comparison = counterpart(old, at, now)?.comparison;
  if (!comparison || comparison.percent === null) return undefined;
  const word = { up: '增长', down: '下降', flat: '持平' }[comparison.direction];
  return { text: `${comparison.percent}${comparison.points ? '个百分点' : '%'}`, before: word };
}
