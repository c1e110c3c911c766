import type { CivilDate } from '../../model/date.ts';
import { keyOrder, keyWords, noValue, overlaps, sameValues, type Dimension } from '../../model/dimension.ts';
import { WutongError } from '../../model/errors.ts';
import type { Indicator } from '../../model/indicator.ts';
import { labelOf } from '../../model/label.ts';
import type { Period } from '../../model/period.ts';
import type { TypeBundle } from '../../model/record-type.ts';
import type { Registry } from '../../model/registry.ts';
import { sumOf } from '../../model/reported.ts';
import { lengthOf, stepsOf, type Step } from '../../model/steps.ts';
import type { Transaction } from '../database/database.ts';
import { compileBreakdown } from '../indicators/compile-breakdown.ts';
import { getDimension } from '../indicators/list-breakdown.ts';
import type { MayRead } from '../indicators/list-figures.ts';
import { listSeries } from '../indicators/list-series.ts';
import { getReportedIndicator, isReported, reportedFigureType } from '../indicators/reported-figures.ts';
import { readUnitNames } from '../org/units.ts';

/** What somebody wants to see together. */
export interface Asked {
  readonly indicators: readonly string[];
  readonly period: Period;
  /** Cut into these; as one without it. */
  readonly step?: Step;
  /** A row for each value of this dimension. */
  readonly by?: string;
}

/** An indicator of the table, and what may be added of it. */
export interface Explored {
  readonly name: string;
  readonly label: string;
  readonly en: string;
  readonly unit: string;
  readonly type: string;
  readonly definition: string;
  /** Its rows come to the figure: no record counts in two of them, and it is no share. */
  readonly rowsAdd: boolean;
  /** Its columns come to the figure of the whole time: what happened, not what stands. */
  readonly columnsAdd: boolean;
  /** A percentage or a place, of which neither is added. */
  readonly isShare: boolean;
}

type Values = readonly (number | null)[];

export interface ExploredRow {
  readonly key: string;
  readonly label: string;
  readonly en: string;
  /** By indicator, then by column. */
  readonly values: readonly Values[];
  /** By indicator, over all columns; null where they are not added. */
  readonly wholes: Values;
}

/** Figures side by side. The figures themselves stand beside the rows, so that nobody adds what does not add. */
export interface Exploration {
  readonly columns: readonly Period[];
  readonly dimension: Dimension | null;
  readonly indicators: readonly Explored[];
  readonly rows: readonly ExploredRow[];
  readonly figures: readonly Values[];
  readonly wholes: Values;
}

/** So many figures side by side a person still reads, and the database still counts at once. */
export const mostIndicators = 8;
export const mostColumns = 36;
const mostCells = 60;

/**
 * Figures through time, taken apart by a dimension or not.
 * @throws bad-request of too much at once, unknown-indicator, unknown-dimension, not-allowed
 */
export async function explore(
  tx: Transaction,
  context: { readonly registry: Registry; readonly mayRead: MayRead; readonly today: CivilDate },
  asked: Asked,
): Promise<Exploration> {
  const { registry, mayRead, today } = context;
  const { period, step, by } = asked;
  const names = [...new Set(asked.indicators)];
  demandMeasure(names.length, step ? lengthOf(period, step) : 1, by !== undefined);
  const columns = step ? stepsOf(period, step) : [period];
  const known = await Promise.all(names.map((name) => readIndicator(tx, context, name, by)));
  const whole = { registry, mayRead, indicators: names, today };
  const [series, together] = await Promise.all([
    listSeries(tx, { ...whole, periods: columns }),
    columns.length > 1 ? listSeries(tx, { ...whole, periods: [period] }) : undefined,
  ]);
  const figures = names.map((name) => series.get(name)?.values ?? columns.map(() => null));
  const wholes = known.map(({ explored }, at) =>
    columns.length === 1
      ? (figures[at]?.[0] ?? null)
      : explored.columnsAdd
        ? (together?.get(explored.name)?.values[0] ?? null)
        : null,
  );
  const cuts = known.flatMap(({ cut }) => cut ?? []);
  return {
    columns,
    dimension: cuts[0]?.dimension ?? null,
    indicators: known.map(({ explored }) => explored),
    rows: cuts.length === 0 ? [] : await readRows(tx, context, cuts, columns),
    figures,
    wholes,
  };
}

/** What is too much is said before the database is asked. */
function demandMeasure(indicators: number, columns: number, apart: boolean): void {
  const refuse = (detail: string): never => {
    throw new WutongError('bad-request', { detail });
  };
  if (indicators === 0) refuse('indicators: choose at least one');
  if (indicators > mostIndicators) refuse(`indicators: at most ${mostIndicators}`);
  if (columns > mostColumns) refuse(`step: at most ${mostColumns} columns`);
  if (apart && indicators * columns > mostCells)
    refuse(`by: indicators times columns is at most ${mostCells}`);
}

interface Cut {
  readonly bundle: TypeBundle;
  readonly indicator: Indicator;
  readonly dimension: Dimension;
}

async function readIndicator(
  tx: Transaction,
  { registry, mayRead }: { readonly registry: Registry; readonly mayRead: MayRead },
  name: string,
  by: string | undefined,
): Promise<{ readonly explored: Explored; readonly cut?: Cut }> {
  if (isReported(name)) {
    if (by !== undefined) throw new WutongError('unknown-dimension', { dimension: by });
    const { type } = registry.getType(reportedFigureType);
    if (mayRead(type) === 'none') throw new WutongError('not-allowed', { action: `查看${type.label}` });
    const { label, unit, definition, nature } = await getReportedIndicator(tx, name);
    const isShare = nature === 'rate' || nature === 'rank';
    const columnsAdd = nature === 'flow';
    const explored = { name, label, en: label, unit, type: type.name, definition, isShare, columnsAdd };
    return { explored: { ...explored, rowsAdd: false } };
  }
  const { indicator, bundle } = registry.getIndicator(name);
  const { type } = bundle;
  if (mayRead(type) === 'none') throw new WutongError('not-allowed', { action: `查看${type.label}` });
  const dimension = by === undefined ? undefined : getDimension(type, by);
  const isShare = 'share' in indicator.measure;
  const explored = {
    name,
    label: indicator.label,
    en: labelOf(name, indicator, 'en'),
    unit: indicator.unit,
    type: type.name,
    definition: indicator.definition,
    isShare,
    rowsAdd: dimension !== undefined && !isShare && !overlaps(type, dimension),
    columnsAdd: !isShare && indicator.kind === 'flow',
  };
  return dimension ? { explored, cut: { bundle, indicator, dimension } } : { explored };
}

async function readRows(
  tx: Transaction,
  { mayRead, today }: { readonly mayRead: MayRead; readonly today: CivilDate },
  cuts: readonly Cut[],
  columns: readonly Period[],
): Promise<ExploredRow[]> {
  const [first] = cuts;
  if (!first) return [];
  const { type } = first.bundle;
  // Two types may call different things by one name: 类别 of trips is not 类别 of documents.
  for (const { bundle, dimension } of cuts)
    if (!sameValues([type, first.dimension], [bundle.type, dimension]))
      throw new WutongError('unknown-dimension', { dimension: dimension.name });
  const found = await Promise.all(
    cuts.map((cut) =>
      Promise.all(
        columns.map(async (period) => {
          if (period.from > today) return undefined;
          const reach = mayRead(cut.bundle.type);
          const rows = await tx.query(
            compileBreakdown({
              ...cut,
              officeId: tx.officeId,
              period,
              ...(reach === 'all' || reach === 'none' ? {} : { restrict: reach }),
            }),
          );
          return new Map(
            rows.map((row) => [typeof row.key === 'string' ? row.key : noValue, asNumber(row.value)]),
          );
        }),
      ),
    ),
  );
  const keys = [...new Set(found.flat().flatMap((part) => [...(part?.keys() ?? [])]))];
  const names = await readUnitNames(tx, keys);
  const rows = keys.map((key): ExploredRow => {
    const { zh, en } = keyWords(type, first.dimension, key, (id) => names.get(id) ?? '');
    const values = cuts.map(({ indicator }, at) =>
      columns.map((_period, column) => {
        const part = found[at]?.[column];
        // A share of nothing is no zero.
        return part ? (part.get(key) ?? ('share' in indicator.measure ? null : 0)) : null;
      }),
    );
    const wholes = cuts.map(({ indicator }, at) => {
      const own = values[at] ?? [];
      if (columns.length === 1) return own[0] ?? null;
      if ('share' in indicator.measure || indicator.kind === 'stock') return null;
      return sumOf(own.map((value) => ({ value: value ?? 0 })));
    });
    return { key, label: zh, en, values, wholes };
  });
  return inOrder(rows, keyOrder(type, first.dimension));
}

const asNumber = (value: unknown): number | null => (value === null ? null : Number(value));

/** In the declared order; otherwise the largest first; what has no value last. */
function inOrder(rows: readonly ExploredRow[], order: readonly string[] | undefined): ExploredRow[] {
  const place = ({ key }: ExploredRow): number => {
    const at = order?.indexOf(key) ?? -1;
    return at < 0 ? (order?.length ?? 0) : at;
  };
  const size = ({ wholes, values }: ExploredRow): number =>
    wholes[0] ?? [...(values[0] ?? [])].reverse().find((value) => value !== null) ?? 0;
  return [...rows].sort(
    (a, b) =>
      Number(a.key === noValue) - Number(b.key === noValue) ||
      place(a) - place(b) ||
      size(b) - size(a) ||
      a.label.localeCompare(b.label, 'zh-CN'),
  );
}
