import { sql } from 'kysely';
import type { Actor } from '../../../model/actor.ts';
import { parsePeriod, type Period } from '../../../model/period.ts';
import type { Figure } from '../../../model/indicator.ts';
import { reachOf } from '../../access/reach.ts';
import { allOf, compile } from '../../database/compile.ts';
import type { Transaction } from '../../database/database.ts';
import { within } from '../../database/within.ts';
import { behind } from '../../indicators/compile-drill-down.ts';
import { listFigures } from '../../indicators/list-figures.ts';
import { toldInReports } from '../../indicators/list-formulas.ts';
import { added } from '../../indicators/measure-sql.ts';
import type { Machine } from '../../machine.ts';
import { readRecords } from '../../record/read-records.ts';
import { tableName } from '../../schema/table.ts';
import { officeReads } from '../office-reads.ts';
import type { WholeEdition } from './edition.ts';

/** How a record makes a figure other than it was: it came, it went, or it adds something else. */
export interface ChangedRecord {
  readonly id: string;
  readonly type: string;
  readonly title: string;
  readonly how: 'came' | 'went' | 'changed';
  readonly then: number | null;
  readonly now: number | null;
  readonly versionThen: number | null;
  readonly versionNow: number | null;
}

/** A figure whose value is another one now: 原报46, 现47. */
export interface Difference {
  readonly indicator: string;
  readonly label: string;
  readonly unit: string;
  /** 原报. */
  readonly then: number | null;
  /** 现. */
  readonly now: number | null;
  readonly previousThen: number | null;
  readonly previousNow: number | null;
  /** How many records changed; the first of them are `records`. */
  readonly count: number;
  readonly records: readonly ChangedRecord[];
}

const mostRecords = 100;

/**
 * The difference sheet of an edition: every figure whose value or base would be another one now, with the records that
 * came, went or changed. Records of a type that the person may not read are counted and not named.
 */
export async function compareEdition(
  tx: Transaction,
  machine: Pick<Machine, 'registry'>,
  actor: Actor,
  edition: WholeEdition,
): Promise<Difference[]> {
  const { registry } = machine;
  const period = parsePeriod(edition.period);
  const figures = await listFigures({
    db: within(tx),
    registry,
    officeId: tx.officeId,
    period,
    mayRead: officeReads(actor),
  });
  const now = new Map(
    figures
      .filter((figure) => toldInReports(registry, figure))
      .map((figure) => [figure.indicator, figure] as const),
  );
  const then = new Map<string, Figure>(edition.figures.map((figure) => [figure.indicator, figure]));
  const differences: Difference[] = [];
  for (const indicator of new Set([...then.keys(), ...now.keys()])) {
    const [before, after] = [then.get(indicator), now.get(indicator)];
    if (before?.value === after?.value && before?.previous === after?.previous) continue;
    const known = before ?? after;
    const { count, records } =
      before?.value === after?.value
        ? { count: 0, records: [] }
        : await changedRecords(tx, machine, actor, { edition, indicator, period });
    differences.push({
      indicator,
      label: known?.label ?? indicator,
      unit: known?.unit ?? '',
      then: before?.value ?? null,
      now: after?.value ?? null,
      previousThen: before?.previous ?? null,
      previousNow: after?.previous ?? null,
      count,
      records,
    });
  }
  return differences;
}

async function changedRecords(
  tx: Transaction,
  { registry }: Pick<Machine, 'registry'>,
  actor: Actor,
  asked: { readonly edition: WholeEdition; readonly indicator: string; readonly period: Period },
): Promise<{ count: number; records: ChangedRecord[] }> {
  const { edition, period } = asked;
  const bundle = registry.types.find(({ indicators }) =>
    indicators.some(({ name }) => name === asked.indicator),
  );
  const indicator = bundle?.indicators.find(({ name }) => name === asked.indicator);
  // What was filled in by hand, or is declared no more, has no records.
  if (!bundle || !indicator) return { count: 0, records: [] };
  const { type } = bundle;
  const place = (edition.columns[type.name] ?? []).indexOf(indicator.name) + 1;
  const standing = behind({ bundle, indicator, officeId: tx.officeId, period });
  const rows = await tx.query(
    compile(
      sql`SELECT coalesce(t.record_id, n.id) AS id, t.adds AS then_adds, n.adds AS now_adds, t.version AS then_version,
          n.version AS now_version, count(*) OVER () AS all
        FROM (SELECT record_id, version, adds[${place}::integer] AS adds FROM report_edition_record
          WHERE office_id = ${tx.officeId}::uuid AND edition_id = ${edition.id}::uuid AND type = ${type.name}
            AND adds[${place}::integer] IS NOT NULL) AS t
        FULL JOIN (SELECT id, version, ${added(type, indicator, period.to)}::numeric AS adds
          FROM ${sql.table(tableName(type.name))} WHERE ${allOf(standing)}) AS n ON n.id = t.record_id
        WHERE t.adds IS DISTINCT FROM n.adds ORDER BY 1 LIMIT ${mostRecords}`,
    ),
  );
  const count = Number(rows[0]?.all ?? 0);
  if (reachOf(actor, type, 'read').size === 0 || !reachOf(actor, type, 'read').has('office'))
    return { count, records: [] };
  const found = await readRecords(
    tx,
    type,
    rows.map(({ id }) => String(id)),
  );
  const titles = new Map(found.map(({ id, values }) => [id, String(values[type.title] ?? '')]));
  return {
    count,
    records: rows.map((row): ChangedRecord => {
      const [before, after] = [numberOf(row.then_adds), numberOf(row.now_adds)];
      return {
        id: String(row.id),
        type: type.name,
        title: titles.get(String(row.id)) ?? '',
        how: before === null ? 'came' : after === null ? 'went' : 'changed',
        then: before,
        now: after,
        versionThen: numberOf(row.then_version),
        versionNow: numberOf(row.now_version),
      };
    }),
  };
}

const numberOf = (value: unknown): number | null =>
  value === null || value === undefined ? null : Number(value);
