import type { Figure as Recorded } from '../../model/indicator.ts';
import type { Period } from '../../model/period.ts';
import type { Registry } from '../../model/registry.ts';
import { judgeDraft, readDraft, type Finding, type Judge } from '../../reading/check/check.ts';
import type { Database } from '../database/database.ts';
import { listFigures, type MayRead } from '../indicators/list-figures.ts';
import { matchFigures } from '../reading/read-figures.ts';
import { judgeRecords, type JudgedFigure } from './judge-records.ts';

/** A draft with what was found in it, and what became of each of its figures. */
export interface CheckedDraft {
  readonly findings: Finding[];
  readonly figures: JudgedFigure[];
}

/** Checks a draft against itself and against figures that are already known; `more` are further judges (wording, layout). */
export function checkWithFigures(
  registry: Registry,
  text: string,
  asked: {
    readonly period: Period;
    readonly recorded: readonly Recorded[];
    readonly more?: readonly Judge[];
  },
): CheckedDraft {
  const draft = readDraft(text, asked.period.name);
  const read = draft.reading.figures;
  const matched = matchFigures(registry, text, read);
  const { raised, figures } = judgeRecords(
    draft,
    new Map(read.map((figure, i) => [figure, matched[i]!])),
    new Map(asked.recorded.map((one) => [one.indicator, one])),
  );
  return { findings: judgeDraft(draft, [() => raised, ...(asked.more ?? [])]), figures };
}

/** Checks a draft of an office for a period: its own arithmetic and words, and every figure against the records. */
export async function checkDraftOf(
  asked: {
    readonly db: Pick<Database, 'inOffice'>;
    readonly registry: Registry;
    readonly officeId: string;
    readonly period: Period;
    readonly mayRead: MayRead;
  },
  text: string,
): Promise<CheckedDraft> {
  const recorded = await listFigures(asked);
  return checkWithFigures(asked.registry, text, { period: asked.period, recorded });
}
