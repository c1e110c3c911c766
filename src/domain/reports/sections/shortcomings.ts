import type { Line } from '../../../model/document.ts';
import { joinLines } from '../../../model/document/line.ts';
import { parsePeriod, periodLabel } from '../../../model/period.ts';
import { amount, written } from '../../../model/report/amount.ts';
import { figureRef } from '../../../model/report/figure-ref.ts';
import { defineSection, type ReportFacts, type ReportFigure } from '../../../model/report/report.ts';

/** What should not be there at the end of a period, and how a report owns up to it. */
const arrears: Readonly<Record<string, (count: Line) => Line>> = {
  'outbound.documents-overdue': (count) => joinLines(['因公证照仍有', count, '到期未交还。']),
  'outbound.reports-overdue': (count) => joinLines(['出访报告仍有', count, '到期未交。']),
  'outbound.results-overdue': (count) =>
    joinLines(['出访成果跟踪落实不够及时，有', count, '报告的后续事项逾期。']),
  'outbound.consultations-open': (count) => joinLines(['双跨团组征求意见函有', count, '尚未得到答复。']),
  'outbound.outside-plan-batches': (count) =>
    joinLines(['年度计划外团组有', count, '，计划的约束力有待加强。']),
};

const run = ({ indicator, value, unit }: ReportFigure): Line => [
  { figure: figureRef(indicator), text: amount(value, unit) },
];

function lateOf(figure: ReportFigure, { period, reached }: NonNullable<ReportFigure['aim']>): Line {
  const { label, unit, target = 0 } = figure;
  const share = reached === null ? '，进度滞后' : `，完成${written(reached)}%，进度滞后`;
  return joinLines([
    `${label}为`,
    run(figure),
    `，${periodLabel(parsePeriod(period))}目标为${written(target)}${unit}${share}。`,
  ]);
}

/** 存在不足: targets that were missed and what is overdue, so that a report does not hide what its figures say. */
export const shortcomings = defineSection({
  name: 'shortcomings',
  label: '存在不足',
  en: 'Shortcomings',
  byHand: true,
  make: (facts) => [
    { id: 'heading', node: { kind: 'heading', level: 1, text: '存在不足' } },
    ...foundIn(facts).map(({ id, text }) => ({
      id,
      node: { kind: 'heading', level: 3, text: '', body: text } as const,
    })),
  ],
});

/** Each shortcoming that the figures show, by the name of its figure. */
export function foundIn({ figures }: ReportFacts): { readonly id: string; readonly text: Line }[] {
  return figures.flatMap((figure) => {
    const { indicator: id, label, kind, value, unit, target, aim } = figure;
    const owned = arrears[id];
    if (owned && value > 0) return [{ id, text: owned(run(figure)) }];
    if (kind === 'target') return [];
    // A target that the office set is owned up to when its time asks for more than there is.
    if (aim) return aim.light === 'late' ? [{ id, text: lateOf(figure, aim) }] : [];
    // A rate of zero where nothing was due is no failure: such a figure is not among those of the period.
    if (target === undefined || value >= target) return [];
    return [
      { id, text: joinLines([`${label}为`, run(figure), `，未达到${written(target)}${unit}的目标。`]) },
    ];
  });
}
