import { sql } from 'kysely';
import type { Indicator } from '../../../model/indicator.ts';
import type { Period } from '../../../model/period.ts';
import type { TypeBundle } from '../../../model/record-type.ts';
import { allOf, compile } from '../../database/compile.ts';
import type { Statement } from '../../database/database.ts';
import { basisColumns, countsIn, withinReach } from '../../indicators/basis.ts';
import { added } from '../../indicators/measure-sql.ts';
import { whereConditions } from '../../indicators/where-condition.ts';
import { tableName } from '../../schema/table.ts';

/**
 * Keeps, for every record of a type behind any of its figures, which version it had and what it added to each: one
 * statement that reads the records once, one row for each record however many figures it stands behind. The conditions are
 * those of the figures, so that what was added sums to them.
 */
export function compileKeepRecords(asked: {
  readonly bundle: TypeBundle;
  readonly officeId: string;
  readonly editionId: string;
  readonly period: Period;
  readonly indicators: readonly Indicator[];
}): Statement {
  const { bundle, officeId, editionId, period, indicators } = asked;
  const { type } = bundle;
  const adds = indicators.map((indicator) => {
    const counted = allOf([
      countsIn(indicator.kind, basisColumns(type, indicator), period),
      ...whereConditions(type, indicator.where),
    ]);
    return sql`CASE WHEN ${counted} THEN ${added(type, indicator, period.to)}::numeric END`;
  });
  return compile(
    sql`INSERT INTO report_edition_record (office_id, edition_id, record_id, type, version, adds)
      SELECT ${officeId}::uuid, ${editionId}::uuid, id, ${type.name}::text, version, adds
      FROM (SELECT id, version, ARRAY[${sql.join(adds)}]::numeric[] AS adds FROM ${sql.table(tableName(type.name))}
        WHERE ${allOf([sql`office_id = ${officeId}::uuid`, withinReach(type, indicators, [period])])}) AS behind
      WHERE array_remove(adds, NULL) <> '{}'`,
  );
}
