import { percentChange } from '../indicator.ts';
import type { ReportFigure } from './report.ts';

/** A figure of records with the change against last year; a percentage differs in points, which are no percent. */
export function sampleFigure(
  indicator: string,
  unit: string,
  value: number,
  previous: number | null,
): ReportFigure {
  return {
    indicator,
    label: indicator,
    kind: 'flow',
    unit,
    value,
    previous,
    percent: unit === '%' ? null : percentChange(value, previous),
    basis: '日期',
    baseFrom: previous === null ? 'none' : 'records',
    pack: 'test',
    definition: '',
  };
}
