import { computeFormulas, figureOfFormula, operandsOf, type Formula, type Pair } from './formula.ts';
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
 * are reckoned anew from what was added. Last year’s value is known where every part knows it. A reported number is added
 * to one of the same code, name and unit: under one code two offices may keep different things.
 * @param decimals of the change of each indicator
 */
export function addFigures(
  contributions: readonly Contribution[],
  declared: { readonly formulas: readonly Formula[]; readonly decimals: (indicator: string) => number },
): SummedFigure[] {
  const groups = new Map<string, Brought[]>();
  for (const contribution of contributions)
    for (const figure of contribution.figures) {
      const key = keyOf(figure);
      groups.set(key, [...(groups.get(key) ?? []), { figure, contribution }]);
    }
  const taken = new Set<string>();
  const summed = [...groups.values()].flatMap((brought): SummedFigure[] => {
    const name = freeName(baseName(brought[0]?.figure.indicator ?? ''), taken);
    const sum = sumOf(brought, contributions, declared.decimals(name));
    if (!sum) return [];
    taken.add(name);
    return [{ ...sum, indicator: name }];
  });
  const known = new Map<string, Pair>(summed.map((figure) => [figure.indicator, figure]));
  const computed = computeFormulas(declared.formulas, known);
  const made = declared.formulas.flatMap((formula) => {
    const pair = computed.get(formula.name);
    const brought = groups.get(formula.name) ?? [];
    return pair ? [formulaOf(formula, pair, brought, summed)] : [];
  });
  // Formulas stand where the offices tell them, behind the figures that they are made of.
  const told = [...groups.keys()];
  const place = ({ indicator }: SummedFigure): number => {
    const at = told.indexOf(indicator);
    return at < 0 ? told.length : at;
  };
  const counted = summed.filter(({ kind }) => kind !== 'reported');
  const reported = summed.filter(({ kind }) => kind === 'reported');
  return [...[...counted, ...made].sort((a, b) => place(a) - place(b)), ...reported];
}

/** A figure with who brings it. */
interface Brought {
  readonly figure: HandedUp;
  readonly contribution: Contribution;
}

/** What belongs together: of what is declared, the name; of what each office declares itself, also what it calls it. */
function keyOf({ kind, indicator, label, unit }: HandedUp): string {
  return kind === 'reported' ? [baseName(indicator), label, unit].join('\n') : indicator;
}

const baseName = (indicator: string): string => indicator.replace(/~\d+$/, '');

/** A name of its own for each, where two offices keep different things under one code. */
function freeName(name: string, taken: ReadonlySet<string>): string {
  for (let n = 1; ; n += 1) {
    const free = n === 1 ? name : `${name}~${n}`;
    if (!taken.has(free)) return free;
  }
}

const partsOf = (brought: readonly Brought[]): Part[] =>
  brought.map(({ figure, contribution }) => ({
    office: contribution.office,
    name: contribution.name,
    value: figure.value,
    previous: figure.previous,
  }));

function sumOf(
  brought: readonly Brought[],
  contributions: readonly Contribution[],
  decimals: number,
): SummedFigure | undefined {
  const [first] = brought;
  if (!first?.figure.adds) return undefined;
  const { indicator, label, kind, unit, basis, reported } = first.figure;
  // What another office counts in another unit is another figure.
  const own = brought.filter(({ figure }) => figure.unit === unit && figure.adds && figure.kind === kind);
  const parts = partsOf(own);
  const value = total(parts.map((part) => part.value));
  // Whoever has nothing now and had nothing before does not do this business: there is no base that would be missing.
  const doing = parts.filter((part) => part.value !== 0 || part.previous !== null);
  const before = doing.map(({ previous }) => previous);
  const previous = doing.length > 0 && before.every((one) => one !== null) ? total(before) : null;
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
      ...(kind === 'reported' ? [] : missingIn(indicator, contributions, own)),
      ...own.flatMap(({ figure }) => figure.missing ?? []),
    ],
  };
}

/** Who tells only some figures and not this one, or tells it in another unit. Whoever does not do this business is not missing. */
function missingIn(name: string, contributions: readonly Contribution[], own: readonly Brought[]): string[] {
  const there = new Set(own.map(({ contribution }) => contribution.office));
  return contributions
    .filter(
      ({ office, chosen, figures }) =>
        !there.has(office) && (chosen || figures.some(({ indicator }) => indicator === name)),
    )
    .map((one) => one.name);
}

function formulaOf(
  formula: Formula,
  pair: Pair,
  brought: readonly Brought[],
  summed: readonly SummedFigure[],
): SummedFigure {
  const operands = operandsOf(formula);
  return {
    ...figureOfFormula(formula, pair, { baseFrom: 'records', accumulates: false }),
    parts: partsOf(brought),
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
