import { roundHalfUp } from '../../model/formula.ts';
import { percentChange, type BaseChoice } from '../../model/indicator.ts';
import type { Registry } from '../../model/registry.ts';
import type { ReportFacts, ReportFigure, Restated } from '../../model/report/report.ts';

/**
 * The base of comparison beside the edition of last year. Where the records give none, the edition does. Where they give
 * another value than it said, they were corrected since: the office's choice says which of the two counts, and the
 * difference is told either way.
 */
export function withEditionBase(
  registry: Registry,
  facts: ReportFacts,
  lastYear: readonly ReportFigure[],
  first: BaseChoice,
): ReportFacts {
  const reported = new Map(lastYear.map((figure) => [figure.indicator, figure]));
  const restated: Restated[] = [];
  const figures = facts.figures.map((figure): ReportFigure => {
    const then = reported.get(figure.indicator);
    if (then?.unit !== figure.unit) return figure;
    const now = figure.previous;
    if (now !== null && (figure.baseFrom !== 'records' || now === then.value)) return figure;
    const { decimals } = declared(registry, figure.indicator) ?? {};
    const percent = figure.unit === '%' ? null : percentChange(figure.value, then.value, decimals);
    const based: ReportFigure = {
      ...figure,
      previous: then.value,
      percent,
      ...(figure.unit === '%' ? { difference: roundHalfUp(figure.value - then.value, 1) } : {}),
      baseFrom: 'edition',
    };
    if (now === null) return based;
    const used = first === 'records' ? 'now' : 'then';
    restated.push({ label: figure.label, unit: figure.unit, then: then.value, now, used });
    return used === 'now' ? figure : { ...based, counted: now };
  });
  return { ...facts, figures, restated };
}

const declared = ({ types }: Registry, name: string) =>
  types.flatMap(({ indicators }) => indicators).find((indicator) => indicator.name === name);
