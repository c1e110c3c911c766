/**
 * The text of each `block` element (a paragraph) out of its `run` elements, whatever the prefixes are called. Not an
 * XML parser: it looks for words, and does not mind where blocks are nested.
 */
export function readLines(xml: string, block: string, run: string): string[] {
  const runs = new RegExp(`<(?:\\w+:)?${run}(?:\\s[^>]*)?>([^<]*)<`, 'g');
  return (
    xml
      // Word writes the star of a mark picked from its symbols as a character of the font Wingdings.
      .replace(/<w:sym\b[^>]*w:char="F0AB"[^>]*>/gi, `<w:${run}>★<`)
      .split(new RegExp(`</(?:\\w+:)?${block}>`))
      .map((part) => [...part.matchAll(runs)].map(([, text = '']) => unescape(text)).join(''))
      .filter((line) => line !== '')
  );
}

const named: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };

function unescape(text: string): string {
  return text.replace(
    /&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|(\w+));/gi,
    (all, hex?: string, number?: string, name = '') => {
      const code = hex ? Number.parseInt(hex, 16) : Number(number);
      if (Number.isNaN(code)) return named[name] ?? all;
      return code <= 0x10ffff ? String.fromCodePoint(code) : all;
    },
  );
}
