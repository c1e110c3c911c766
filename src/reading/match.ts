import type { Figure } from './figure.ts';
import { decisionVerb } from './match/decision-verb.ts';
import { classesOf, classFit, outcomeFit, outcomesOf } from './match/outcomes.ts';
import { splitUnit, unitFit } from './match/unit-fit.ts';
import { pairsOf } from './match/word-pairs.ts';

/** What the reading needs to know of an indicator; the caller takes it from its registry. */
export interface IndicatorName {
  indicator: string;
  /** As a report would say it: 接待外宾批次. */
  label: string;
  unit: string;
  /** Other words for it in prose. */
  aliases?: readonly string[];
  /** 审批 | 审核上报 | 初审 | 备案 | 服务, where the verb is part of the meaning. */
  verb?: string;
}

export interface IndicatorMatch {
  indicator: string;
  /** 0 to 1. */
  score: number;
  runnerUp: { indicator: string; score: number } | null;
  /** The figure in the indicator's unit (6.8 万元 → 68000 元). */
  value: number;
}

/** What the matcher looks at. `before`: the words of the sentence before the figure, where it may say whose it is. */
export type Matchable = Pick<Figure, 'subject' | 'unit' | 'value' | 'quote'> & { readonly before?: string };

export type Matcher = (figure: Matchable) => IndicatorMatch | null;

interface Wording {
  indicator: IndicatorName;
  pairs: Set<string>;
  weight: number;
  outcomes: number;
  classes: number;
}

/** Below this a figure stays unmatched: a wrong baseline does more harm than one that a person has to name. */
const threshold = 0.6;
/** Two indicators that score alike are none: the words do not tell them apart. */
const margin = 0.02;
/** A word of the clause that is not in the subject counts for less. */
const contextWeight = 0.7;

/** 1 where the verbs agree, less where the figure is silent (an outcome then speaks for it), little where they differ. */
function verbFit(figure: string | undefined, indicator: string | undefined, outcomes: number): number {
  if (!indicator) return 1;
  if (figure === indicator) return 1;
  if (figure) return 0.3;
  return outcomes ? 0.85 : 0.65;
}

const round = (score: number): number => Math.round(score * 1000) / 1000;

/**
 * Prepares a list of indicators for matching. The matcher compares the words of the subject (and, for less, of the
 * clause) with label and aliases, as pairs of characters of which rare ones weigh more; then unit, deciding verb and
 * outcome. It says nothing below a threshold or where two indicators come out alike.
 */
export function prepareMatcher(indicators: readonly IndicatorName[]): Matcher {
  const wordings: Wording[] = indicators.flatMap((indicator) =>
    [indicator.label, ...(indicator.aliases ?? [])].map((words) => ({
      indicator,
      pairs: pairsOf(words),
      weight: 0,
      outcomes: outcomesOf(words),
      classes: classesOf(indicator.label),
    })),
  );
  const holders = new Map<string, Wording[]>();
  for (const wording of wordings)
    for (const pair of wording.pairs) {
      const list = holders.get(pair);
      if (list) list.push(wording);
      else holders.set(pair, [wording]);
    }
  const rarity = (pair: string): number =>
    Math.log(2 + wordings.length / (1 + (holders.get(pair)?.length ?? 0)));
  for (const wording of wordings) for (const pair of wording.pairs) wording.weight += rarity(pair);

  return (figure) => {
    const pairs = pairsOf(figure.subject);
    const context = pairsOf(figure.quote);
    let total = 0;
    for (const pair of pairs) total += rarity(pair);
    /** What of a wording stands in the subject, and what of it in the clause only. */
    const shared = new Map<Wording, { own: number; near: number }>();
    for (const pair of new Set([...pairs, ...context])) {
      const weight = rarity(pair);
      for (const wording of holders.get(pair) ?? []) {
        const found = shared.get(wording) ?? { own: 0, near: 0 };
        if (pairs.has(pair)) found.own += weight;
        else found.near += weight * contextWeight;
        shared.set(wording, found);
      }
    }
    const verb =
      decisionVerb(figure.subject) ?? decisionVerb(figure.quote) ?? decisionVerb(figure.before ?? '');
    const [own, near] = [outcomesOf(figure.subject), outcomesOf(figure.quote)];
    const [ownClass, nearClass] = [
      classesOf(figure.subject),
      classesOf(figure.quote + (figure.before ?? '')),
    ];
    const best = new Map<IndicatorName, number>();
    for (const [wording, found] of shared) {
      const { indicator } = wording;
      const fit = unitFit(figure.unit, indicator.unit);
      // Words of the clause alone name no indicator.
      if (fit === 0 || wording.weight === 0 || found.own === 0) continue;
      // Words of the label found in the subject count more than words of the subject that the label lacks.
      const words = 0.65 * ((found.own + found.near) / wording.weight) + 0.35 * (found.own / total);
      const score =
        words *
        fit *
        verbFit(verb, indicator.verb, wording.outcomes) *
        outcomeFit(own, near, wording.outcomes) *
        classFit(ownClass, nearClass, wording.classes);
      if (score > (best.get(indicator) ?? 0)) best.set(indicator, Math.min(1, score));
    }
    const ranked = [...best].sort((a, b) => b[1] - a[1]);
    const [first, second] = ranked;
    if (!first || first[1] < threshold || (second && first[1] - second[1] < margin)) return null;
    const [from, to] = [splitUnit(figure.unit), splitUnit(first[0].unit)];
    return {
      indicator: first[0].indicator,
      score: round(first[1]),
      runnerUp: second ? { indicator: second[0].indicator, score: round(second[1]) } : null,
      value: Number(((figure.value * from.scale) / to.scale).toPrecision(12)),
    };
  };
}
