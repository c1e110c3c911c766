import { sql } from 'kysely';
import { isCivilDate, type CivilDate } from '../../model/date.ts';
import { WutongError } from '../../model/errors.ts';
import { isId } from '../../model/id.ts';
import type { Indicator } from '../../model/indicator.ts';
import type { Period } from '../../model/period.ts';
import type { TypeBundle } from '../../model/record-type.ts';
import { allOf, compile, type Sql } from '../database/compile.ts';
import type { Statement } from '../database/database.ts';
import { tableName } from '../schema/table.ts';
import { basisColumns, basisDate, countsIn, withinReach } from './basis.ts';
import { columnToSum, hadBy, whereConditions } from './where-condition.ts';

/** Where the next page begins: after this record. */
export interface DrillCursor {
  readonly on: CivilDate;
  readonly id: string;
}

/** The records behind one figure. */
export interface DrillAsked {
  readonly bundle: TypeBundle;
  readonly indicator: Indicator;
  readonly officeId: string;
  readonly period: Period;
  readonly restrict?: Sql;
}

/**
 * Lists the records behind a figure by the date on which they count: `id`, `on`, `adds` (1, or the summed entry). The
 * sum of `adds` over all pages is the figure (of a share, their part of all rows), for both come from the same
 * conditions.
 * @param asked.size at most so many rows.
 */
export function compileDrillDown(
  asked: DrillAsked & { readonly cursor?: DrillCursor; readonly size: number },
): Statement {
  const { bundle, indicator, cursor, size } = asked;
  const { type } = bundle;
  const date = basisDate(basisColumns(type, indicator));
  const after = cursor ? [sql`(${date}, id) > (${cursor.on}::date, ${cursor.id}::uuid)`] : [];
  return compile(sql`SELECT id, ${date} AS "on", ${added(asked)} AS adds
    FROM ${sql.table(tableName(type.name))}
    WHERE ${allOf([...behind(asked), ...after])} ORDER BY ${date}, id LIMIT ${size}`);
}

/** How many records stand behind a figure (`count`), and the figure itself (`value`). */
export function compileDrillTotal(asked: DrillAsked): Statement {
  const { type } = asked.bundle;
  const sum = sql`coalesce(sum(${added(asked)}), 0)`;
  const value =
    'share' in asked.indicator.measure
      ? sql`coalesce(round(100.0 * ${sum} / nullif(count(*), 0), 1), 0)`
      : sum;
  return compile(sql`SELECT count(*) AS count, ${value} AS value
    FROM ${sql.table(tableName(type.name))} WHERE ${allOf(behind(asked))}`);
}

function behind({ bundle: { type }, indicator, officeId, period, restrict }: DrillAsked): Sql[] {
  return [
    sql`office_id = ${officeId}::uuid`,
    ...(restrict ? [restrict] : []),
    // One date alone bounds the scan by itself.
    ...(indicator.basis.length > 1 ? [withinReach(type, [indicator], [period])] : []),
    countsIn(indicator.kind, basisColumns(type, indicator), period),
    ...whereConditions(type, indicator.where),
  ];
}

function added({ bundle: { type }, indicator, period }: DrillAsked): Sql {
  if ('count' in indicator.measure) return sql`1`;
  // Of a share each record tells whether it is in the part: the figure is their part of all rows.
  if ('share' in indicator.measure)
    return sql`(CASE WHEN ${hadBy(type, indicator.measure.share, period.to)} THEN 1 ELSE 0 END)`;
  return sql`coalesce(${sql.ref(columnToSum(type, indicator.measure.sum))}, 0)`;
}

/** A cursor as it travels to a client and back. */
export function writeDrillCursor({ on, id }: DrillCursor): string {
  return `${on}_${id}`;
}

/** @throws bad-cursor */
export function parseDrillCursor(text: string): DrillCursor {
  const [on, id, ...rest] = text.split('_');
  if (!isCivilDate(on) || !isId(id) || rest.length > 0) throw new WutongError('bad-cursor');
  return { on, id };
}
