/** A line of a page with its place, in points from the left. */
export interface PageLine {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  /** Height of its letters. */
  readonly size: number;
}

const pageNumber = /^[\s—–\-·]*(?:第?\s*\d{1,4}\s*页?(?:\s*[/／共]\s*\d{1,4}\s*页?)?)[\s—–\-·]*$/;
const closed = /[。！？!?;；:：”]$/;

/**
 * Puts the lines of pages together to paragraphs: a line that reaches the right margin goes on in the next one unless
 * that is indented. Page numbers are left out.
 */
export function joinLines(pages: readonly (readonly PageLine[])[]): string {
  const lines = pages.flatMap((page) =>
    page.filter(
      ({ text }, i) => text.trim() !== '' && !((i === 0 || i === page.length - 1) && pageNumber.test(text)),
    ),
  );
  if (lines.length === 0) return '';
  const right = Math.max(...sample(lines.map((line) => line.right)));
  const left = Math.min(...sample(lines.map((line) => line.left)));
  let text = '';
  lines.forEach((line, i) => {
    text += line.text.trim();
    const next = lines[i + 1];
    if (!next) return;
    const full = line.right > right - 2.5 * line.size;
    const indented = next.left > left + 1.2 * next.size;
    const goesOn =
      full && !indented && !(closed.test(line.text.trim()) && next.left > left + 0.5 * next.size);
    text += goesOn ? '' : '\n';
  });
  return text;
}

/** The margin is where most lines end: a few that stick out are no margin. */
function sample(places: number[]): number[] {
  const sorted = [...places].sort((a, b) => a - b);
  const cut = Math.floor(sorted.length * 0.02);
  return [sorted[cut]!, sorted[sorted.length - 1 - cut]!];
}
