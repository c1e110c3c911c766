/** A stretch of words that both texts have, or that one of them has alone. */
export interface DiffPiece {
  readonly kind: 'same' | 'added' | 'removed';
  readonly text: string;
}

/** Numbers and Latin words stay whole: of 407 that became 417 nobody should read that a 1 came into it. */
const token = /[\p{Script=Latin}\d.,%％]+|\s+|./gsu;

/** Beyond so many differences a table of them helps nobody: the whole is told as replaced. */
const mostSteps = 1000;

/**
 * What became of a text: the shortest way from one to the other (Myers 1986), by Chinese characters, numbers and words.
 * What is the same and what was removed give the first text, what is the same and what was added the second.
 */
export function diffWords(before: string, after: string): readonly DiffPiece[] {
  const [from, to] = [before.match(token) ?? [], after.match(token) ?? []];
  let head = 0;
  while (head < from.length && head < to.length && from[head] === to[head]) head += 1;
  let tail = 0;
  while (
    tail < from.length - head &&
    tail < to.length - head &&
    from[from.length - 1 - tail] === to[to.length - 1 - tail]
  )
    tail += 1;
  const middle = shortestWay(from.slice(head, from.length - tail), to.slice(head, to.length - tail));
  return joined([
    { kind: 'same', text: from.slice(0, head).join('') },
    ...middle,
    { kind: 'same', text: from.slice(from.length - tail).join('') },
  ]);
}

function shortestWay(from: readonly string[], to: readonly string[]): DiffPiece[] {
  const [n, m] = [from.length, to.length];
  // The furthest place reached on each diagonal, after each step.
  const reached: Map<number, number>[] = [];
  let best = new Map<number, number>([[1, 0]]);
  for (let step = 0; step <= Math.min(n + m, mostSteps); step += 1) {
    reached.push(best);
    const next = new Map<number, number>();
    for (let diagonal = -step; diagonal <= step; diagonal += 2) {
      const down = comesDown(best, diagonal, step);
      let x = down ? (best.get(diagonal + 1) ?? 0) : (best.get(diagonal - 1) ?? 0) + 1;
      while (x < n && x - diagonal < m && from[x] === to[x - diagonal]) x += 1;
      next.set(diagonal, x);
      if (x >= n && x - diagonal >= m) return walkedBack(from, to, reached);
    }
    best = next;
  }
  return [
    { kind: 'removed', text: from.join('') },
    { kind: 'added', text: to.join('') },
  ];
}

function comesDown(best: ReadonlyMap<number, number>, diagonal: number, step: number): boolean {
  if (diagonal === -step) return true;
  return diagonal !== step && (best.get(diagonal - 1) ?? -1) < (best.get(diagonal + 1) ?? -1);
}

function walkedBack(
  from: readonly string[],
  to: readonly string[],
  reached: readonly ReadonlyMap<number, number>[],
): DiffPiece[] {
  const pieces: DiffPiece[] = [];
  let [x, y] = [from.length, to.length];
  for (let step = reached.length - 1; step >= 0; step -= 1) {
    const best = reached[step] ?? new Map<number, number>();
    const down = comesDown(best, x - y, step);
    const diagonal = down ? x - y + 1 : x - y - 1;
    const before = step === 0 ? 0 : (best.get(diagonal) ?? 0);
    const beforeY = step === 0 ? 0 : before - diagonal;
    while (x > before && y > beforeY) {
      pieces.push({ kind: 'same', text: from[x - 1] ?? '' });
      x -= 1;
      y -= 1;
    }
    if (step === 0) break;
    if (down) pieces.push({ kind: 'added', text: to[y - 1] ?? '' });
    else pieces.push({ kind: 'removed', text: from[x - 1] ?? '' });
    [x, y] = [before, beforeY];
  }
  return pieces.reverse();
}

/** Pieces beside each other as one; within a change what went stands before what came. */
function joined(pieces: readonly DiffPiece[]): DiffPiece[] {
  const result: DiffPiece[] = [];
  let removed = '';
  let added = '';
  const close = (): void => {
    if (removed !== '') result.push({ kind: 'removed', text: removed });
    if (added !== '') result.push({ kind: 'added', text: added });
    removed = added = '';
  };
  for (const { kind, text } of pieces) {
    if (text === '') continue;
    if (kind === 'removed') removed += text;
    else if (kind === 'added') added += text;
    else {
      close();
      const last = result[result.length - 1];
      if (last?.kind === 'same') result[result.length - 1] = { kind, text: last.text + text };
      else result.push({ kind, text });
    }
  }
  close();
  return result;
}
