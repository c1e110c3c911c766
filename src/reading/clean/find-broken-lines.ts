import type { Change } from './change.ts';

/** A line that starts like this begins a new paragraph, whatever the line above looked like. */
const opens =
  /^\s*(?:第?[一二三四五六七八九十]+[、章节部是]|[（(][一二三四五六七八九十\d]+[）)]|\d{1,2}[.．、](?![\d０-９])|[【〔#—●■◆·\-*|])/;
const closed = /[。！？!?;；:：”》】]\s*$/;

/** The width at which most of the text's lines were cut, or 0 when it was not cut. */
function wrapWidth(lines: readonly string[]): number {
  const seen = new Map<number, number>();
  let long = 0;
  for (const line of lines) {
    const width = line.trimEnd().length;
    if (width < 12 || closed.test(line.slice(-3))) continue;
    long++;
    seen.set(width, (seen.get(width) ?? 0) + 1);
  }
  if (long < 3) return 0;
  let best = 0;
  let most = 0;
  for (const width of seen.keys()) {
    let near = 0;
    for (let d = -2; d <= 2; d++) near += seen.get(width + d) ?? 0;
    if (near > most || (near === most && width > best)) {
      most = near;
      best = width;
    }
  }
  return most / long >= 0.6 ? best : 0;
}

/**
 * Finds line ends that cut a sentence: at the common width of a wrapped text, or between a number and the word
 * that it belongs to. A paragraph's own end stays.
 */
export function findBrokenLines(text: string): Change[] {
  if (!text.includes('\n')) return [];
  const lines = text.split('\n');
  const width = wrapWidth(lines);
  const found: Change[] = [];
  let at = 0;
  for (let i = 0; i + 1 < lines.length; i++) {
    const line = lines[i]!;
    const next = lines[i + 1]!;
    at += line.length;
    const start = at - (line.length - line.trimEnd().length);
    const indent = next.length - next.trimStart().length;
    const end = at + 1 + indent;
    at += 1;
    if (!line.trim() || !next.trim() || line.startsWith('#')) continue;
    const tail = line.trimEnd();
    const head = next.slice(indent, indent + 12);
    if (opens.test(head)) continue;
    const number =
      /[0-9０-９万亿]$/.test(tail) &&
      /^(?:[0-9０-９.．%％余多万亿]|[批人次家个名位件项场起份元只对])/.test(head);
    const open =
      /(?:增[长長]|下降|[减減]少|增加|上升|提高|共|[约約]|[达達]|[为為]|近|超[过過]?|至|到|比|了|、|，|,)$/.test(
        tail,
      ) && /^[0-9０-９]/.test(head);
    const wrapped = width > 0 && Math.abs(tail.length - width) <= 2 && !closed.test(tail) && indent === 0;
    if (number || open || wrapped)
      found.push({ start, end, from: text.slice(start, end), to: '', kind: 'line' });
  }
  return found;
}
