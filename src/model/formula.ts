import { percentChange, type Figure } from './indicator.ts';
import type { Labelled } from './label.ts';

/**
 * How a figure follows from others: so much of one to each of another; the share of a part in its whole, in percent; so
 * many to every hundred or thousand; the change of one against its base, in percent; or several put together.
 */
export type Expression =
  | { readonly ratio: { readonly of: string; readonly per: string } }
  | { readonly share: { readonly part: string; readonly whole: string } }
  | { readonly rate: { readonly of: string; readonly per: string; readonly each: number } }
  | { readonly change: string }
  | { readonly sum: readonly string[] };

/** A figure made of other figures. It counts nothing itself: whoever doubts it opens what it is made of. */
export interface Formula extends Labelled {
  /** `outbound.refused-share`, a name among those of the indicators and never reused. */
  readonly name: string;
  readonly en: string;
  readonly unit: string;
  readonly formula: Expression;
  readonly definition: string;
  /** Whose doing it is; without it, that of its operands, which then must be one and the same. */
  readonly verb?: string;
  readonly aliases?: readonly string[];
  readonly target?: number;
  /** Decimals of its value, half up; one unless said. A sum keeps those of what it adds. */
  readonly decimals?: number;
  /** Told in reports beside what the records count; on the page of figures alone unless said. */
  readonly told?: true;
}

/** Declares a figure that follows from others. */
export function defineFormula(formula: Formula): Formula {
  return formula;
}

/** Whether a declaration is a formula and not an indicator. */
export function isFormula(declared: object): declared is Formula {
  return 'formula' in declared;
}

/** The names that a formula is made of, in the order in which a person would read them. */
export function operandsOf({ formula }: Pick<Formula, 'formula'>): readonly string[] {
  if ('ratio' in formula) return [formula.ratio.of, formula.ratio.per];
  if ('share' in formula) return [formula.share.part, formula.share.whole];
  if ('rate' in formula) return [formula.rate.of, formula.rate.per];
  if ('change' in formula) return [formula.change];
  return formula.sum;
}

/** What a formula is, in one word. */
export type FormulaSort = 'ratio' | 'share' | 'rate' | 'change' | 'sum';
export const formulaSorts = ['ratio', 'share', 'rate', 'change', 'sum'] as const;

export function sortOf({ formula }: Pick<Formula, 'formula'>): FormulaSort {
  return formulaSorts.find((sort) => sort in formula) ?? 'sum';
}

/** A formula in signs, by the names of what it is made of: 甲 ÷ 乙 × 100%. */
export function formulaText({ formula }: Pick<Formula, 'formula'>, nameOf: (name: string) => string): string {
  if ('ratio' in formula) return `${nameOf(formula.ratio.of)} ÷ ${nameOf(formula.ratio.per)}`;
  if ('share' in formula) return `${nameOf(formula.share.part)} ÷ ${nameOf(formula.share.whole)} × 100%`;
  if ('rate' in formula)
    return `${nameOf(formula.rate.of)} ÷ ${nameOf(formula.rate.per)} × ${formula.rate.each}`;
  if ('change' in formula) return `Δ ${nameOf(formula.change)} ÷ ${nameOf(formula.change)} × 100%`;
  return formula.sum.map(nameOf).join(' + ');
}

/** A value of a period with the value that it is compared with. */
export interface Pair {
  readonly value: number;
  readonly previous: number | null;
}

/**
 * What formulas come to over values that are known, by name. One whose operand is not known is silent, and so is a share
 * of nothing: half a sum is no figure. They reckon with each other unrounded; only what is told is rounded.
 */
export function computeFormulas(
  formulas: readonly Formula[],
  known: ReadonlyMap<string, Pair>,
): ReadonlyMap<string, Pair> {
  const byName = new Map(formulas.map((formula) => [formula.name, formula]));
  const exact = new Map<string, Pair | undefined>(known);
  const find = (name: string): Pair | undefined => {
    const formula = byName.get(name);
    if (exact.has(name) || !formula) return exact.get(name);
    const operands = operandsOf(formula).map(find);
    const found = operands.every((operand) => operand !== undefined)
      ? computed(formula, operands)
      : undefined;
    exact.set(name, found);
    return found;
  };
  return new Map(
    formulas.flatMap((formula): [string, Pair][] => {
      const found = find(formula.name);
      if (!found) return [];
      const { value, previous } = found;
      return [
        [
          formula.name,
          { value: told(formula, value), previous: previous === null ? null : told(formula, previous) },
        ],
      ];
    }),
  );
}

function computed(formula: Formula, operands: readonly Pair[]): Pair | undefined {
  if ('change' in formula.formula) {
    const [of] = operands;
    const value = of ? changeIn(of) : null;
    // Against what last year’s change was itself a change is not known here.
    return value === null ? undefined : { value, previous: null };
  }
  const value = reckon(
    formula,
    operands.map((operand) => operand.value),
  );
  if (value === null) return undefined;
  const before = operands.map(({ previous }) => previous);
  return { value, previous: before.every((one) => one !== null) ? reckon(formula, before) : null };
}

function changeIn({ value, previous }: Pair): number | null {
  return previous === null || previous === 0 ? null : ((value - previous) / Math.abs(previous)) * 100;
}

/** The arithmetic itself; nothing where something is divided by nothing. */
function reckon({ formula }: Formula, values: readonly number[]): number | null {
  if ('sum' in formula) return values.reduce((sum, value) => sum + value, 0);
  const [over = 0, under = 0] = values;
  if (under === 0) return null;
  const each = 'share' in formula ? 100 : 'rate' in formula ? formula.rate.each : 1;
  return (over * each) / under;
}

function told(formula: Formula, exact: number): number {
  return roundHalfUp(exact, 'sum' in formula.formula ? 4 : (formula.decimals ?? 1));
}

/** Half away from zero, as official reports print it, without the crumbs of binary fractions. */
export function roundHalfUp(value: number, decimals: number): number {
  const scale = 10 ** decimals;
  const rounded = Math.sign(value) * Math.floor(Math.abs(value) * scale + 0.5 + 1e-9);
  return rounded === 0 ? 0 : rounded / scale;
}

/** The change of a figure that follows from others: in points of what is a percentage, else in percent. */
export function changeOfFormula(
  { unit, decimals = 1 }: Formula,
  { value, previous }: Pair,
): Pick<Figure, 'percent' | 'difference'> {
  if (unit !== '%') return { percent: percentChange(value, previous) };
  if (previous === null) return { percent: null };
  return { percent: null, difference: roundHalfUp(value - previous, decimals) };
}

/** A formula as a figure; what it rests on and whether it grows through a period, its operands say. */
export function figureOfFormula(
  formula: Formula,
  pair: Pair,
  { baseFrom, accumulates }: { readonly baseFrom: Figure['baseFrom']; readonly accumulates: boolean },
): Figure {
  const { name, label, unit } = formula;
  return {
    indicator: name,
    label,
    kind: 'formula',
    unit,
    value: pair.value,
    previous: pair.previous,
    ...changeOfFormula(formula, pair),
    basis: 'formula',
    baseFrom: pair.previous === null ? 'none' : baseFrom,
    formula: { sort: sortOf(formula), operands: operandsOf(formula), accumulates },
  };
}
