import type { Rounding } from '../../model/report/amount.ts';

/** A figure in a paragraph as it is edited: where it comes from, and how it is told. */
export interface EditedFigure {
  readonly figure: string;
  readonly rounding?: Rounding;
  readonly override?: { readonly text: string; readonly reason: string };
  readonly of?: string;
}

/** A figure as it stands in the field of words: 【407批次】. */
export interface Token {
  /** What stands between the brackets. */
  readonly text: string;
  readonly figure: EditedFigure;
}

export type Piece = string | EditedFigure;
export type ShownPiece = string | { readonly figure: string; readonly text: string };

const mark = /【([^【】\n]*)】/g;

/** A line as words with its figures in brackets, and what the brackets stand for. */
export function toWords(
  line: string | readonly ShownPiece[],
  live: readonly Piece[] = [],
): { readonly words: string; readonly tokens: readonly Token[] } {
  if (typeof line === 'string') return { words: line, tokens: [] };
  const figures = live.filter((piece): piece is EditedFigure => typeof piece !== 'string');
  const tokens: Token[] = [];
  let words = '';
  for (const piece of line) {
    if (typeof piece === 'string') words += piece;
    else {
      words += `【${piece.text}】`;
      tokens.push({ text: piece.text, figure: figures[tokens.length] ?? { figure: piece.figure } });
    }
  }
  return { words, tokens };
}

/**
 * Words back as pieces: each bracket is the next figure with these words, whatever was moved about; a bracket that stands
 * for none is words of its own.
 */
export function toPieces(words: string, tokens: readonly Token[]): Piece[] {
  const left = [...tokens];
  const pieces: Piece[] = [];
  const add = (text: string): void => {
    const last = pieces[pieces.length - 1];
    if (text === '') return;
    if (typeof last === 'string') pieces[pieces.length - 1] = last + text;
    else pieces.push(text);
  };
  let at = 0;
  for (const found of words.matchAll(mark)) {
    const place = left.findIndex(({ text }) => text === found[1]);
    const [token] = place < 0 ? [] : left.splice(place, 1);
    add(words.slice(at, found.index));
    if (token) pieces.push(token.figure);
    else add(found[0]);
    at = found.index + found[0].length;
  }
  add(words.slice(at));
  return pieces;
}
