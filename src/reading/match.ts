import type { Figure } from './figure.ts';
import { decisionVerb } from './match/decision-verb.ts';
import { splitUnit, unitFit } from './match/unit-fit.ts';

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

export type Matcher = (figure: Pick<Figure, 'subject' | 'unit' | 'value' | 'quote'>) => IndicatorMatch | null;

interface Wording {
  indicator: IndicatorName;
  pairs: Set<string>;
  weight: number;
}

const threshold = 0.45;
const noise = /[的了共和与及、，,。“”《》()（）\s\d]|全市|我市|全区|我区|上半年|累计/g;

function pairsOf(words: string): Set<string> {
  const plain = words.replace(noise, '');
  const pairs = new Set<string>();
  for (let i = 0; i + 1 < plain.length; i++) pairs.add(plain.slice(i, i + 2));
  return pairs;
}

/** 1 where the verbs agree, less where one is silent, little where they differ. */
function verbFit(figure: string | undefined, indicator: string | undefined): number {
  if (figure === indicator) return 1;
  if (!figure || !indicator) return 0.8;
  return 0.3;
}

/**
 * Prepares a list of indicators for matching. The matcher compares the words of the subject with label and aliases
 * (pairs of characters, rare ones weighing more), then unit and deciding verb; it says nothing below a threshold.
 */
export function prepareMatcher(indicators: readonly IndicatorName[]): Matcher {
  const wordings: Wording[] = indicators.flatMap((indicator) =>
    [indicator.label, ...(indicator.aliases ?? [])].map((words) => ({
      indicator,
      pairs: pairsOf(words),
      weight: 0,
    })),
  );
  const holders = new Map<string, Wording[]>();
  for (const wording of wordings) {
    for (const pair of wording.pairs) holders.set(pair, [...(holders.get(pair) ?? []), wording]);
  }
  const rarity = (pair: string): number =>
    Math.log(1 + wordings.length / (1 + (holders.get(pair)?.length ?? 0)));
  for (const wording of wordings) for (const pair of wording.pairs) wording.weight += rarity(pair);

  return (figure) => {
    const pairs = pairsOf(figure.subject);
    let total = 0;
    const shared = new Map<Wording, number>();
    for (const pair of pairs) {
      const weight = rarity(pair);
      total += weight;
      for (const wording of holders.get(pair) ?? []) shared.set(wording, (shared.get(wording) ?? 0) + weight);
    }
    const verb = decisionVerb(figure.subject) ?? decisionVerb(figure.quote);
    const best = new Map<IndicatorName, number>();
    for (const [wording, weight] of shared) {
      const { indicator } = wording;
      const fit = unitFit(figure.unit, indicator.unit);
      if (fit === 0 || wording.weight === 0) continue;
      // Words of the label found in the subject count more than words of the subject that the label lacks.
      const words = 0.7 * (weight / wording.weight) + 0.3 * (weight / total);
      const score = words * fit * verbFit(indicator.verb ? verb : undefined, indicator.verb);
      if (score > (best.get(indicator) ?? 0)) best.set(indicator, score);
    }
    const ranked = [...best].sort((a, b) => b[1] - a[1]);
    const [first, second] = ranked;
    if (!first || first[1] < threshold) return null;
    const [from, to] = [splitUnit(figure.unit), splitUnit(first[0].unit)];
    const round = (score: number): number => Math.round(score * 1000) / 1000;
    return {
      indicator: first[0].indicator,
      score: round(first[1]),
      runnerUp: second ? { indicator: second[0].indicator, score: round(second[1]) } : null,
      value: Number(((figure.value * from.scale) / to.scale).toPrecision(12)),
    };
  };
}
