import type { SearchHit } from '../records.ts';

/** Hits of one kind, in the order in which they came. */
export interface HitGroup {
  readonly type: string;
  readonly hits: readonly { readonly hit: SearchHit; readonly at: number }[];
}

/** Groups hits by kind; `at` counts through all of them, for the arrow keys. */
export function groupHits(hits: readonly SearchHit[], types: readonly string[]): readonly HitGroup[] {
  let at = 0;
  return types.flatMap((type): HitGroup[] => {
    const own = hits.filter((hit) => hit.type === type);
    return own.length === 0 ? [] : [{ type, hits: own.map((hit) => ({ hit, at: at++ })) }];
  });
}

/** The next place of a list of `count` after an arrow key; -1 is the box itself. */
export function step(at: number, key: string, count: number): number {
  if (count === 0) return -1;
  if (key === 'ArrowDown') return at >= count - 1 ? -1 : at + 1;
  if (key === 'ArrowUp') return at < 0 ? count - 1 : at - 1;
  return at;
}
