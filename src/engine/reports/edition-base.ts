import { percentChange } from '../../model/indicator.ts';
import type { Registry } from '../../model/registry.ts';
import type { ReportFacts, ReportFigure, Restated } from '../../model/report/report.ts';

/**
 * The base of comparison beside the edition of last year: where the records give none, the edition does; where they give
 * another value than it said, the records count, for they were corrected since, and the difference is told.
 */
export function withEditionBase(
  registry: Registry,
  facts: ReportFacts,
  lastYear: readonly ReportFigure[],
): ReportFacts {
  const reported = new Map(lastYear.map((figure) => [figure.indicator, figure]));
  const restated: Restated[] = [];
  const figures = facts.figures.map((figure): ReportFigure => {
    const then = reported.get(figure.indicator);
    if (then?.unit !== figure.unit) return figure;
    if (figure.previous !== null) {
      if (figure.baseFrom === 'records' && figure.previous !== then.value)
        restated.push({ label: figure.label, unit: figure.unit, then: then.value, now: figure.previous });
      return figure;
    }
    const { decimals } = declared(registry, figure.indicator) ?? {};
    const percent = figure.unit === '%' ? null : percentChange(figure.value, then.value, decimals);
    return { ...figure, previous: then.value, percent, baseFrom: 'edition' };
  });
  return { ...facts, figures, restated };
}

const declared = ({ types }: Registry, name: string) =>
  types.flatMap(({ indicators }) => indicators).find((indicator) => indicator.name === name);
