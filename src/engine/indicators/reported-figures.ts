import { sql } from 'kysely';
import type { CivilDate } from '../../model/date.ts';
import { WutongError } from '../../model/errors.ts';
import { percentChange, type Figure } from '../../model/indicator.ts';
import type { Comparison, Period } from '../../model/period.ts';
import type { Registry } from '../../model/registry.ts';
import { reportedIn, reportedPrefix, sumOf, type Nature, type ReportedValue } from '../../model/reported.ts';
import { allOf, compile } from '../database/compile.ts';
import type { Row, Transaction } from '../database/database.ts';
import { parseDrillCursor } from './compile-drill-down.ts';
import type { MayRead } from './list-figures.ts';
import type { RecordsBehind } from './list-records-behind.ts';

/** The record types that keep what is reported; a registry may lack them. */
export const reportedFigureType = 'reported-figure';
export const reportedIndicatorType = 'reported-indicator';
/** The state in which a number counts. */
const inUse = 'approved';

/** An indicator as it is declared in the office's own register. */
interface ReportedIndicator {
  readonly code: string;
  readonly name: string;
  readonly area: string;
  readonly nature: Nature;
  readonly measure: string;
  readonly definition: string;
  readonly decimals: number | undefined;
  readonly lowerIsBetter: boolean;
}

/** A number with what is told of it. */
interface Told extends ReportedValue {
  readonly vague: string | undefined;
  readonly growth: number | undefined;
  readonly growthBasis: string | undefined;
  readonly source: string;
  readonly reporter: string;
}

/** Whether a name is that of a reported indicator and not of a declared one. */
export const isReported = (indicator: string): boolean => indicator.startsWith(reportedPrefix);

/**
 * The figures that were reported for a period and approved, in the order of their codes, compared
 * with what was reported for the other period, or by the growth that was published with them.
 */
export async function listReported(
  tx: Transaction,
  registry: Registry,
  asked: { readonly period: Period; readonly previous: Period; readonly against: Comparison },
  mayRead: MayRead,
): Promise<Figure[]> {
  const { period, previous, against } = asked;
  const found = await readReported(tx, registry, [period, previous], mayRead);
  return found.flatMap(({ indicator, values }) => {
    const now = reportedIn(values, indicator.nature, period);
    if (now.length === 0) return [];
    const before = reportedIn(values, indicator.nature, previous);
    // What was published with a number is its growth against last year.
    const told = against === 'lastYear' ? now : now.map((value) => ({ ...value, growth: undefined }));
    return [makeReported(indicator, told, before.length === 0 ? null : sumOf(before))];
  });
}

/** What was reported for each of several periods, by the name of the figure; null where nothing or not all of it was. */
export async function readReportedSeries(
  tx: Transaction,
  registry: Registry,
  periods: readonly Period[],
  mayRead: MayRead,
): Promise<ReadonlyMap<string, readonly (number | null)[]>> {
  const found = await readReported(tx, registry, periods, mayRead);
  return new Map(
    found.map(({ indicator, values }) => [
      `${reportedPrefix}${indicator.code}`,
      periods.map((period) => {
        const own = reportedIn(values, indicator.nature, period);
        return own.length === 0 ? null : sumOf(own);
      }),
    ]),
  );
}

/**
 * The numbers behind a reported figure: one, or those of the months that come to it.
 * @throws unknown-indicator, not-allowed, bad-cursor
 */
export async function listReportedBehind(
  tx: Transaction,
  asked: {
    readonly registry: Registry;
    readonly indicator: string;
    readonly period: Period;
    readonly mayRead: MayRead;
    readonly cursor?: string;
    readonly size: number;
  },
): Promise<RecordsBehind> {
  const { registry, period, mayRead, cursor, size } = asked;
  const bundle = registry.findType(reportedFigureType);
  if (!bundle) throw new WutongError('unknown-indicator', { indicator: asked.indicator });
  if (mayRead(bundle.type) === 'none')
    throw new WutongError('not-allowed', { action: `查看${bundle.type.label}` });
  const code = asked.indicator.slice(reportedPrefix.length);
  const [found] = await readReported(tx, registry, [period], mayRead, code);
  if (!found) {
    await getReportedIndicator(tx, asked.indicator);
    return { type: reportedFigureType, value: 0, count: 0, rows: [], next: null };
  }
  const all = reportedIn(found.values, found.indicator.nature, period);
  const after = cursor ? all.findIndex(({ id }) => id === parseDrillCursor(cursor).id) + 1 : 0;
  const shown = all.slice(after, after + size);
  const last = shown.at(-1);
  return {
    type: reportedFigureType,
    value: sumOf(all),
    count: all.length,
    rows: shown.map(({ id, to, value }) => ({ id, on: to, adds: value })),
    next: last && after + size < all.length ? `${last.to}_${last.id}` : null,
  };
}

/**
 * What the office's own register says of a reported indicator.
 * @throws unknown-indicator: a name that no indicator has is a mistake of whoever asks, not an empty answer
 */
export async function getReportedIndicator(
  tx: Transaction,
  indicator: string,
): Promise<{
  readonly label: string;
  readonly unit: string;
  readonly definition: string;
  readonly nature: Nature;
}> {
  const code = indicator.slice(reportedPrefix.length);
  const [row] = await tx.query(
    compile(
      sql`SELECT name, measure, definition, nature FROM reported_indicator
        WHERE office_id = ${tx.officeId}::uuid AND code = ${code} ORDER BY id LIMIT 1`,
      'reported-code',
    ),
  );
  if (!row) throw new WutongError('unknown-indicator', { indicator });
  return {
    label: text(row.name),
    unit: text(row.measure),
    definition: text(row.definition),
    nature: text(row.nature) as Nature,
  };
}

/** What the person may read of the numbers that lie in any of the periods, or end with one, by the code they stand for. */
async function readReported(
  tx: Transaction,
  registry: Registry,
  periods: readonly Period[],
  mayRead: MayRead,
  code?: string,
): Promise<{ indicator: ReportedIndicator; values: readonly Told[] }[]> {
  const bundle = registry.findType(reportedFigureType);
  const reach = bundle ? mayRead(bundle.type) : 'none';
  if (reach === 'none' || !registry.findType(reportedIndicatorType)) return [];
  const within = sql.join(
    periods.map(
      ({ from, to }) =>
        sql`(period_to <= ${to}::date AND period_to >= ${from}::date AND (period_from >= ${from}::date OR period_to = ${to}::date))`,
    ),
    sql` OR `,
  );
  const standing = [
    sql`office_id = ${tx.officeId}::uuid`,
    sql`state = ${inUse}`,
    sql`(${within})`,
    ...(reach === 'all' ? [] : [reach]),
  ];
  const rows = await tx.query(
    compile(
      sql`SELECT i.code, i.name, i.area, i.nature, i.measure, i.definition, i.decimals, i.lower_is_better,
          f.id, f.period_from, f.period_to, f.value, f.estimate, f.approved_on, f.vague, f.growth, f.growth_basis, f.source, f.reporter
        FROM (SELECT * FROM reported_figure WHERE ${allOf(standing)}) f
        JOIN reported_indicator i ON i.office_id = ${tx.officeId}::uuid AND i.id = f.indicator
        ${code === undefined ? sql`` : sql`WHERE i.code = ${code}`}
        ORDER BY i.code, i.id, f.period_from, f.id`,
    ),
  );
  // Two indicators with one code are one to whoever asks by it (rule F01 says so to whoever makes the second).
  const found = new Map<string, { indicator: ReportedIndicator; values: Told[] }>();
  for (const row of rows) {
    const indicator = asIndicator(row);
    const known = found.get(indicator.code) ?? { indicator, values: [] };
    known.values.push(asTold(row));
    found.set(indicator.code, known);
  }
  return [...found.values()];
}

function makeReported(indicator: ReportedIndicator, now: readonly Told[], previous: number | null): Figure {
  const { nature, area, definition, lowerIsBetter } = indicator;
  const value = sumOf(now);
  const [only] = now;
  const own = now.length === 1 ? only : undefined;
  const differs = nature === 'rate' || nature === 'rank';
  const growth = differs ? undefined : own?.growth;
  const change = growth ?? (differs ? null : percentChange(value, previous, indicator.decimals ?? 1));
  const decimals = growth === undefined ? indicator.decimals : decimalsOf(growth);
  return {
    indicator: `${reportedPrefix}${indicator.code}`,
    label: indicator.name,
    kind: 'reported',
    unit: indicator.measure,
    value,
    previous,
    percent: change,
    ...(differs && previous !== null ? { difference: sumOf([{ value }, { value: -previous }]) } : {}),
    ...(decimals === undefined ? {} : { decimals }),
    basis: 'reported',
    baseFrom: previous !== null ? 'reported' : growth === undefined ? 'none' : 'stated',
    reported: {
      nature,
      area,
      definition,
      lowerIsBetter,
      estimate: now.some(({ estimate }) => estimate),
      ...(own?.vague === undefined ? {} : { vague: own.vague }),
      ...(growth === undefined ? {} : { growthBasis: own?.growthBasis ?? 'unstated' }),
      source: [...new Set(now.map(({ source }) => source))].join('；'),
      reporter: [...new Set(now.map(({ reporter }) => reporter))].join('、'),
    },
  };
}

/** A growth is told as it was published: 9 %, 2.85 %. */
const decimalsOf = (value: number): number => (String(value).split('.')[1] ?? '').length;

const text = (value: unknown): string => (typeof value === 'string' ? value : '');
const maybe = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined);
const amount = (value: unknown): number | undefined =>
  value === null || value === undefined ? undefined : Number(value);

function asIndicator(row: Row): ReportedIndicator {
  return {
    code: text(row.code),
    name: text(row.name),
    area: text(row.area),
    nature: text(row.nature) as Nature,
    measure: text(row.measure),
    definition: text(row.definition),
    decimals: amount(row.decimals),
    lowerIsBetter: row.lower_is_better === true,
  };
}

function asTold(row: Row): Told {
  return {
    id: text(row.id),
    from: text(row.period_from) as CivilDate,
    to: text(row.period_to) as CivilDate,
    value: amount(row.value) ?? 0,
    estimate: row.estimate === true,
    approvedOn: text(row.approved_on) as CivilDate,
    vague: maybe(row.vague),
    growth: amount(row.growth),
    growthBasis: maybe(row.growth_basis),
    source: text(row.source),
    reporter: text(row.reporter),
  };
}
