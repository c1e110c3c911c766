import type { ComparisonKind, Direction } from '../figure.ts';
import { cutPieces } from './pieces.ts';
import type { Piece } from './pieces.ts';

/** What the words between two numbers say about the second one. */
export interface Gap {
  pieces: Piece[];
  /** 增长, 下降 right before the number, so that the number says the size of a change. */
  direction?: Direction;
  /** 增至, 提高到: the number is the new level, not the change. */
  level: boolean;
  /** 同比, 比上年, 去年同期 after the last unknown word. */
  base?: string;
  /** A base anywhere in the stretch. */
  anyBase?: string;
  /** 批次, 人次: which of several counts is meant. */
  name?: string;
  /** The words that the grammar does not know, in order. */
  leftover: string;
  /** Those of them after the last comma: empty where the change's own clause names no subject. */
  clauseLeftover: string;
  /** Commas in the stretch. */
  commas: number;
  /** Only 和, 、 (and a change word) stand between: the number continues a list. */
  list: boolean;
  /** The base stands right before the number (同比354起). */
  endsInBase: boolean;
}

const limit = 64;

/** Reads the words between two numbers. Longer stretches are read from their last part, as of an unknown beginning. */
export function readGap(words: string): Gap {
  if (!words)
    return {
      pieces: [],
      level: false,
      leftover: '',
      clauseLeftover: '',
      commas: 0,
      list: false,
      endsInBase: false,
    };
  const cut = words.length > limit;
  const pieces = cutPieces(cut ? words.slice(-limit) : words);
  let leftover = cut ? '…' : '';
  let clauseLeftover = leftover;
  let base: string | undefined;
  let anyBase: string | undefined;
  let name: string | undefined;
  let named = 0;
  let commas = 0;
  for (const piece of pieces) {
    if (piece.kind === 'other') {
      leftover += piece.text;
      clauseLeftover += piece.text;
      base = undefined;
      name = undefined;
      named = 0;
    } else if (piece.kind === 'base') base = anyBase = piece.text;
    else if (piece.kind === 'mark' && /[，,]/.test(piece.text)) {
      clauseLeftover = '';
      commas++;
    } else if (piece.kind === 'name') {
      // 批次、人次分别下降…: two names are a list, not the name of one.
      name = named++ === 0 ? piece.text : undefined;
    }
  }
  let at = pieces.length - 1;
  while (
    at >= 0 &&
    (pieces[at]!.kind === 'filler' || (pieces[at]!.kind === 'mark' && !/[+\-−↑↓]/.test(pieces[at]!.text)))
  )
    at--;
  const last = pieces[at];
  let direction: Direction | undefined;
  let level = false;
  if (last?.kind === 'verb') direction = last.direction;
  else if (last?.kind === 'base' && /^[高低]于|^高出/.test(last.text)) {
    direction = last.text.startsWith('低') ? 'down' : 'up';
  } else if (last?.kind === 'base' && /^[高低多少]于|^高出/.test(pieces[at - 1]?.text ?? '')) {
    direction = pieces[at - 1]!.direction;
  } else if (last?.kind === 'level') level = pieces[at - 1]?.kind === 'verb' || /[由从]/.test(words);
  else if (last?.kind === 'mark' && (base || /[↑↓]\s*$|^\s*[(（]\s*[+\-−]\s*$/.test(last.text))) {
    if (/[+↑]\s*$/.test(last.text)) direction = 'up';
    else if (/[-−↓]\s*$/.test(last.text)) direction = 'down';
  }
  const known = pieces.filter((piece) => piece.kind !== 'filler');
  const list =
    !leftover &&
    !base &&
    !name &&
    known.length > 0 &&
    known[0]!.kind === 'and' &&
    known.slice(1).every((piece) => piece.kind === 'verb' || /^[+\-−]$/.test(piece.text));
  const endsInBase =
    (last?.kind === 'base' && direction === undefined) ||
    (last?.kind === 'name' && pieces[at - 1]?.kind === 'base');
  return {
    pieces,
    level,
    leftover,
    clauseLeftover,
    commas,
    list,
    endsInBase,
    direction,
    base,
    anyBase,
    name,
  };
}

/** 与去年同期相比 → 同比; 较上月 → 环比; 比上年 → 比上年. */
export function comparisonKind(base: string | undefined): ComparisonKind {
  if (!base || /同比|同期|同月/.test(base)) return '同比';
  if (/按年/.test(base)) return '同比';
  if (/环比|月|季度|期|上半年/.test(base)) return '环比';
  return /年/.test(base) ? '比上年' : '同比';
}
