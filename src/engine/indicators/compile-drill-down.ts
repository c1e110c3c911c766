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
import { countsUnder, type Cut } from './dimension-sql.ts';
import { added, addedToWhole, total } from './measure-sql.ts';
import { whereConditions } from './where-condition.ts';

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
  /** Only those that count under one value of a dimension. */
  readonly cut?: Cut;
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
  return compile(sql`SELECT id, ${date} AS "on", ${added(type, indicator, asked.period.to)} AS adds
    FROM ${sql.table(tableName(type.name))}
    WHERE ${allOf([...behind(asked), ...after])} ORDER BY ${date}, id LIMIT ${size}`);
}

/** How many records stand behind a figure (`count`), and the figure itself (`value`). */
export function compileDrillTotal(asked: DrillAsked): Statement {
  const { indicator, period } = asked;
  const { type } = asked.bundle;
  const value = total(indicator, added(type, indicator, period.to), addedToWhole(type, indicator));
  return compile(sql`SELECT count(*) AS count, coalesce(${value}, 0) AS value
    FROM ${sql.table(tableName(type.name))} WHERE ${allOf(behind(asked))}`);
}

/** The conditions for the records behind a figure, on the columns of their table. */
export function behind({ bundle: { type }, indicator, officeId, period, restrict, cut }: DrillAsked): Sql[] {
  return [
    sql`office_id = ${officeId}::uuid`,
    ...(restrict ? [restrict] : []),
    // One date alone bounds the scan by itself.
    ...(indicator.basis.length > 1 ? [withinReach(type, [indicator], [period])] : []),
    countsIn(indicator.kind, basisColumns(type, indicator), period),
    ...whereConditions(type, indicator.where),
    ...(cut ? [countsUnder(type, basisDate(basisColumns(type, indicator)), cut)] : []),
  ];
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
