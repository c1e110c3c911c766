/** A heading as the genre numbers it: 一、 (1), （一） (2), 1. (3). */
export interface Heading {
  level: 1 | 2 | 3;
  number: string;
  text: string;
  /** UTF-16 offset in the restored text. */
  start: number;
  end: number;
}

const numbered =
  /(^|[\n\s。;；}】])(?:([一二三四五六七八九十]{1,3})、|[（(]([一二三四五六七八九十]{1,3})[）)]|(\d{1,2})[.．、](?=[\u4e00-\u9fff“]))/g;
const titleEnd = /[。！？!?;；:：\n]/;

/** Finds headings, at the beginning of a line or, in scraped text that lost its line ends, after a blank or a stop. */
export function findHeadings(text: string): Heading[] {
  const found: Heading[] = [];
  numbered.lastIndex = 0;
  for (let match = numbered.exec(text); match; match = numbered.exec(text)) {
    const start = match.index + match[1]!.length;
    const from = numbered.lastIndex;
    const window = text.slice(from, from + 44);
    const stop = window.search(titleEnd);
    const blank = window.indexOf(' ');
    const length = Math.min(stop < 0 ? window.length : stop, blank > 3 ? blank : window.length);
    const title = window.slice(0, length).trim();
    if (!title) continue;
    const level = match[2] ? 1 : match[3] ? 2 : 3;
    found.push({
      level,
      number: (match[2] ?? match[3] ?? match[4])!,
      text: title,
      start,
      end: from + length,
    });
    numbered.lastIndex = Math.max(numbered.lastIndex, from + length);
  }
  return found;
}
