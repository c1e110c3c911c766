import type { Figure as Recorded } from '../../model/indicator.ts';
import type { Item } from '../../reading/comparisons/item.ts';
import type { Figure } from '../../reading/figure.ts';
import { splitUnit } from '../../reading/match/unit-fit.ts';
import { boundsOf, decimalsOf, meet, trim, writeLike } from '../../reading/check/bounds.ts';
import { written, type Draft } from '../../reading/check/draft.ts';
import type { Raised } from '../../reading/check/finding.ts';
import { saidBounds } from '../../reading/check/judges/changes.ts';
import { isNow } from '../../reading/check/judges/facts.ts';
import type { MatchedFigure } from '../reading/read-figures.ts';
import { claimFigures } from './claim-figures.ts';

/** What became of a figure: it agrees with the records or not, nothing to compare it with is known, or it tells of another time or an aim. */
export type Verdict = 'agrees' | 'disagrees' | 'unmatched' | 'aside';

/** A figure of the draft with the value that the office's records give for it. */
export interface JudgedFigure {
  readonly start: number;
  readonly end: number;
  readonly quote: string;
  readonly value: number;
  readonly unit: string;
  readonly subject: string;
  readonly verdict: Verdict;
  readonly indicator?: string;
  readonly recorded?: number;
}

/** From this score on the words leave no doubt which indicator is meant. */
const sure = 0.75;

/** Beside a mention that agrees, one whose words fit this much less or more is taken for something else. */
const near = 0.15;

interface Candidate {
  readonly item: Item;
  readonly figure: MatchedFigure;
  readonly recorded: Recorded | undefined;
  /** How well the words fit, 0 to 1. */
  readonly score: number;
  /** The words around it name the figure, not its own. */
  readonly claimed: boolean;
}

const scaleOf = (unit: string): number => splitUnit(unit).scale;

const sum = /(?:共|累计|合计|总)[^，,。；;\d]{0,24}$/;

/** Whether a figure tells of the report's own time: a sum does, although a sentence well before it named a month. */
function isOfReport(draft: Draft, { item, figure: { period, role }, claimed }: Candidate): boolean {
  if (claimed) return true;
  if (role !== 'result') return false;
  if (period === null || isNow(draft, period)) return true;
  const { start } = item.quantity;
  const before = draft.text.slice(Math.max(0, start - 60), start);
  return /^(?:今年)?\d{1,2}月/.test(period) && sum.test(before) && !before.includes(period);
}

/** Whether a figure tells of no other year than the report. */
function isOfYear(draft: Draft, { figure: { period } }: Candidate): boolean {
  const year = /(?:19|20)\d\d/.exec(period ?? '')?.[0];
  return (
    !/[去上前明]年|同期|下季度/.test(period ?? '') &&
    (year === undefined || (draft.span?.year ?? Number(year)) === Number(year))
  );
}

/** What a figure should reach, as a figure of its own: what a draft sets out to do is held against it. */
const aimOf = (recorded: Recorded): Recorded[] =>
  recorded.target === undefined
    ? []
    : [{ ...recorded, value: recorded.target, previous: null, percent: null }];

/** An indicator without any record, now or a year ago, is one that the office does not keep yet. */
const isKept = ({ value, previous }: Recorded): boolean => value !== 0 || previous !== null;

function agrees(draft: Draft, item: Item, recorded: Recorded): boolean {
  return meet(boundsOf(draft.text, item.quantity), meant(recorded));
}

/** How far a number may lie from one that was entered as 余, 近 or 约: [from, to] as parts of it. */
const loose: Readonly<Record<string, readonly [number, number]>> = {
  more: [1, 1.3],
  over: [1, 1.3],
  near: [0.9, 1],
  about: [0.9, 1.1],
};

/** What a recorded value stands for: itself, unless whoever entered it knew it roughly. */
function meant({ value, unit, reported }: Recorded): { low: number; high: number } {
  const exact = value * scaleOf(unit);
  const [from, to] = loose[reported?.vague ?? ''] ?? [1, 1];
  return { low: exact * from, high: exact * to };
}

function raiseValue(draft: Draft, { item, score, claimed, recorded }: Candidate): Raised {
  const { quantity } = item;
  const { label, unit, value, indicator } = recorded!;
  const says = written(draft, item);
  const expected = writeLike(value * scaleOf(unit), quantity, says);
  const difference = Number(
    (quantity.value * scaleOf(quantity.magnitude) - value * scaleOf(unit)).toPrecision(10),
  );
  const doubtful = claimed || score < sure;
  return {
    kind: 'disagrees',
    start: quantity.start,
    end: quantity.end,
    says,
    expected,
    why: `${label}：记录为${value}${unit}，文中为${says}，相差${difference > 0 ? '+' : ''}${difference}`,
    indicator,
    ...(doubtful ? { question: true as const } : {}),
    ...(quantity.approx || quantity.bound || quantity.valueMax !== undefined
      ? {}
      : { fix: { start: quantity.start, end: quantity.unitEnd, to: expected } }),
  };
}

const way = { up: '增长', down: '下降', flat: '持平' } as const;

/** How much a figure changed in a year, in percent or in points: by its values, or as it was published. */
function changeOf(
  { value, previous, percent, difference, baseFrom }: Recorded,
  points: boolean,
): number | null {
  if (points) return difference ?? null;
  if (previous !== null) return percent === null ? null : (value / previous - 1) * 100;
  return baseFrom === 'stated' ? percent : null;
}

/** 同比 against the figure's own value a year ago, or against the change that was published with it. */
function judgeComparison(draft: Draft, { item, score, claimed, recorded }: Candidate): Raised[] {
  const { comparison, change, quantity, base } = item;
  const { label, value, previous, unit, indicator } = recorded!;
  if (!comparison || comparison.kind === '环比') return [];
  const raised: Raised[] = [];
  const common = {
    kind: 'disagrees' as const,
    indicator,
    ...(claimed || score < sure ? { question: true as const } : {}),
  };
  if (base && previous !== null && base.measure === quantity.measure) {
    const then = previous * scaleOf(unit);
    if (!meet(boundsOf(draft.text, base), { low: then, high: then })) {
      const says = draft.text.slice(base.start, base.end);
      const expected = writeLike(then, base, says);
      raised.push({
        ...common,
        start: base.start,
        end: base.end,
        says,
        expected,
        why: `${label}：上年同期记录为${previous}${unit}，文中为${says}`,
        fix: { start: base.start, end: base.unitEnd, to: expected },
      });
    }
  }
  const exact = changeOf(recorded!, comparison.points === true);
  if (!change || comparison.percent === null || exact === null) return raised;
  const said = saidBounds(draft, change, comparison.percent, comparison.direction === 'down');
  if (comparison.direction !== 'flat' && meet(said, { low: exact, high: exact })) return raised;
  const words = draft.text.slice(change.start, change.unitEnd);
  const size = trim(Math.abs(exact), decimalsOf(words));
  const direction = exact < 0 ? 'down' : 'up';
  const numeral = /\d+(?:\.\d+)?/.exec(words);
  const expected = `${way[direction]}${size}${comparison.points ? '个百分点' : '%'}`;
  const known = previous === null ? '公布的同比' : `记录为${value}${unit}，上年同期${previous}${unit}，应`;
  raised.push({
    ...common,
    start: change.start,
    end: change.end,
    says: `${way[comparison.direction]}${words}`,
    expected,
    why: `${label}：${known}为${expected}`,
    ...(numeral && /%|百分点$/.test(change.measure) && direction === comparison.direction
      ? {
          fix: {
            start: change.start + numeral.index,
            end: change.start + numeral.index + numeral[0].length,
            to: size,
          },
        }
      : {}),
  });
  return raised;
}

/** The numbers of a draft with what is known of each: by its own words first, then by the words around it. */
function findCandidates(
  draft: Draft,
  matched: ReadonlyMap<Figure, MatchedFigure>,
  records: ReadonlyMap<string, Recorded>,
): Candidate[] {
  const candidates = draft.sentences
    .flatMap(({ items }) => items)
    .flatMap((item): Candidate[] => {
      const figure = item.figure && matched.get(item.figure);
      if (!figure) return [];
      const recorded = records.get(figure.indicator ?? '');
      return [{ item, figure, recorded, score: figure.match?.score ?? 0, claimed: false }];
    });
  const settled = new Set(
    candidates.filter(
      (one) => one.recorded && isOfReport(draft, one) && agrees(draft, one.item, one.recorded),
    ),
  );
  const told = new Set([...settled].map(({ recorded }) => recorded));
  const claimed = (kind: 'result' | 'aim', known: readonly Recorded[]) =>
    claimFigures(
      draft,
      kind,
      candidates
        .filter((one) => !settled.has(one) && (one.figure.role === 'result') === (kind === 'result'))
        .map(({ item, recorded, score }) => ({ item, own: recorded && { recorded, score } })),
      known.filter((one) => one.value !== 0 && !told.has(one)),
      (item, recorded) => agrees(draft, item, recorded),
    );
  const known = [...records.values()];
  const claims = new Map([...claimed('result', known), ...claimed('aim', known.flatMap(aimOf))]);
  return candidates.map((one) => {
    const claim = claims.get(one.item);
    if (!claim || (claim.recorded === one.recorded && isOfReport(draft, one))) return one;
    // 自去年8月以来历经290多天 tells what was entered; another value of another year tells nothing of it.
    const isMeant = isOfYear(draft, one) || agrees(draft, one.item, claim.recorded);
    return isMeant ? { ...one, ...claim, claimed: true } : one;
  });
}

/**
 * Judges the figures of a draft by what the office's records say. Where one mention of an indicator agrees, another
 * value beside it counts something narrower, unless its words fit as well.
 */
export function judgeRecords(
  draft: Draft,
  matched: ReadonlyMap<Figure, MatchedFigure>,
  records: ReadonlyMap<string, Recorded>,
): { raised: Raised[]; figures: JudgedFigure[] } {
  const candidates = findCandidates(draft, matched, records);
  const best = new Map<Recorded, number>();
  for (const one of candidates) {
    const { item, recorded, score } = one;
    if (recorded && isOfReport(draft, one) && agrees(draft, item, recorded))
      best.set(recorded, Math.max(best.get(recorded) ?? 0, score));
  }
  const raised: Raised[] = [];
  const figures = candidates.map((one): JudgedFigure => {
    const { item, figure, recorded, score } = one;
    const { start, end, quote, value, unit, subject } = figure;
    const plain = { start, end, quote, value, unit, subject };
    if (!recorded || !isKept(recorded)) return { ...plain, verdict: 'unmatched' };
    const known = { ...plain, indicator: recorded.indicator, recorded: recorded.value };
    if (!isOfReport(draft, one)) return { ...known, verdict: 'aside' };
    const fits = agrees(draft, item, recorded);
    if (!fits && (best.get(recorded) ?? 0) > score - near) return { ...plain, verdict: 'unmatched' };
    if (!fits) raised.push(raiseValue(draft, one));
    // Which figure it is hangs on the words alone: a change is no second fault of it.
    const compared = one.claimed && !fits ? [] : judgeComparison(draft, one);
    raised.push(...compared);
    return { ...known, verdict: fits && compared.length === 0 ? 'agrees' : 'disagrees' };
  });
  return { raised, figures };
}
