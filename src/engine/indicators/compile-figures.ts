import { sql } from 'kysely';
import type { CivilDate } from '../../model/date.ts';
import type { Indicator } from '../../model/indicator.ts';
import type { Period } from '../../model/period.ts';
import type { RecordType, TypeBundle } from '../../model/record-type.ts';
import { allOf, compile, type Sql } from '../database/compile.ts';
import type { Row, Statement } from '../database/database.ts';
import { tableName } from '../schema/table.ts';
import { basisColumns, countsIn, withinReach } from './basis.ts';
import { added, addedToWhole, total } from './measure-sql.ts';
import { whereConditions } from './where-condition.ts';

/** What figures are asked for. */
export interface FiguresAsked {
  readonly bundle: TypeBundle;
  readonly officeId: string;
  readonly periods: readonly Period[];
  /** All indicators of the type unless given. */
  readonly indicators?: readonly Indicator[];
  /** How far the person reaches: a condition on the columns of the type's table, without an alias. */
  readonly restrict?: Sql;
  /** Also tell, for each indicator, whether any record has its basis date on this day or before. */
  readonly baseUpTo?: CivilDate;
}

/**
 * All indicators of one type for all the periods in one statement, which reads the records once and gives one row;
 * `readFigureRow` takes it apart. Dates bound the scan, FILTER tells the figures apart.
 */
export function compileFigures(asked: FiguresAsked): Statement {
  const { bundle, officeId, periods, restrict, baseUpTo } = asked;
  const { type } = bundle;
  const indicators = asked.indicators ?? bundle.indicators;
  if (indicators.length === 0 || periods.length === 0) throw new Error(`no figures asked of “${type.name}”`);
  const table = sql.table(tableName(type.name));
  const wall = [sql`office_id = ${officeId}::uuid`, ...(restrict ? [restrict] : [])];
  const cells = indicators.flatMap((indicator, i) =>
    periods.map((period, p) => sql`${measured(type, indicator, period)} AS ${sql.ref(figureColumn(i, p))}`),
  );
  const bases =
    baseUpTo === undefined
      ? []
      : [...new Set(indicators.map(baseColumn))].map(
          (name) =>
            sql`${hasBase(table, wall, columnsOfBase(type, indicators, name), baseUpTo)} AS ${sql.ref(name)}`,
        );
  return compile(
    sql`SELECT ${sql.join([...cells, ...bases])} FROM ${table} WHERE ${allOf([...wall, withinReach(type, indicators, periods)])}`,
  );
}

function measured(type: RecordType, indicator: Indicator, period: Period): Sql {
  const counted = allOf([
    countsIn(indicator.kind, basisColumns(type, indicator), period),
    ...whereConditions(type, indicator.where),
  ]);
  if ('count' in indicator.measure) return sql`count(*) FILTER (WHERE ${counted})`;
  return total(indicator, added(type, indicator, period.to), addedToWhole(type, indicator), counted);
}

// The first entry in the index of each basis date. (EXISTS would say the same, but is planned as a walk over the table
// that stops at the first hit, which may lie far behind the recent records.)
function hasBase(table: Sql, wall: readonly Sql[], columns: readonly string[], upTo: CivilDate): Sql {
  const each = columns.map(
    (column) => sql`(SELECT min(${sql.ref(column)}) FROM ${table} WHERE ${allOf(wall)}) <= ${upTo}::date`,
  );
  return sql`(${sql.join(each, sql` OR `)})`;
}

function columnsOfBase(type: RecordType, indicators: readonly Indicator[], name: string): string[] {
  const indicator = indicators.find((candidate) => baseColumn(candidate) === name);
  return indicator ? basisColumns(type, indicator) : [];
}

/** One figure out of the row that `compileFigures` gives; `period` is its place among the periods asked. */
export function readFigureRow(
  row: Row,
  indicators: readonly Indicator[],
  place: { readonly indicator: number; readonly period: number },
): { value: number; isEmpty: boolean; hasBase: boolean } {
  const indicator = indicators[place.indicator];
  const stored = row[figureColumn(place.indicator, place.period)] ?? null;
  return {
    value: Number(stored ?? 0),
    isEmpty: stored === null,
    hasBase: indicator !== undefined && row[baseColumn(indicator)] === true,
  };
}

const figureColumn = (indicator: number, period: number): string => `f${indicator}_${period}`;
// Indicators with the same basis dates share the answer.
const baseColumn = (indicator: Indicator): string => `base ${indicator.basis.join(' ')}`;
