import type { ReadFigure, ReadReport } from './reading-state.ts';

/** One row of the comparison: an indicator, or what several reports count in the same words and unit. */
export interface CompareLine {
  readonly key: string;
  readonly label: string;
  readonly en: string;
  readonly matched: boolean;
  readonly cells: readonly (ReadFigure | undefined)[];
}

export interface Comparison {
  readonly columns: readonly {
    readonly id: string;
    readonly office: string;
    readonly period: string | null;
  }[];
  readonly lines: readonly CompareLine[];
}

const plain = (words: string): string =>
  words.replace(/全[市区县省年]|[我本][市区县省]|上半年|累计|因公|共|的|[（()）\s]|境/g, '');

/**
 * Puts the results of several reports side by side: indicators first, then what at least two reports count under the
 * same words. The first figure of a report counts, as it is the one that the report is about.
 */
export function compareReports(reports: readonly ReadReport[]): Comparison {
  const lines = new Map<
    string,
    { label: string; en: string; matched: boolean; cells: (ReadFigure | undefined)[] }
  >();
  reports.forEach((report, column) => {
    for (const figure of report.figures) {
      if (figure.role !== 'result' || figure.subject.length < 2) continue;
      const named = report.indicators.find(({ indicator }) => indicator === figure.indicator);
      const label = named?.label ?? figure.subject;
      const key = named ? `=${named.indicator}` : `${plain(label)} ${figure.unit}`;
      const line = lines.get(key) ?? {
        label: named ? label : `${label}（${figure.unit}）`,
        en: named?.en ?? `${label} (${figure.unit})`,
        matched: named !== undefined,
        cells: reports.map(() => undefined),
      };
      line.cells[column] ??= figure;
      lines.set(key, line);
    }
  });
  return {
    columns: reports.map(({ file, office, period }) => ({
      id: file.id,
      office: office ?? file.name,
      period,
    })),
    lines: [...lines]
      .map(([key, line]) => ({ key, ...line }))
      .filter(({ matched, cells }) => matched || cells.filter(Boolean).length > 1)
      .sort((a, b) => Number(b.matched) - Number(a.matched)),
  };
}
