import { findWording } from '../../wording/find-wording.ts';
import type { WordingEntry } from '../../wording/wording-entry.ts';
import type { Draft } from '../draft.ts';
import type { Raised } from '../finding.ts';

/** Wordings that official papers do not use, and what replaces them. */
export function judgeWordings(draft: Draft, entries: readonly WordingEntry[]): Raised[] {
  return findWording(draft.text, entries).map(({ start, end, quote, right, why, question }): Raised => ({
    kind: 'wording',
    start,
    end,
    says: quote,
    why,
    ...(right === undefined ? {} : { expected: right, fix: { start, end, to: right } }),
    ...(question ? { question } : {}),
  }));
}
