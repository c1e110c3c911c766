import type { Figure as Recorded } from '../../model/indicator.ts';
import type { Period } from '../../model/period.ts';
import type { Registry } from '../../model/registry.ts';
import { judgeDraft, readDraft, type Finding, type Judge } from '../../reading/check/check.ts';
import type { Database } from '../database/database.ts';
import { listFigures, type MayRead } from '../indicators/list-figures.ts';
import { toldInReports } from '../indicators/list-formulas.ts';
import type { IndicatorName } from '../../reading/match.ts';
import { nameIndicators } from '../reading/name-indicators.ts';
import { matchFigures } from '../reading/read-figures.ts';
import { judgeKnownPeople } from '../../reading/check/judges/names.ts';
import { readKnownPeople } from './known-people.ts';
import { readWordings } from './own-wordings.ts';
import type { WordingEntry } from '../../reading/wording/wording-entry.ts';
import { layoutFindings } from './layout-findings.ts';
import { judgeRecords, type JudgedFigure } from './judge-records.ts';

/** A draft with what was found in it, and what became of each of its figures. */
export interface CheckedDraft {
  readonly findings: Finding[];
  readonly figures: JudgedFigure[];
}

/** Checks a draft against itself and against figures that are already known; `more` are further judges (names, layout). */
export function checkWithFigures(
  registry: Registry,
  text: string,
  asked: {
    readonly period: Period;
    readonly recorded: readonly Recorded[];
    readonly more?: readonly Judge[];
    readonly wordings?: readonly WordingEntry[];
  },
): CheckedDraft {
  const draft = readDraft(text, asked.period.name);
  const read = draft.reading.figures;
  const matched = matchFigures([...nameIndicators(registry), ...namesReported(asked.recorded)], text, read);
  const { raised, figures } = judgeRecords(
    draft,
    new Map(read.map((figure, i) => [figure, matched[i]!])),
    new Map(asked.recorded.map((one) => [one.indicator, one])),
  );
  return { findings: judgeDraft(draft, [() => raised, ...(asked.more ?? [])], asked.wordings), figures };
}

/** What the office enters and no record counts bears the name that it gave it. */
function namesReported(recorded: readonly Recorded[]): IndicatorName[] {
  return recorded.flatMap(({ kind, indicator, label, unit }) =>
    kind === 'reported' ? [{ indicator, label, unit }] : [],
  );
}

/**
 * Checks a draft of an office for a period: its own arithmetic and words, every figure against the records, and the layout
 * where it is a Word file.
 */
export async function checkDraftOf(
  asked: {
    readonly db: Pick<Database, 'inOffice'>;
    readonly registry: Registry;
    readonly officeId: string;
    readonly period: Period;
    readonly mayRead: MayRead;
  },
  draft: Parameters<typeof layoutFindings>[0],
): Promise<CheckedDraft> {
  const { db, registry, officeId, period, mayRead } = asked;
  const [recorded, people, wordings] = await Promise.all([
    listFigures(asked),
    db.inOffice(officeId, (tx) => readKnownPeople(tx, registry, draft.text, mayRead), { reading: true }),
    db.inOffice(officeId, (tx) => readWordings(tx, registry, mayRead), { reading: true }),
  ]);
  const checked = checkWithFigures(registry, draft.text, {
    period,
    // What reports do not tell is not looked for in them: a number would be taken for it that is another's.
    recorded: recorded.filter((figure) => toldInReports(registry, figure)),
    more: [(own) => judgeKnownPeople(own, people)],
    wordings,
  });
  // What is said comes before how it is set.
  return { ...checked, findings: [...checked.findings, ...layoutFindings(draft)] };
}
