import type { FigureRun, Line } from '../document.ts';

/** The words of a line, figures and all. */
export function plainText(line: Line): string {
  return typeof line === 'string'
    ? line
    : line.map((piece) => (typeof piece === 'string' ? piece : piece.text)).join('');
}

/** The figures of a line in their order, each with the place of its text in the words of the line. */
export function figuresIn(line: Line): (FigureRun & { readonly at: number })[] {
  if (typeof line === 'string') return [];
  const found: (FigureRun & { at: number })[] = [];
  let at = 0;
  for (const piece of line) {
    if (typeof piece !== 'string') found.push({ ...piece, at });
    at += (typeof piece === 'string' ? piece : piece.text).length;
  }
  return found;
}

/** Lines one after another as one; words beside each other become one piece. */
export function joinLines(lines: readonly Line[]): Line {
  const pieces: (string | FigureRun)[] = [];
  for (const piece of lines.flat()) {
    const last = pieces.at(-1);
    if (typeof piece === 'string' && typeof last === 'string') pieces[pieces.length - 1] = last + piece;
    else if (piece !== '') pieces.push(piece);
  }
  return pieces.some((piece) => typeof piece !== 'string') ? pieces : plainText(pieces);
}
