import { sql } from 'kysely';
import { addDays, type CivilDate } from '../../model/date.ts';
import type { Indicator } from '../../model/indicator.ts';
import type { Period } from '../../model/period.ts';
import type { RecordType } from '../../model/record-type.ts';
import type { Sql } from '../database/compile.ts';
import { firstColumn } from '../schema/table.ts';

type Span = Pick<Period, 'from' | 'to'>;

/** The columns of an indicator's basis dates. */
export function basisColumns(type: RecordType, indicator: Indicator): string[] {
  if (indicator.basis.length === 0) throw new Error(`indicator ${indicator.name} has no basis date`);
  return indicator.basis.map((path) => firstColumn(type, path));
}

/** The date on which a record counts: of several basis dates the earliest that is filled (LEAST skips empty ones). */
export function basisDate(columns: readonly string[]): Sql {
  const [first = '', ...more] = columns;
  if (more.length === 0) return sql.ref(first);
  return sql`LEAST(${sql.join(columns.map((column) => sql.ref(column)))})`;
}

/** Whether a record counts in a period: on a day of it, or, for what stands at its end, on any day up to then. */
export function countsIn(kind: Indicator['kind'], columns: readonly string[], period: Span): Sql {
  const date = basisDate(columns);
  return kind === 'stock'
    ? sql`${date} <= ${period.to}::date`
    : sql`${date} BETWEEN ${period.from}::date AND ${period.to}::date`;
}

/**
 * A condition on single columns that holds for every record counted by any of the indicators in any of the periods,
 * so that the scan can walk the dates' indexes: the earliest of several dates lies in a span only if one of them does.
 */
export function withinReach(
  type: RecordType,
  indicators: readonly Indicator[],
  periods: readonly Span[],
): Sql {
  const spans = mergeSpans(periods);
  const end = spans.at(-1)?.to ?? '';
  const stocks = new Set<string>();
  const flows = new Set<string>();
  for (const indicator of indicators)
    for (const column of basisColumns(type, indicator))
      (indicator.kind === 'stock' ? stocks : flows).add(column);
  const either = [
    ...[...stocks].map((column) => sql`${sql.ref(column)} <= ${end}::date`),
    ...[...flows]
      .filter((column) => !stocks.has(column))
      .flatMap((column) =>
        spans.map(({ from, to }) => sql`${sql.ref(column)} BETWEEN ${from}::date AND ${to}::date`),
      ),
  ];
  return either.length === 0 ? sql`false` : sql`(${sql.join(either, sql` OR `)})`;
}

/** Spans in order, those that touch or overlap made one. */
export function mergeSpans(spans: readonly Span[]): Span[] {
  const merged: { from: CivilDate; to: CivilDate }[] = [];
  for (const { from, to } of [...spans].sort((a, b) => (a.from < b.from ? -1 : 1))) {
    const last = merged.at(-1);
    if (last && from <= addDays(last.to, 1)) last.to = to > last.to ? to : last.to;
    else merged.push({ from, to });
  }
  return merged;
}
