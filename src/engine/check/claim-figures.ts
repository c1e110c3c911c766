import type { Figure as Recorded } from '../../model/indicator.ts';
import { prepareAround } from '../../reading/match/words-around.ts';
import { splitUnit, unitFit } from '../../reading/match/unit-fit.ts';
import type { Draft } from '../../reading/check/draft.ts';
import type { Item } from '../../reading/comparisons/item.ts';

/** An indicator that a number of the draft tells by the words around it. */
export interface Claim {
  readonly recorded: Recorded;
  /** 0 to 1: how much of its name stands around the number. */
  readonly score: number;
}

/** A number with a right value needs few words to be known; one with another value needs more of the name. */
const enoughIfRight = 0.25;
const enoughIfWrong = 0.4;
/** What is set out to be reached is told rarely, and in other words. */
const enoughOfAim = 0.25;
/** So many times more or less is another thing and no slip, unless nearly the whole name stands there. */
const likely = 4;
const nearlyWhole = 0.75;
/** What of a score hangs on how near the values are: a slip is most often near. */
const ofValue = 0.2;
/** Of two that fit alike none is taken. */
const apart = 0.05;

/** How many times as much a number says, in the unit of what is known. */
const ratioOf = ({ quantity }: Item, { value, unit }: Recorded): number =>
  (quantity.value * splitUnit(quantity.unit).scale) / (value * splitUnit(unit).scale);

/** Whether a number may have been meant for another: not many times as much, or the same digits in another place. */
function mayBeSlip(ratio: number): boolean {
  const power = Math.log10(ratio);
  return (
    (ratio <= likely && ratio >= 1 / likely) || (ratio > 0 && Math.abs(power - Math.round(power)) < 0.01)
  );
}

/** People are counted by 个 too where a noun follows: 12个国家领导人. */
function fitOf(unit: string, known: string): number {
  return unitFit(unit, known) || (unit === '个' && /^[人位名]$/.test(known) ? 0.75 : 0);
}

/** A number with the figure that its own words name, where they do. */
export interface Free {
  readonly item: Item;
  readonly own: Claim | undefined;
}

interface Pair extends Claim {
  readonly item: Item;
}

/** The best of the pairs first, each number and each figure once. */
class Taken {
  readonly claims = new Map<Item, Claim>();
  readonly #told = new Set<Recorded>();

  isOpen = ({ item, recorded }: Pair): boolean => !this.claims.has(item) && !this.#told.has(recorded);

  take({ item, recorded, score }: Pair): void {
    this.claims.set(item, { recorded, score });
    this.#told.add(recorded);
  }
}

/**
 * Finds the numbers of a draft that tell a figure of the office although the words right before them do not name it:
 * 共有来自20个国家394名中外嘉宾出席 tells 赏樱周 参会中外嘉宾. Numbers that say the right value are taken first, so that only what is
 * told nowhere in the draft as it stands is looked for among those that are left, each for the one that fits it best.
 * @param free the numbers of which nothing is known yet
 * @param untold the figures that no number of the draft tells yet
 * @param kind whether they tell what was reached or what is set out to be
 */
export function claimFigures(
  draft: Draft,
  kind: 'result' | 'aim',
  free: readonly Free[],
  untold: readonly Recorded[],
  agrees: (item: Item, recorded: Recorded) => boolean,
): ReadonlyMap<Item, Claim> {
  const around = prepareAround(
    draft.text,
    untold.map(({ label }) => label),
  );
  const pairs = free.flatMap(({ item, own }): Pair[] => {
    const near = around({ start: item.quantity.start, end: item.quantity.unitEnd });
    return untold.flatMap((recorded, i) => {
      const score = Math.max(
        fitOf(item.quantity.unit, recorded.unit) * near[i]!,
        own?.recorded === recorded ? own.score : 0,
      );
      return score < enoughIfRight ? [] : [{ item, recorded, score }];
    });
  });
  const taken = new Taken();
  pairs.sort((a, b) => b.score - a.score);
  for (const pair of pairs) if (taken.isOpen(pair) && agrees(pair.item, pair.recorded)) taken.take(pair);

  const enough = kind === 'aim' ? enoughOfAim : enoughIfWrong;
  const wrong = pairs
    .filter(taken.isOpen)
    .flatMap((pair): Pair[] => {
      const ratio = ratioOf(pair.item, pair.recorded);
      if (pair.score < (mayBeSlip(ratio) ? enough : nearlyWhole)) return [];
      const close = Math.min(ratio, 1 / ratio);
      return [{ ...pair, score: pair.score * (1 - ofValue + ofValue * close) }];
    })
    .sort((a, b) => b.score - a.score);
  const [ofItem, ofFigure] = [
    Map.groupBy(wrong, ({ item }) => item),
    Map.groupBy(wrong, ({ recorded }) => recorded),
  ];
  for (const pair of wrong) {
    if (!taken.isOpen(pair)) continue;
    const isRival = (other: Pair): boolean =>
      other !== pair && other.score > pair.score - apart && taken.isOpen(other);
    if (!ofItem.get(pair.item)?.some(isRival) && !ofFigure.get(pair.recorded)?.some(isRival))
      taken.take(pair);
  }
  return taken.claims;
}
