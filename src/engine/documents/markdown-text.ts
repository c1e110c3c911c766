/** The words of a Markdown text without the signs that shape it: headings, emphasis, links, lists, tables. */
export function readMarkdown(source: string): string {
  return source
    .split('\n')
    .filter((line) => !/^\s*(?:\|?\s*:?-{3,}:?\s*(?:\|\s*:?-{3,}:?\s*)*\|?|```.*)\s*$/.test(line))
    .map((line) =>
      line
        .replace(/^\s{0,3}#{1,6}\s+/, '')
        .replace(/^\s*(?:[-*+]|>)\s+/, '')
        .replace(/^\s*\|\s*(.*?)\s*\|\s*$/, '$1')
        .replace(/\s*\|\s*/g, '\t')
        .replace(/!?\[([^\]]{0,200})\]\([^)]{0,500}\)/g, '$1')
        .replace(/(\*\*|__|`)(?=\S)(.{1,200}?)\1/g, '$2'),
    )
    .join('\n');
}
