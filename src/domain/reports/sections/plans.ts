import { joinLines } from '../../../model/document/line.ts';
import { amount } from '../../../model/report/amount.ts';
import { figureRef } from '../../../model/report/figure-ref.ts';
import { defineSection, spanOf, type ReportFacts, type Section } from '../../../model/report/report.ts';
import { foundIn } from './shortcomings.ts';

/** What follows a period: 下半年 after the first half, the next year after the second. */
export function comingPeriod({ period }: Pick<ReportFacts, 'period'>): string {
  switch (spanOf(period)) {
    case 'half':
      return period.from.slice(5, 7) === '01' ? '下半年' : '下一年';
    case 'month':
      return '下月';
    case 'quarter':
      return '下季度';
    default:
      return '下一年';
  }
}

/** What is done about each shortcoming that figures show. */
const remedies: Readonly<Record<string, string>> = {
  'outbound.documents-overdue': '催缴到期未交还的因公证照',
  'outbound.reports-overdue': '催交到期未交的出访报告',
  'outbound.results-overdue': '逐项督促落实逾期的出访成果',
  'outbound.consultations-open': '跟进尚未答复的征求意见函',
};

/** 下半年打算: what the figures leave to be done, and the targets that are set. What an office plans beyond that it writes itself. */
export function plans(): Section {
  return defineSection({
    name: 'plans',
    label: '下一步打算',
    en: 'What comes next',
    byHand: true,
    becomesTasks: true,
    make(facts) {
      const values = new Map(facts.figures.map((figure) => [figure.indicator, figure]));
      return [
        { id: 'heading', node: { kind: 'heading', level: 1, text: `${comingPeriod(facts)}工作打算` } },
        ...foundIn(facts).flatMap(({ id }) => {
          const [remedy, figure] = [remedies[id], values.get(id)];
          if (remedy === undefined || !figure) return [];
          const run = { figure: figureRef(id), text: amount(figure.value, figure.unit) };
          const body = joinLines([`${remedy}，共`, [run], '。']);
          return [{ id, node: { kind: 'heading', level: 3, text: '', body } as const }];
        }),
        // Targets of which there is nothing yet to hold against them.
        ...facts.figures
          .filter(({ kind }) => kind === 'target')
          .map(({ indicator, label, value, unit }) => {
            const run = { figure: figureRef(indicator), text: amount(value, unit) };
            const body = joinLines([`${label}目标为`, [run], '。']);
            return {
              id: `target.${indicator}`,
              node: { kind: 'heading', level: 3, text: '', body } as const,
            };
          }),
      ];
    },
  });
}
