import { diffWords } from '../../model/word-diff.ts';

/** What becomes of a stretch of a text. */
export interface Change {
  readonly start: number;
  readonly end: number;
  readonly to: string;
}

/** The changes that make one text of another. Corrections stay within their lines, so lines are compared one by one. */
export function changesBetween(before: string, after: string): Change[] {
  const [from, to] = [before.split('\n'), after.split('\n')];
  if (from.length !== to.length) return changesOf(before, after, 0);
  let place = 0;
  return from.flatMap((line, i) => {
    const own = changesOf(line, to[i] ?? '', place);
    place += line.length + 1;
    return own;
  });
}

function changesOf(before: string, after: string, place: number): Change[] {
  if (before === after) return [];
  const changes: { start: number; end: number; to: string }[] = [];
  let at = place;
  for (const { kind, text } of diffWords(before, after)) {
    const last = changes[changes.length - 1];
    if (kind === 'same') at += text.length;
    else if (kind === 'removed') {
      changes.push({ start: at, end: at + text.length, to: '' });
      at += text.length;
    } else if (last && last.end === at && last.to === '') last.to = text;
    else changes.push({ start: at, end: at, to: text });
  }
  return changes;
}
