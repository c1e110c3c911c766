import { pairsOf } from './word-pairs.ts';

/** A number of a text: from its first character to behind its unit. */
export interface NumberPlace {
  readonly start: number;
  readonly end: number;
}

/** How far around a number its words are looked for. */
const reach = 160;
/** Words nearer than this count in full. */
const beside = 12;
/** How quickly words further away lose weight. */
const fade = 60;
/** What words count for that stand in another sentence, and in another line. */
const otherSentence = 0.8;
const otherLine = 0.6;

/** 接待外宾（批）: the unit that a name repeats says nothing of the thing counted. */
const ownUnit = /[（(](?:批次?|人次?|件|份|例|家|个|场|次|天|元|万元)[）)]$/;

/**
 * Prepares names (赏樱周 参会中外嘉宾) to be looked for around the numbers of a text, where words need not stand together
 * or before the number. Pairs of characters that few of the names have weigh more.
 * @returns how much of each name stands around a number, 0 to 1; words further away count for less
 */
export function prepareAround(text: string, names: readonly string[]): (place: NumberPlace) => number[] {
  const pairs = names.map(
    (name) =>
      new Set(
        name
          .replace(ownUnit, '')
          .split(/\s+/)
          .flatMap((word) => [...pairsOf(word)]),
      ),
  );
  const holders = new Map<string, number[]>();
  pairs.forEach((own, name) => {
    for (const pair of own) holders.set(pair, [...(holders.get(pair) ?? []), name]);
  });
  const rarity = (pair: string): number => Math.log(2 + names.length / (holders.get(pair)?.length ?? 1));
  const whole = pairs.map((own) => [...own].reduce((sum, pair) => sum + rarity(pair), 0));
  return (place) => {
    const found = names.map(() => 0);
    for (const [pair, near] of pairsAround(text, place, holders))
      for (const name of holders.get(pair) ?? []) found[name]! += rarity(pair) * near;
    return found.map((sum, name) => (whole[name] ? sum / whole[name] : 0));
  };
}

/** How near the pairs of the names come to a number: 1 beside it. */
function pairsAround(
  text: string,
  { start, end }: NumberPlace,
  known: ReadonlyMap<string, unknown>,
): Map<string, number> {
  const best = new Map<string, number>();
  const look = (from: number, to: number, distance: (at: number) => number, step: 1 | -1) => {
    // From the number outwards: what was passed on the way weakens all that lies behind it.
    let passed = 1;
    for (let at = from; step > 0 ? at < to : at >= to; at += step) {
      const pair = text.slice(at, at + 2);
      if (pair[0] === '\n') passed *= otherLine;
      else if (pair[0] === '。') passed *= otherSentence;
      if (!known.has(pair)) continue;
      const away = distance(at);
      const near = passed * (away <= beside ? 1 : Math.exp((beside - away) / fade));
      if (near > (best.get(pair) ?? 0)) best.set(pair, near);
    }
  };
  look(start - 2, Math.max(0, start - reach), (at) => start - at - 2, -1);
  look(end, Math.min(text.length, end + reach), (at) => at - end, 1);
  return best;
}
