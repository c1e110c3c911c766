import { applyChanges, mapOffsets } from './clean/offset-map.ts';
import { findBrokenLines } from './clean/find-broken-lines.ts';
import { findDigitNoise } from './clean/find-digit-noise.ts';
import { findLookAlikes } from './clean/find-look-alikes.ts';
import { findTraditional } from './clean/find-traditional.ts';
import { findWidth } from './clean/find-width.ts';
import type { Change } from './clean/change.ts';

export type { Change, ChangeKind } from './clean/change.ts';

/** A restored text, what was changed in it, and the way back. */
export interface CleanText {
  text: string;
  /** In order of place, without overlaps; offsets are those of the text that was handed in. */
  changes: Change[];
  /** UTF-16 offset in `text` → UTF-16 offset in the text that was handed in. */
  toOriginal: (offset: number) => number;
}

/** Keeps, of changes that touch the same place, the one that stands first in the list of finders. */
function merge(groups: readonly (readonly Change[])[]): Change[] {
  const all = groups.flatMap((group, rank) => group.map((change) => ({ change, rank })));
  all.sort((a, b) => a.change.start - b.change.start || a.rank - b.rank);
  const kept: Change[] = [];
  let end = -1;
  for (const { change } of all) {
    if (change.start < end) continue;
    kept.push(change);
    end = change.end;
  }
  return kept;
}

/**
 * Restores a text that was scraped, scanned or copied: look-alike characters by their neighbours, traditional
 * characters, full-width digits, letters read for digits, invisible signs and lines cut inside a sentence.
 * Linear in the length of the text.
 */
export function cleanText(original: string): CleanText {
  const changes = merge([
    findBrokenLines(original),
    findWidth(original),
    findLookAlikes(original),
    findTraditional(original),
    findDigitNoise(original),
  ]);
  return { text: applyChanges(original, changes), changes, toOriginal: mapOffsets(changes) };
}
