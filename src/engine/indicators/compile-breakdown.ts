import { sql } from 'kysely';
import type { Dimension } from '../../model/dimension.ts';
import { allOf, compile } from '../database/compile.ts';
import type { Statement } from '../database/database.ts';
import { tableName } from '../schema/table.ts';
import { basisColumns, basisDate } from './basis.ts';
import { behind, type DrillAsked } from './compile-drill-down.ts';
import { ownColumn, spread } from './dimension-sql.ts';
import { added, addedToWhole, total } from './measure-sql.ts';

/**
 * A figure taken apart by a dimension: a row for each value with `key` (null: no value) and `value`. What one value's
 * drill-down adds up to is its row, for both come from the same conditions.
 */
export function compileBreakdown(asked: DrillAsked & { readonly dimension: Dimension }): Statement {
  const { bundle, indicator, period, dimension } = asked;
  const { type } = bundle;
  const columns = [
    sql`id`,
    sql`office_id`,
    sql`${added(type, indicator, period.to)} AS adds`,
    sql`${addedToWhole(type, indicator)} AS whole`,
    sql`${basisDate(basisColumns(type, indicator))} AS counts_on`,
    ...ownColumn(type, dimension),
  ];
  const records = sql`SELECT ${sql.join(columns)} FROM ${sql.table(tableName(type.name))}
    WHERE ${allOf(behind(asked))}`;
  const value = total(indicator, sql`adds`, sql`whole`);
  return compile(sql`SELECT key, ${value} AS value FROM (${spread(type, dimension, records)}) AS counted
    GROUP BY key`);
}
