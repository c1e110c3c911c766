import { percentChange, type BaseChoice, type Figure, type Indicator } from '../../model/indicator.ts';
import { comparedWith, type Comparison, type Period } from '../../model/period.ts';
import type { RecordType, TypeBundle } from '../../model/record-type.ts';
import type { Registry } from '../../model/registry.ts';
import type { Sql } from '../database/compile.ts';
import type { Database, Transaction } from '../database/database.ts';
import { readBaseChoice } from './base-choice.ts';
import { baselineType, readBaselineValues } from './baselines.ts';
import { compileFigures, readFigureRow } from './compile-figures.ts';
import { listFormulas } from './list-formulas.ts';
import { listReported } from './reported-figures.ts';
import { joinTargets } from './targets.ts';

/** How far somebody may read a type: all of the office's records, none, or those that meet a condition. */
export type MayRead = (type: RecordType) => 'all' | 'none' | Sql;

/**
 * Every indicator of an office for a period in the order of the registry, compared with the same period of last year
 * (同比) or with the period before (环比). One statement for each type, all sent together. Types that may not be read are
 * left out. What a past report told is the base where the office did not choose its records. Behind the figures of each type
 * stand those that follow from them, behind all what follows from several types and what was reported and approved; each
 * has its target where the office set one.
 */
export async function listFigures(asked: {
  readonly db: Pick<Database, 'inOffice'>;
  readonly registry: Registry;
  readonly officeId: string;
  readonly period: Period;
  readonly mayRead: MayRead;
  /** Last year unless said. */
  readonly against?: Comparison;
}): Promise<Figure[]> {
  const { db, registry, officeId, period, mayRead, against = 'lastYear' } = asked;
  const previous = comparedWith(period, against);
  return db.inOffice(officeId, async (tx) => {
    const [first, baselines, reported, ...lists] = await Promise.all([
      // Without reports of the past there is nothing to choose from.
      registry.findType(baselineType) ? readBaseChoice(tx) : ('told' as const),
      readBaselineValues(tx, registry, previous, mayRead),
      listReported(tx, registry, { period, previous, against }, mayRead),
      ...registry.types.map((bundle) => figuresOf(tx, bundle, [period, previous], mayRead)),
    ]);
    const counted = lists.map((list) =>
      list.map(({ figure, indicator, whole }) => ({
        figure: whole ? withBaseline(figure, indicator, baselines, first) : figure,
        whole,
      })),
    );
    const formulas = listFormulas(registry, counted.flat());
    const of = (declared: readonly { readonly name: string }[]): Figure[] =>
      formulas.filter(({ indicator }) => declared.some(({ name }) => name === indicator));
    const figures = [
      ...registry.types.flatMap((bundle, i) => [
        ...(counted[i] ?? []).map(({ figure }) => figure),
        ...of(bundle.formulas),
      ]),
      ...of(registry.acrossTypes),
      ...reported,
    ];
    return joinTargets(tx, { registry, period, mayRead, figures });
  });
}

/** A figure with its declaration; `whole`: it counts the whole office, as a report does. */
interface Counted {
  readonly figure: Figure;
  readonly indicator: Indicator;
  readonly whole: boolean;
}

async function figuresOf(
  tx: Transaction,
  bundle: TypeBundle,
  periods: readonly [Period, Period],
  mayRead: MayRead,
): Promise<Counted[]> {
  const reach = mayRead(bundle.type);
  if (reach === 'none' || bundle.indicators.length === 0) return [];
  const [row = {}] = await tx.query(
    compileFigures({
      bundle,
      officeId: tx.officeId,
      periods,
      baseUpTo: periods[1].to,
      ...(reach === 'all' ? {} : { restrict: reach }),
    }),
  );
  return bundle.indicators.flatMap((indicator, i) => {
    const now = readFigureRow(row, bundle.indicators, { indicator: i, period: 0 });
    const before = readFigureRow(row, bundle.indicators, { indicator: i, period: 1 });
    // A share of nothing is no figure, and nothing to compare with.
    if ('share' in indicator.measure && now.isEmpty) return [];
    const base = before.hasBase && !('share' in indicator.measure && before.isEmpty);
    const figure = makeFigure(bundle.type, indicator, now.value, base ? before.value : null);
    return [{ figure, indicator, whole: reach === 'all' }];
  });
}

/**
 * A base exists once anything of the office has a basis date in last year's period or before, whatever else the
 * indicator asks: then a year without a single case is a true zero. Before that, zero would only mean that nobody
 * had entered the records yet, and a report would print a rise from nothing.
 */
function makeFigure(type: RecordType, indicator: Indicator, value: number, previous: number | null): Figure {
  return {
    indicator: indicator.name,
    label: indicator.label,
    kind: indicator.kind,
    unit: indicator.unit,
    value,
    previous,
    percent: changeOf(indicator, value, previous),
    ...pointsOf(indicator, value, previous),
    basis: indicator.basis.map((path) => type.fields[path]?.label ?? path).join('或'),
    baseFrom: previous === null ? 'none' : 'records',
    ...(indicator.target === undefined ? {} : { target: indicator.target }),
  };
}

/** Shares differ by percentage points, which are no percent. */
function pointsOf({ measure }: Indicator, value: number, previous: number | null): { difference?: number } {
  if (!('share' in measure) || previous === null) return {};
  return { difference: Number((value - previous).toFixed(1)) };
}

function changeOf({ measure, decimals }: Indicator, value: number, previous: number | null): number | null {
  return 'share' in measure ? null : percentChange(value, previous, decimals);
}

/**
 * What was told in the report of last year goes before what the records count now, or the other way round, as the office
 * chose; of two that differ the figure tells both. Where one is silent the other speaks.
 */
function withBaseline(
  figure: Figure,
  indicator: Indicator,
  baselines: ReadonlyMap<string, number>,
  first: BaseChoice,
): Figure {
  const told = baselines.get(figure.indicator);
  const counted = figure.previous;
  if (told === undefined || (counted !== null && first === 'records')) return figure;
  return {
    ...figure,
    previous: told,
    percent: changeOf(indicator, figure.value, told),
    ...pointsOf(indicator, figure.value, told),
    baseFrom: 'baseline',
    ...(counted === null || counted === told ? {} : { counted }),
  };
}
