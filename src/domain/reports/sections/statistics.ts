import type { Cell } from '../../../model/document.ts';
import { written } from '../../../model/report/amount.ts';
import { figureRef } from '../../../model/report/figure-ref.ts';
import {
  defineSection,
  type Block,
  type ReportFacts,
  type ReportFigure,
  type Section,
} from '../../../model/report/report.ts';
import { isActive, namesTold } from '../../../model/report/tellings.ts';
import { fieldLabel, fieldsOf } from '../../org/areas.ts';
import { topics } from './topics.ts';

/** The table of figures that goes upward, or stands behind a summary as its annex: field by field, — where there is no base. */
export function statisticsTable(heading: string | undefined): Section {
  return defineSection({
    name: 'statistics',
    label: '统计表',
    en: 'Statistics',
    make(facts) {
      const fields = fieldsOf(facts.figures);
      const rows = fields.flatMap((field) => rowsOf(field, facts));
      const table: Block = {
        id: 'table',
        node: {
          kind: 'table',
          columns: [9, 2, 3, 3, 3],
          head: [['指标', '单位', '本期', '上年同期', '同比']],
          rows,
        },
      };
      const title: Block = { id: 'title', node: { kind: 'annex', mark: '附件', title: heading ?? '' } };
      return rows.length === 0 ? [] : heading === undefined ? [table] : [title, table];
    },
  });
}

function rowsOf(field: string, { figures }: ReportFacts): (readonly (string | Cell)[])[] {
  // In the order in which the words tell them, so that a reader finds one beside the other.
  const told = (topics[field] ?? []).flatMap(({ tellings }) => namesTold(tellings));
  const place = ({ indicator }: ReportFigure): number =>
    told.includes(indicator) ? told.indexOf(indicator) : told.length;
  const own = figures
    .filter((figure) => figure.pack === field && isActive(figure))
    .sort((a, b) => place(a) - place(b));
  if (own.length === 0) return [];
  const head: Cell = { text: fieldLabel(field), span: 5, head: true, align: 'left' };
  return [[head], ...own.map(rowOf)];
}

function rowOf(figure: ReportFigure): readonly (string | Cell)[] {
  const { indicator, label, unit, value, previous } = figure;
  const change = changeText(figure);
  const number = (text: string, facet: 'value' | 'previous' | 'change'): Cell => ({
    text,
    align: 'right',
    figure: figureRef(indicator, facet),
  });
  const none: Cell = { text: '—', align: 'right' };
  return [
    label,
    { text: unit, align: 'center' },
    number(written(value), 'value'),
    previous === null ? none : number(written(previous), 'previous'),
    change === undefined ? none : number(change, 'change'),
  ];
}

/** The change in percent, in points of what is a percentage, in places of a rank. */
function changeText({ percent, difference, reported }: ReportFigure): string | undefined {
  const signed = (value: number): string => `${value > 0 ? '+' : ''}${written(value)}`;
  if (percent !== null) return `${signed(percent)}%`;
  if (difference === undefined) return undefined;
  return `${signed(difference)}${reported?.nature === 'rank' ? '位' : '个百分点'}`;
}
