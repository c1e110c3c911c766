import {
  computeFormulas,
  figureOfFormula,
  operandsOf,
  type Formula,
  type Pair,
} from '../../model/formula.ts';
import type { Figure } from '../../model/indicator.ts';
import type { Registry } from '../../model/registry.ts';

/** A figure with how far it reaches; `whole`: it counts the whole office, as a report does. */
export interface Reaching {
  readonly figure: Figure;
  readonly whole: boolean;
}

/**
 * The figures that follow from those that are there, in the order of the registry. One that would set what somebody reads
 * of some units against what they read of the whole office is silent, as is one whose operand they may not read.
 */
export function listFormulas(
  registry: Pick<Registry, 'formulas' | 'findFormula'>,
  counted: readonly Reaching[],
): Figure[] {
  const reaching = new Map(counted.map((one) => [one.figure.indicator, one]));
  const computed = computeFormulas(
    registry.formulas,
    new Map([...reaching].map(([name, { figure }]) => [name, figure])),
  );
  return registry.formulas.flatMap((formula) => {
    const pair = computed.get(formula.name);
    const leaves = leavesOf(registry, formula).flatMap((name) => reaching.get(name) ?? []);
    if (!pair || new Set(leaves.map(({ whole }) => whole)).size !== 1) return [];
    return [
      asFigure(
        formula,
        pair,
        leaves.map(({ figure }) => figure),
      ),
    ];
  });
}

/** The indicators at the ends of a formula, through the formulas between. */
export function leavesOf(registry: Pick<Registry, 'findFormula'>, formula: Formula): readonly string[] {
  return operandsOf(formula).flatMap((name) => {
    const inner = registry.findFormula(name);
    return inner ? leavesOf(registry, inner.formula) : [name];
  });
}

/** A formula as a figure, with what its operands say of their base. */
export function asFigure(
  formula: Formula,
  pair: Pair,
  leaves: readonly Pick<Figure, 'kind' | 'baseFrom'>[],
): Figure {
  const figure = figureOfFormula(formula, pair, {
    // What last year’s report told of one operand is what the comparison rests on.
    baseFrom: leaves.some(({ baseFrom }) => baseFrom === 'baseline') ? 'baseline' : 'records',
    accumulates: 'sum' in formula.formula && leaves.every(({ kind }) => kind === 'flow'),
  });
  return { ...figure, ...(formula.target === undefined ? {} : { target: formula.target }) };
}

/** What a report tells: every figure but those that follow from others and are not declared to be told. */
export function toldInReports(registry: Pick<Registry, 'findFormula'>, { kind, indicator }: Figure): boolean {
  return kind !== 'formula' || registry.findFormula(indicator)?.formula.told === true;
}
