import { boundsOf, meet, type Bounds } from '../bounds.ts';
import { reportAt, written, type Draft } from '../draft.ts';
import type { Raised } from '../finding.ts';
import { factsOf, type Fact } from './facts.ts';

interface Mention extends Fact {
  bounds: Bounds;
  report: number;
}

/** Which of several mentions stands against the others: one that most others do not share, else the later one. */
function oddOnes(mentions: readonly Mention[]): [odd: Mention, others: Mention[]][] {
  const found: [Mention, Mention[]][] = [];
  const agree = (one: Mention): number => mentions.filter((other) => meet(one.bounds, other.bounds)).length;
  const most = Math.max(...mentions.map(agree));
  // The value that most mentions tell is taken for right; of equals the one told first.
  const right = mentions.find((one) => agree(one) === most)!;
  for (const one of mentions)
    if (!meet(one.bounds, right.bounds))
      found.push([one, mentions.filter((other) => meet(other.bounds, right.bounds))]);
  return found;
}

const comparable = (a: Mention, b: Mention): boolean =>
  a.report === b.report &&
  a.sentence !== b.sentence &&
  (a.period === b.period || a.period === '' || b.period === '') &&
  (a.kind !== 'noun' || a.definite || b.definite);

function raise(draft: Draft, odd: Mention, others: readonly Mention[]): Raised {
  const other = others[0]!;
  const words = written(draft, other.item);
  const { start, end } = odd.item.quantity;
  return {
    kind: 'contradiction',
    start,
    end,
    says: written(draft, odd.item),
    expected: words,
    why: `同一件事（${odd.what}）另一处写“${around(draft, other)}”，这里是${written(draft, odd.item)}`,
    ...(odd.sure ? {} : { question: true as const }),
    fix: { start, end, to: words },
    also: others.map(({ item }) => ({ start: item.quantity.start, end: item.quantity.end })),
  };
}

const mark = /[，,。；;：:（(\n]/;

/** The words around a number, no further than its clause. */
function around(draft: Draft, { item: { quantity } }: Mention): string {
  const before = draft.text.slice(Math.max(0, quantity.start - 16), quantity.start).split(mark);
  const after = draft.text.slice(quantity.end, quantity.end + 8).split(mark);
  return before[before.length - 1]! + draft.text.slice(quantity.start, quantity.end) + after[0]!;
}

/** One fact told twice with values that cannot both be true. */
export function judgeContradictions(draft: Draft): Raised[] {
  const groups = new Map<string, Mention[]>();
  for (const fact of factsOf(draft)) {
    const { quantity } = fact.item;
    const mention = {
      ...fact,
      bounds: boundsOf(draft.text, quantity),
      report: reportAt(draft, quantity.start),
    };
    groups.set(fact.key, [...(groups.get(fact.key) ?? []), mention]);
  }
  const raised: Raised[] = [];
  for (const mentions of groups.values()) {
    // A wording that comes back over and over is a form, not one fact.
    if (mentions.length < 2 || mentions.length > 6) continue;
    for (const [odd, others] of oddOnes(mentions)) {
      const against = others.filter((other) => comparable(odd, other));
      if (against.length > 0) raised.push(raise(draft, odd, against));
    }
  }
  return raised;
}
