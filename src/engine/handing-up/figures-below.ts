import type { Actor } from '../../model/actor.ts';
import { addFigures, type Contribution, type SummedFigure } from '../../model/add-figures.ts';
import { handedUp, standingOf, type FigureScope, type HandedUp } from '../../model/handed-up.ts';
import type { Figure, Indicator } from '../../model/indicator.ts';
import type { Comparison, Period } from '../../model/period.ts';
import type { Registry } from '../../model/registry.ts';
import type { Transaction } from '../database/database.ts';
import { within } from '../database/within.ts';
import { listFigures } from '../indicators/list-figures.ts';
import type { Machine } from '../machine.ts';
import { officeReads } from '../reports/office-reads.ts';
import { readOfficesAround } from './offices-around.ts';
import { readSubmissionsBelow } from './submissions.ts';

/** Where the figures of an office in a sum come from. */
export interface Included {
  readonly id: string;
  readonly name: string;
  readonly en: string;
  readonly state: 'own' | 'waiting' | 'accepted' | 'missing';
  readonly number: number | null;
  readonly madeAt: string | null;
  readonly scope: FigureScope | null;
}

/** The figures of an office with those below it, who is in them, and who is missing by name. */
export interface FiguresBelow {
  readonly offices: readonly Included[];
  /** All whose figures are in it, also those below the ones below. */
  readonly included: readonly string[];
  readonly missing: readonly string[];
  readonly figures: readonly SummedFigure[];
  /** What the office itself tells and cannot be added up: shares, rates, ranks. */
  readonly leftOut: readonly string[];
}

/** Whether two offices may be added up in an indicator; in shares, rates and ranks they are not. */
export function mayAdd(registry: Registry, { kind, indicator, reported }: Figure): boolean {
  if (reported) return reported.nature === 'flow' || reported.nature === 'stock';
  if (kind !== 'flow' && kind !== 'stock') return false;
  const declared = findIndicator(registry, indicator);
  return declared !== undefined && !('share' in declared.measure);
}

/** Of how many decimals the change of an indicator is told. */
export function decimalsOf(registry: Registry): (indicator: string) => number {
  return (name) => findIndicator(registry, name)?.decimals ?? 1;
}

function findIndicator({ types }: Registry, name: string): Indicator | undefined {
  return types.flatMap(({ indicators }) => indicators).find((indicator) => indicator.name === name);
}

/** The office's own figures as they would be handed up: mere targets are no figures. */
export async function readOwnFigures(
  tx: Transaction,
  { registry }: Pick<Machine, 'registry'>,
  actor: Pick<Actor, 'packsOff'>,
  period: Period,
  against: Comparison = 'lastYear',
): Promise<HandedUp[]> {
  const figures = await listFigures({
    db: within(tx),
    registry,
    officeId: tx.officeId,
    period,
    mayRead: officeReads(actor),
    against,
  });
  return figures
    .filter(({ kind }) => kind !== 'target')
    .map((figure) => handedUp(figure, mayAdd(registry, figure)));
}

/**
 * The figures of an office with what those below it handed up last and was not given back. What an office below handed up
 * may hold those below it in turn; so nothing is counted twice, and no office is asked for more than it gave.
 */
export async function readFiguresBelow(
  tx: Transaction,
  machine: Pick<Machine, 'registry'>,
  actor: Pick<Actor, 'packsOff'>,
  period: Period,
): Promise<FiguresBelow> {
  const { registry } = machine;
  const [own, around, submissions] = await Promise.all([
    readOwnFigures(tx, machine, actor, period),
    readOfficesAround(tx),
    readSubmissionsBelow(tx, period),
  ]);
  const contributions: Contribution[] = [
    { office: around.own.id, name: around.own.name, figures: own, chosen: false },
  ];
  const offices: Included[] = [
    { ...named(around.own), state: 'own', number: null, madeAt: null, scope: 'own' },
  ];
  const [included, missing]: [string[], string[]] = [[around.own.name], []];
  for (const office of around.below) {
    const standing = standingOf(submissions.get(office.id) ?? []);
    if (!standing) {
      offices.push({ ...named(office), state: 'missing', number: null, madeAt: null, scope: null });
      // Whoever hands up nothing brings none of those below either.
      missing.push(office.name, ...office.below);
      continue;
    }
    const { number, madeAt, scope, figures, chosen } = standing;
    offices.push({
      ...named(office),
      state: standing.state === 'accepted' ? 'accepted' : 'waiting',
      number,
      madeAt,
      scope,
    });
    contributions.push({
      office: office.id,
      name: office.name,
      // What was declared then and is no more has no meaning here.
      figures: figures.filter((figure) => isKnown(registry, figure)),
      chosen,
    });
    included.push(
      office.name,
      ...(scope === 'below' ? standing.included.filter((one) => one !== office.name) : []),
    );
    missing.push(...(scope === 'below' ? standing.missing : office.below));
  }
  const figures = addFigures(contributions, { formulas: registry.formulas, decimals: decimalsOf(registry) });
  return {
    offices,
    included,
    missing,
    figures,
    leftOut: own
      .filter(({ indicator }) => !figures.some((figure) => figure.indicator === indicator))
      .map(({ label }) => label),
  };
}

function isKnown(registry: Registry, { kind, indicator }: HandedUp): boolean {
  if (kind === 'reported') return true;
  if (kind === 'formula') return registry.findFormula(indicator) !== undefined;
  return findIndicator(registry, indicator) !== undefined;
}

const named = ({ id, name, en }: { id: string; name: string; en: string }) => ({ id, name, en });
