import { sql } from 'kysely';
import type { CivilDate } from '../../model/date.ts';
import type { Indicator } from '../../model/indicator.ts';
import type { RecordType } from '../../model/record-type.ts';
import { allOf, type Sql } from '../database/compile.ts';
import { columnToSum, hadBy, whereConditions } from './where-condition.ts';

/**
 * What one record adds to a figure: 1, or its entry; of a share, what it adds to the part.
 * @param end the last day of the period
 */
export function added(type: RecordType, { measure }: Indicator, end: CivilDate): Sql {
  if ('count' in measure) return sql`1`;
  if ('sum' in measure) return entry(type, measure.sum);
  const { share } = measure;
  if (typeof share === 'string') return sql`(CASE WHEN ${hadBy(type, share, end)} THEN 1 ELSE 0 END)`;
  return sql`(CASE WHEN ${allOf(whereConditions(type, share.where))} THEN ${entry(type, share.sum)} ELSE 0 END)`;
}

/** What one record adds to the whole that a share is taken of; of other measures, nothing. */
export function addedToWhole(type: RecordType, { measure }: Indicator): Sql {
  if (!('share' in measure)) return sql`0`;
  return typeof measure.share === 'string' ? sql`1` : entry(type, measure.share.sum);
}

const entry = (type: RecordType, path: string): Sql => sql`coalesce(${sql.ref(columnToSum(type, path))}, 0)`;

/**
 * A figure out of what its records add: the sum, or of a share the percentage with one decimal, empty of nothing.
 * @param over which rows are summed, as a FILTER; all of them without it
 */
export function total(indicator: Indicator, adds: Sql, whole: Sql, over?: Sql): Sql {
  const filter = over ? sql` FILTER (WHERE ${over})` : sql``;
  const sum = sql`coalesce(sum(${adds})${filter}, 0)`;
  return 'share' in indicator.measure
    ? sql`round(100.0 * ${sum} / nullif(sum(${whole})${filter}, 0), 1)`
    : sum;
}
