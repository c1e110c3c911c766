import { readDraft, type Draft } from './draft.ts';
import type { Finding, Raised } from './finding.ts';
import { judgeAnnounced } from './judges/announced.ts';
import { judgeChanges } from './judges/changes.ts';
import { judgeContradictions } from './judges/contradictions.ts';
import { judgeDirections } from './judges/directions.ts';
import { judgeEnumerations } from './judges/enumerations.ts';
import { judgeLists } from './judges/lists.ts';
import { judgeMarks, judgePairs } from './judges/marks.ts';
import { judgeNames } from './judges/names.ts';
import { judgeRareCharacters, noiseOf } from './judges/noise.ts';
import { judgeParts } from './judges/parts.ts';
import { judgeDates } from './judges/dates.ts';
import { judgePeriods } from './judges/periods.ts';
import { judgeRates } from './judges/rates.ts';
import { judgeRemainders } from './judges/remainders.ts';
import { judgeShares } from './judges/shares.ts';
import { judgeTotals } from './judges/totals.ts';
import { judgeWordings } from './judges/wordings.ts';
import { usualWording } from '../wording/usual-wording.ts';
import type { WordingEntry } from '../wording/wording-entry.ts';

export type { Draft } from './draft.ts';
export { readDraft } from './draft.ts';
export type { Finding, FindingKind, Raised } from './finding.ts';

/** Looks at a draft from one side; places are those of the restored text. */
export type Judge = (draft: Draft) => Raised[];

/** What a text alone can be judged by. Others (records, layout) are handed in by who knows them. */
const ownJudges: readonly Judge[] = [
  judgeChanges,
  judgeShares,
  judgeParts,
  judgeTotals,
  judgeRates,
  judgeRemainders,
  judgeEnumerations,
  judgeAnnounced,
  judgeLists,
  judgeContradictions,
  judgeNames,
  judgeDates,
  judgePeriods,
  judgeMarks,
  judgePairs,
  judgeRareCharacters,
  judgeDirections,
];

/** Leads the places of a finding back to the draft as it was handed in. */
function handOut(draft: Draft, raised: Raised): Finding {
  const back = <P extends { start: number; end: number }>(place: P): P => ({
    ...place,
    start: draft.clean.toOriginal(place.start),
    end:
      place.end > place.start
        ? draft.clean.toOriginal(place.end - 1) + 1
        : draft.clean.toOriginal(place.start),
  });
  const finding = back(raised);
  return {
    ...finding,
    quote: draft.original.slice(finding.start, finding.end),
    ...(raised.fix ? { fix: back(raised.fix) } : {}),
    ...(raised.also ? { also: raised.also.map(back) } : {}),
  };
}

/** Two judges may see one fault: of findings of one kind that say the same at one place the first stays. */
function once(findings: readonly Finding[]): Finding[] {
  const kept: Finding[] = [];
  for (const finding of findings) {
    let double = false;
    for (let i = kept.length - 1; i >= 0 && kept.length - i < 8; i--) {
      const other = kept[i]!;
      if (
        other.kind === finding.kind &&
        other.says === finding.says &&
        other.start < finding.end &&
        finding.start < other.end
      )
        double = true;
    }
    if (!double) kept.push(finding);
  }
  return kept;
}

/**
 * Judges a draft; `more` are judges that know what the text does not say, `wordings` what is not used (the usual list
 * unless given). Findings come in the order of the draft.
 */
export function judgeDraft(
  draft: Draft,
  more: readonly Judge[] = [],
  wordings: readonly WordingEntry[] = usualWording,
): Finding[] {
  const words: Judge = (own) => judgeWordings(own, wordings);
  const raised = [...ownJudges, words, ...more].flatMap((judge) =>
    judge(draft).map((one) => handOut(draft, one)),
  );
  return once([...noiseOf(draft), ...raised].sort((a, b) => a.start - b.start || a.end - b.end));
}

/** Checks a draft by itself: its arithmetic, what it tells twice, its periods and its characters. */
export function checkDraft(original: string, period?: string): Finding[] {
  return judgeDraft(readDraft(original, period));
}
