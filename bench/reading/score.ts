import type { Marked } from './marked.ts';

/** What the score needs of a figure that was read. */
export interface Predicted {
  start: number;
  value: number;
  unit: string;
  comparison: { direction: string; percent: number | null } | null;
  approx: boolean;
  role: string;
}

export interface Score {
  f1: number;
  precision: number;
  recall: number;
  gold: number;
  predicted: number;
  unit: number;
  approx: number;
  role: number;
  comparison: number;
  missed: Marked[];
  spurious: Predicted[];
  wrong: string[];
}

const same = (a: number, b: number): boolean =>
  Math.abs(a - b) <= 1e-9 * Math.max(1, Math.abs(a), Math.abs(b));
const plain = (unit: string): string =>
  unit.replace(/（/g, '(').replace(/）/g, ')').replace(/％/g, '%').replace(/\s/g, '');

function sameComparison(gold: NonNullable<Marked['comparison']>, read: Predicted['comparison']): boolean {
  if (!read || read.direction !== gold.direction) return false;
  return gold.percent === null
    ? read.percent === null
    : read.percent !== null && same(read.percent, gold.percent);
}

/**
 * Scores a reading against marked figures: a figure is found when its value is the same and its numeral lies inside
 * the marked words; optional ones count neither way. Unit, approximation, role and comparison are shares of those
 * found.
 */
export function score(gold: readonly Marked[], predicted: readonly Predicted[]): Score {
  const used = new Set<number>();
  const n = {
    required: 0,
    found: 0,
    optional: 0,
    unit: 0,
    approx: 0,
    role: 0,
    compared: 0,
    comparedRight: 0,
  };
  const missed: Marked[] = [];
  const wrong: string[] = [];
  for (const figure of gold) {
    const fits = (read: Predicted, i: number): boolean =>
      !used.has(i) &&
      same(read.value, figure.value) &&
      read.start >= figure.offset &&
      read.start < figure.offset + figure.quote.length;
    let k = predicted.findIndex((read, i) => fits(read, i) && plain(read.unit) === plain(figure.unit));
    if (k < 0) k = predicted.findIndex(fits);
    if (!figure.optional) n.required++;
    if (k < 0) {
      if (!figure.optional) missed.push(figure);
      continue;
    }
    used.add(k);
    if (figure.optional) {
      n.optional++;
      continue;
    }
    const read = predicted[k]!;
    n.found++;
    const right = {
      unit: plain(read.unit) === plain(figure.unit),
      approx: read.approx === figure.approx,
      role: (read.role === 'result') === (figure.role === 'result'),
      comparison: !figure.comparison || sameComparison(figure.comparison, read.comparison),
    };
    n.unit += Number(right.unit);
    n.approx += Number(right.approx);
    n.role += Number(right.role);
    if (figure.comparison) n.compared++;
    if (figure.comparison && right.comparison) n.comparedRight++;
    for (const [what, ok] of Object.entries(right)) {
      if (!ok)
        wrong.push(
          `${what} of ${figure.quote}: ${read.unit} ${read.approx} ${read.role} ${JSON.stringify(read.comparison)}`,
        );
    }
  }
  const spurious = predicted.filter((_, i) => !used.has(i));
  const precision = predicted.length ? (n.found + n.optional) / predicted.length : 0;
  const recall = n.required ? n.found / n.required : 0;
  const share = (part: number, whole: number): number => (whole ? part / whole : 1);
  return {
    f1: precision + recall ? (2 * precision * recall) / (precision + recall) : 0,
    precision,
    recall,
    gold: n.required,
    predicted: predicted.length,
    unit: share(n.unit, n.found),
    approx: share(n.approx, n.found),
    role: share(n.role, n.found),
    comparison: share(n.comparedRight, n.compared),
    missed,
    spurious,
    wrong,
  };
}
