import type { CivilDate } from '../../model/date.ts';
import type { Indicator } from '../../model/indicator.ts';
import type { Period } from '../../model/period.ts';
import type { TypeBundle } from '../../model/record-type.ts';
import type { Registry } from '../../model/registry.ts';
import type { Transaction } from '../database/database.ts';
import { compileFigures, readFigureRow } from './compile-figures.ts';
import type { MayRead } from './list-figures.ts';
import { isReported, readReportedSeries } from './reported-figures.ts';

/** A figure through several periods, and through those that they are compared with. */
export interface Series {
  /** Null of what nobody can know: of a period to come, a share of nothing, a number that was not reported. */
  readonly values: readonly (number | null)[];
  /** Null also where the figure has no base. */
  readonly before: readonly (number | null)[];
}

export interface SeriesAsked {
  readonly registry: Registry;
  readonly mayRead: MayRead;
  /** Names of declared and of reported indicators; what may not be read is left out. */
  readonly indicators: readonly string[];
  readonly periods: readonly Period[];
  /** As many, if they are compared at all. */
  readonly before?: readonly Period[];
  /** Periods that begin later have no value yet. */
  readonly today: CivilDate;
}

/** A statement gives no more columns than this: PostgreSQL ends at 1,664. */
const mostCells = 1200;

/**
 * Figures through several periods, by indicator: all indicators and all periods of one type in one statement, which
 * reads its records once.
 * @throws unknown-indicator
 */
export async function listSeries(tx: Transaction, asked: SeriesAsked): Promise<ReadonlyMap<string, Series>> {
  const { registry, indicators } = asked;
  const declared = indicators.filter((name) => !isReported(name)).map((name) => registry.getIndicator(name));
  const bundles = [...new Set(declared.map(({ bundle }) => bundle))];
  const reported = indicators.filter(isReported);
  const found = await Promise.all([
    ...bundles.map((bundle) =>
      seriesOf(
        tx,
        bundle,
        declared.filter((one) => one.bundle === bundle).map(({ indicator }) => indicator),
        asked,
      ),
    ),
    reported.length === 0 ? [] : reportedOf(tx, reported, asked),
  ]);
  // The order in which they were asked for, each once.
  const byName = new Map(found.flat());
  return new Map(
    indicators.flatMap((name): [string, Series][] => {
      const series = byName.get(name);
      return series ? [[name, series]] : [];
    }),
  );
}

async function reportedOf(
  tx: Transaction,
  names: readonly string[],
  { registry, mayRead, periods, before = [], today }: SeriesAsked,
): Promise<[string, Series][]> {
  const all = await readReportedSeries(tx, registry, [...periods, ...before], mayRead);
  return [...all]
    .filter(([name]) => names.includes(name))
    .map(([name, values]) => [
      name,
      {
        values: values
          .slice(0, periods.length)
          .map((value, at) => (isAhead(periods[at], today) ? null : value)),
        before: values.slice(periods.length),
      },
    ]);
}

async function seriesOf(
  tx: Transaction,
  bundle: TypeBundle,
  indicators: readonly Indicator[],
  { periods, before = [], today, mayRead }: SeriesAsked,
): Promise<[string, Series][]> {
  const reach = mayRead(bundle.type);
  if (reach === 'none') return [];
  const all = [...periods, ...before];
  const baseUpTo = before.at(-1)?.to;
  const size = Math.max(1, Math.floor(mostCells / indicators.length));
  const chunks = Array.from({ length: Math.ceil(all.length / size) }, (_nothing, at) =>
    all.slice(at * size, (at + 1) * size),
  );
  const rows = await Promise.all(
    chunks.map(async (chunk) => {
      const [row = {}] = await tx.query(
        compileFigures({
          bundle,
          officeId: tx.officeId,
          periods: chunk,
          indicators,
          ...(baseUpTo === undefined ? {} : { baseUpTo }),
          ...(reach === 'all' ? {} : { restrict: reach }),
        }),
      );
      return row;
    }),
  );
  return indicators.map((indicator, i) => {
    const cells = all.map((_period, at) =>
      readFigureRow(rows[Math.floor(at / size)] ?? {}, indicators, { indicator: i, period: at % size }),
    );
    const isShare = 'share' in indicator.measure;
    const known = cells.map(({ value, isEmpty }) => (isShare && isEmpty ? null : value));
    return [
      indicator.name,
      {
        values: known
          .slice(0, periods.length)
          .map((value, at) => (isAhead(periods[at], today) ? null : value)),
        before: known
          .slice(periods.length)
          .map((value, at) => (cells[periods.length + at]?.hasBase ? value : null)),
      },
    ];
  });
}

const isAhead = (period: Period | undefined, today: CivilDate): boolean => (period?.from ?? '') > today;
