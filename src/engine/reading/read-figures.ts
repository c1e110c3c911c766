import type { Registry } from '../../model/registry.ts';
import { prepareMatcher, type IndicatorMatch, type IndicatorName } from '../../reading/match.ts';
import { readReport, type Figure, type Reading } from '../../reading/read.ts';
import { nameIndicators } from './name-indicators.ts';

/** A figure with the indicator that it tells, where one is sure enough. */
export interface MatchedFigure extends Figure {
  /** How sure the indicator is, what came second, and the value in its unit. */
  readonly match: IndicatorMatch | null;
}

export interface MatchedReading extends Reading {
  readonly figures: MatchedFigure[];
}

const longest = 160;

/** The words of the same line before a figure, where a clause says whose it is; 其中 goes on from the sentence before. */
function sentenceBefore(text: string, start: number): string {
  const words = text.slice(Math.max(0, start - longest), start);
  const line = words.slice(words.lastIndexOf('\n') + 1);
  const sentences = line.split('。');
  const last = sentences.at(-1) ?? '';
  return /^\s*其中/.test(last) ? sentences.slice(-2).join('。') : last;
}

/** Matches the figures of a text to indicators by their names. */
export function matchFigures(
  names: readonly IndicatorName[],
  text: string,
  figures: readonly Figure[],
): MatchedFigure[] {
  const match = prepareMatcher([...names]);
  return figures.map((figure) => {
    const found = match({ ...figure, before: sentenceBefore(text, figure.start) });
    return { ...figure, ...(found ? { indicator: found.indicator } : {}), match: found };
  });
}

/** Reads a report and matches its figures to the indicators of a registry. */
export function readFigures(registry: Registry, text: string): MatchedReading {
  const reading = readReport(text);
  return { ...reading, figures: matchFigures(nameIndicators(registry), text, reading.figures) };
}
