import { sql } from 'kysely';
import type { CivilDate } from '../../model/date.ts';
import type { Period } from '../../model/period.ts';
import type { Registry } from '../../model/registry.ts';
import { compile } from '../database/compile.ts';
import type { Transaction } from '../database/database.ts';
import type { MayRead } from './list-figures.ts';

/** The record type that keeps confirmed figures of past reports; a registry may lack it. */
export const baselineType = 'baseline';
/** The state in which a baseline is in use. */
const inUse = 'confirmed';

/** A value for an indicator and a period, with the words that say so. */
export interface Baseline {
  readonly id: string;
  readonly indicator: string;
  readonly name: string;
  readonly period: string;
  readonly from: CivilDate;
  readonly to: CivilDate;
  readonly value: number;
  readonly measure: string;
  readonly quote: string;
  readonly version: number;
  /** The name of who confirmed it, and of the file it was read from. */
  readonly confirmedBy: string;
  readonly source: string | null;
  readonly confirmedAt: string;
}

/** Two or more values for one indicator and period: a person has to say which one holds. */
export interface Contradiction {
  readonly indicator: string;
  readonly name: string;
  readonly period: string;
  readonly baselines: readonly Baseline[];
}

/**
 * The values of past reports for a period, by indicator, in the unit of the indicator. An indicator whose baselines
 * contradict each other has none until a person has decided.
 */
export async function readBaselineValues(
  tx: Transaction,
  registry: Registry,
  period: Period,
  mayRead: MayRead,
): Promise<ReadonlyMap<string, number>> {
  const bundle = registry.findType(baselineType);
  // A person who reads some units only must not be shown the base of the whole office.
  if (!bundle || mayRead(bundle.type) !== 'all') return new Map();
  const rows = await tx.query(
    compile(
      sql`SELECT indicator, measure, min(value) AS value, count(DISTINCT value) AS told FROM baseline
        WHERE office_id = ${tx.officeId}::uuid AND state = ${inUse} AND period_from = ${period.from}::date AND period_to = ${period.to}::date
        GROUP BY indicator, measure`,
      'baseline-values',
    ),
  );
  const values = new Map<string, number>();
  for (const { indicator, measure, value, told } of rows) {
    const declared = registry.types.flatMap((type) => type.indicators).find(({ name }) => name === indicator);
    if (declared?.unit === measure && Number(told) === 1) values.set(String(indicator), Number(value));
  }
  return values;
}

const mostListed = 200;

/** The baselines of an office that contradict each other, latest period first. */
export async function listContradictions(tx: Transaction): Promise<Contradiction[]> {
  const rows = await tx.query(
    compile(
      sql`SELECT b.id, b.indicator, b.name, b.period, b.period_from, b.period_to, b.value, b.measure, b.quote, b.version, b.created_at,
          (SELECT a.name FROM account a WHERE a.office_id = ${tx.officeId}::uuid AND a.id = b.created_by) AS confirmed_by,
          (SELECT min(f.name) FROM file_link l JOIN file f ON f.office_id = l.office_id AND f.id = l.file_id
            WHERE l.office_id = ${tx.officeId}::uuid AND l.type = ${baselineType} AND l.record_id = b.id) AS source
        FROM baseline b
        JOIN (SELECT indicator, period_from, period_to FROM baseline
          WHERE office_id = ${tx.officeId}::uuid AND state = ${inUse}
          GROUP BY indicator, period_from, period_to HAVING count(DISTINCT (value, measure)) > 1) c
          ON c.indicator = b.indicator AND c.period_from = b.period_from AND c.period_to = b.period_to
        WHERE b.office_id = ${tx.officeId}::uuid AND b.state = ${inUse}
        ORDER BY b.period_from DESC, b.indicator, b.created_at, b.value, b.id LIMIT ${mostListed}`,
      'baseline-contradictions',
    ),
  );
  const found = new Map<string, { indicator: string; name: string; period: string; baselines: Baseline[] }>();
  for (const row of rows) {
    const baseline = asBaseline(row);
    const key = `${baseline.indicator} ${baseline.from} ${baseline.to}`;
    const { indicator, name, period } = baseline;
    const group = found.get(key) ?? { indicator, name, period, baselines: [] };
    group.baselines.push(baseline);
    found.set(key, group);
  }
  return [...found.values()];
}

function asBaseline(row: Readonly<Record<string, unknown>>): Baseline {
  return {
    id: String(row.id),
    indicator: String(row.indicator),
    name: String(row.name),
    period: String(row.period),
    from: String(row.period_from),
    to: String(row.period_to),
    value: Number(row.value),
    measure: String(row.measure),
    quote: String(row.quote),
    version: Number(row.version),
    confirmedBy: String(row.confirmed_by ?? ''),
    source: row.source === null ? null : String(row.source),
    confirmedAt: row.created_at instanceof Date ? row.created_at.toISOString() : String(row.created_at),
  };
}
