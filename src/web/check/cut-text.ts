import type { Entry } from './check-state.ts';

/** A stretch of a paragraph: plain words, or those of the closest finding. */
export interface Stretch {
  readonly start: number;
  readonly text: string;
  readonly entry?: Entry;
}

export interface Paragraph {
  readonly start: number;
  readonly stretches: readonly Stretch[];
}

/**
 * Cuts a text at its line ends and at the ends of findings. Where findings lie over each other, the one that is chosen
 * shows, else the shortest.
 */
export function cutText(text: string, entries: readonly Entry[], selected: number | undefined): Paragraph[] {
  const paragraphs: Paragraph[] = [];
  const byStart = [...entries].sort((a, b) => a.start - b.start);
  let next = 0;
  let open: Entry[] = [];
  let at = 0;
  for (const line of text.split('\n')) {
    const [start, end] = [at, at + line.length];
    at = end + 1;
    while (next < byStart.length && byStart[next]!.start < end) open.push(byStart[next++]!);
    open = open.filter((entry) => entry.end > start);
    const borders = new Set([start, end]);
    for (const entry of open)
      for (const border of [entry.start, entry.end]) if (border > start && border < end) borders.add(border);
    const places = [...borders].sort((a, b) => a - b);
    const stretches = places.slice(0, -1).map((from, i): Stretch => {
      const to = places[i + 1]!;
      const over = open.filter((entry) => entry.start < to && entry.end > from);
      const entry =
        over.find(({ id }) => id === selected) ?? over.sort((a, b) => a.end - a.start - (b.end - b.start))[0];
      return { start: from, text: text.slice(from, to), ...(entry ? { entry } : {}) };
    });
    if (line.trim() !== '') paragraphs.push({ start, stretches });
  }
  return paragraphs;
}
