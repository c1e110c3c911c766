import { sql } from 'kysely';
import type { Figure, Indicator } from '../../model/indicator.ts';
import type { Period } from '../../model/period.ts';
import type { Registry } from '../../model/registry.ts';
import { lightOf, reachedOf, targetFits } from '../../model/target.ts';
import { compile } from '../database/compile.ts';
import type { Transaction } from '../database/database.ts';
import type { MayRead } from './list-figures.ts';

/** The record type that keeps targets; a registry may lack it. */
const targetType = 'target';
/** The state in which a target holds. */
const inForce = 'set';

/** What an indicator should come to in a period, and who says so. */
interface Target {
  readonly id: string;
  readonly indicator: string;
  readonly name: string;
  readonly period: string;
  readonly from: string;
  readonly to: string;
  readonly value: number;
  readonly measure: string;
  readonly source: string;
}

/**
 * Sets the office's targets beside its figures: the one for the shortest time that fits. Those of which there is no
 * figure yet stand behind as lines of their own, so that a plan is seen before there is anything to hold against it.
 */
export async function joinTargets(
  tx: Transaction,
  asked: {
    readonly registry: Registry;
    readonly period: Period;
    readonly mayRead: MayRead;
    readonly figures: readonly Figure[];
  },
): Promise<Figure[]> {
  const { registry, period, figures } = asked;
  const bundle = registry.findType(targetType);
  // A target is one of the whole office: beside what a person sees of some units it would say nothing.
  if (!bundle || asked.mayRead(bundle.type) !== 'all') return [...figures];
  const targets = await readTargets(tx, period);
  const declared = new Map(
    registry.types.flatMap(({ indicators }) => indicators.map((one) => [one.name, one] as const)),
  );
  const known = new Set(figures.map(({ indicator }) => indicator));
  const joined = figures.map((figure) => {
    const accumulates = isAccumulating(figure, declared.get(figure.indicator));
    const target = targets.find(
      (one) =>
        one.indicator === figure.indicator &&
        one.measure === figure.unit &&
        targetFits(one, period, accumulates),
    );
    return target ? withTarget(figure, target, period, accumulates) : figure;
  });
  const alone = targets.filter(
    ({ indicator }, i) =>
      !known.has(indicator) && targets.findIndex((one) => one.indicator === indicator) === i,
  );
  return [...joined, ...alone.map(asFigure)];
}

/** Flows add up through the year; stocks, rates and ranks do not. */
function isAccumulating({ kind, reported, formula }: Figure, declared: Indicator | undefined): boolean {
  if (formula) return formula.accumulates;
  if (reported) return reported.nature === 'flow';
  return kind === 'flow' && !(declared && 'share' in declared.measure);
}

function withTarget(figure: Figure, target: Target, period: Period, accumulates: boolean): Figure {
  const lowerIsBetter = figure.reported?.lowerIsBetter ?? false;
  return {
    ...figure,
    target: target.value,
    aim: {
      id: target.id,
      period: target.period,
      source: target.source,
      reached: figure.reported?.nature === 'rank' ? null : reachedOf(figure.value, target.value),
      light: lightOf({
        value: figure.value,
        target: target.value,
        of: target,
        upTo: period.to,
        accumulates,
        lowerIsBetter,
      }),
    },
  };
}

function asFigure({ id, indicator, name, value, measure }: Target): Figure {
  return {
    indicator,
    label: name,
    kind: 'target',
    record: id,
    unit: measure,
    value,
    previous: null,
    percent: null,
    target: value,
    basis: 'target',
    baseFrom: 'none',
  };
}

/** The targets whose time holds the end of the period: the shortest first, of equal ones the one that was set last. */
async function readTargets(tx: Transaction, { to }: Period): Promise<Target[]> {
  const rows = await tx.query(
    compile(
      sql`SELECT id, indicator, name, period, period_from, period_to, value, measure, source FROM target
        WHERE office_id = ${tx.officeId}::uuid AND state = ${inForce} AND period_to >= ${to}::date AND period_from <= ${to}::date
        ORDER BY period_to - period_from, id DESC`,
      'targets',
    ),
  );
  return rows.map((row) => ({
    id: String(row.id),
    indicator: String(row.indicator),
    name: String(row.name),
    period: String(row.period),
    from: String(row.period_from),
    to: String(row.period_to),
    value: Number(row.value),
    measure: String(row.measure),
    source: String(row.source),
  }));
}
