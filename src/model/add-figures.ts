import { changeOfFormula, computeFormulas, operandsOf, sortOf, type Formula, type Pair } from './formula.ts';
import type { HandedUp } from './handed-up.ts';
import { percentChange, type Figure } from './indicator.ts';

/** What one office brings to a sum: its name and its figures. */
export interface Contribution {
  readonly office: string;
  readonly name: string;
  readonly figures: readonly HandedUp[];
  /** Not all of its figures: one that is not among them is missing, and not nothing. */
  readonly chosen: boolean;
}

/** What one office brings to one figure. */
export interface Part {
  readonly office: string;
  readonly name: string;
  readonly value: number;
  readonly previous: number | null;
}

/** A figure of several offices, with what each brings and who is missing in it. */
export interface SummedFigure extends Figure {
  readonly parts: readonly Part[];
  /** The names of offices that are in the sum of the others, and not in this figure. */
  readonly missing: readonly string[];
}

/**
 * The figures of several offices put together. Only what may be added is: shares, rates and ranks are not, and formulas
 * are reckoned anew from what was added. Last year’s value is known where every part knows it.
 * @param decimals of the change of each indicator
 */
export function addFigures(
  contributions: readonly Contribution[],
  declared: { readonly formulas: readonly Formula[]; readonly decimals: (indicator: string) => number },
): SummedFigure[] {
  const names = [
    ...new Set(contributions.flatMap(({ figures }) => figures.map(({ indicator }) => indicator))),
  ];
  const summed = names.flatMap((name) => sumOf(name, contributions, declared.decimals(name)) ?? []);
  const known = new Map<string, Pair>(summed.map((figure) => [figure.indicator, figure]));
  const computed = computeFormulas(declared.formulas, known);
  const made = declared.formulas.flatMap((formula) => {
    const pair = computed.get(formula.name);
    return pair ? [formulaOf(formula, pair, contributions, summed)] : [];
  });
  const byName = new Map([...summed, ...made].map((figure) => [figure.indicator, figure]));
  // In the order in which the first office tells them, then what only others tell.
  return [...names, ...made.map(({ indicator }) => indicator)].flatMap((name) => {
    const found = byName.get(name);
    byName.delete(name);
    return found ? [found] : [];
  });
}

const partsOf = (name: string, contributions: readonly Contribution[]) =>
  contributions.flatMap(({ office, name: called, figures }) => {
    const figure = figures.find(({ indicator }) => indicator === name);
    return figure
      ? [{ figure, part: { office, name: called, value: figure.value, previous: figure.previous } }]
      : [];
  });

function sumOf(
  name: string,
  contributions: readonly Contribution[],
  decimals: number,
): SummedFigure | undefined {
  const all = partsOf(name, contributions);
  const [first] = all;
  if (!first?.figure.adds) return undefined;
  const { indicator, label, kind, unit, basis, reported } = first.figure;
  // What another office counts in another unit is another figure.
  const own = all.filter(({ figure }) => figure.unit === unit && figure.adds && figure.kind === kind);
  const parts = own.map(({ part }) => part);
  const value = total(parts.map((part) => part.value));
  const before = parts.map(({ previous }) => previous);
  const previous = before.every((one) => one !== null) ? total(before) : null;
  return {
    indicator,
    label,
    kind,
    unit,
    value,
    previous,
    percent: percentChange(value, previous, decimals),
    decimals,
    basis,
    baseFrom: previous === null ? 'none' : kind === 'reported' ? 'reported' : 'records',
    ...(reported
      ? {
          reported: {
            ...reported,
            // Where one office estimates, so does the sum.
            estimate: own.some(({ figure }) => figure.reported?.estimate === true),
            source: '',
            reporter: '',
          },
        }
      : {}),
    parts,
    missing: [
      ...missingIn(
        name,
        contributions,
        parts.map(({ office }) => office),
      ),
      ...own.flatMap(({ figure }) => figure.missing ?? []),
    ],
  };
}

/** Who tells only some figures and not this one, or tells it in another unit. Whoever does not do this business is not missing. */
function missingIn(name: string, contributions: readonly Contribution[], there: readonly string[]): string[] {
  return contributions
    .filter(
      ({ office, chosen, figures }) =>
        !there.includes(office) && (chosen || figures.some(({ indicator }) => indicator === name)),
    )
    .map((one) => one.name);
}

function formulaOf(
  formula: Formula,
  pair: Pair,
  contributions: readonly Contribution[],
  summed: readonly SummedFigure[],
): SummedFigure {
  const { name, label, unit } = formula;
  const sort = sortOf(formula);
  const operands = operandsOf(formula);
  return {
    indicator: name,
    label,
    kind: 'formula',
    unit,
    value: pair.value,
    previous: pair.previous,
    ...changeOfFormula(formula, pair),
    basis: 'formula',
    baseFrom: pair.previous === null ? 'none' : 'records',
    formula: { sort, operands, accumulates: false },
    parts: partsOf(name, contributions).map(({ part }) => part),
    missing: [
      ...new Set(
        summed.filter(({ indicator }) => operands.includes(indicator)).flatMap(({ missing }) => missing),
      ),
    ],
  };
}

/** Without the crumbs of binary fractions. */
const total = (values: readonly number[]): number =>
  Number(values.reduce((sum, value) => sum + value, 0).toFixed(4));
