import { findWording } from '../../wording/find-wording.ts';
import type { Draft } from '../draft.ts';
import type { Raised } from '../finding.ts';

/** Wordings that official papers do not use, and what replaces them. */
export function judgeWordings(draft: Draft): Raised[] {
  return findWording(draft.text).map(({ start, end, quote, right, why, question }): Raised => ({
    kind: 'wording',
    start,
    end,
    says: quote,
    why,
    ...(right === undefined ? {} : { expected: right, fix: { start, end, to: right } }),
    ...(question ? { question } : {}),
  }));
}
