import type { Change } from './change.ts';

/** Leads an offset in the restored text back to the original text. */
export type OffsetMap = (restored: number) => number;

const same: OffsetMap = (offset) => offset;

/**
 * Changes that keep the length need no entry; only where the length differs is a breakpoint kept, so that the
 * map stays small and a lookup is a binary search. Inside a replaced stretch the offset leads to its start.
 */
export function mapOffsets(changes: readonly Change[]): OffsetMap {
  const at: number[] = [];
  const shift: number[] = [];
  let delta = 0;
  for (const change of changes) {
    const difference = change.end - change.start - change.to.length;
    if (difference === 0) continue;
    delta += difference;
    at.push(change.end - delta);
    shift.push(delta);
  }
  if (at.length === 0) return same;
  return (restored) => {
    let low = 0;
    let high = at.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (at[middle]! <= restored) low = middle + 1;
      else high = middle;
    }
    return low === 0 ? restored : restored + shift[low - 1]!;
  };
}

/** Carries out changes that are in order and do not overlap. */
export function applyChanges(text: string, changes: readonly Change[]): string {
  if (changes.length === 0) return text;
  const parts: string[] = [];
  let from = 0;
  for (const change of changes) {
    parts.push(text.slice(from, change.start), change.to);
    from = change.end;
  }
  parts.push(text.slice(from));
  return parts.join('');
}
