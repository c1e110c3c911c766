/** The entry of a list that is written most alike; undefined for an empty list. */
export function nearest(word: string, list: readonly string[]): string | undefined {
  let best: string | undefined;
  let least = Infinity;
  for (const candidate of list) {
    const distance = distanceBetween(word, candidate) / Math.max(word.length, candidate.length, 1);
    if (distance < least) [best, least] = [candidate, distance];
  }
  return best;
}

// Levenshtein: how many characters must be put in, taken out or changed.
function distanceBetween(a: string, b: string): number {
  const [from, to] = [Array.from(a.slice(0, 60)), Array.from(b.slice(0, 60))];
  let row = to.map((_, i) => i + 1);
  from.forEach((letter, i) => {
    let corner = i;
    let left = i + 1;
    row = row.map((above, j) => {
      const value = Math.min(above + 1, left + 1, corner + (letter === to[j] ? 0 : 1));
      corner = above;
      left = value;
      return value;
    });
  });
  return row.at(-1) ?? from.length;
}
