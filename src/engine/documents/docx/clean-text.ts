// What XML 1.0 cannot carry: Word refuses the whole file for one of them.
const unwritable = /(?:(?![\t\n\r])\p{Cc})|[\ufffe\uffff]/gu;

/**
 * A text as it can stand in the file: half characters become U+FFFD, control characters go. Everything else stays as
 * it was entered, rare characters of names above all.
 */
export function cleanText(text: string): string {
  return text.toWellFormed().replace(/\r\n?/g, '\n').replace(unwritable, '');
}

/** The lines of a text, without empty ones. */
export function linesOf(text: string): string[] {
  return cleanText(text)
    .split('\n')
    .map((one) => one.trim())
    .filter((one) => one !== '');
}

/** How wide a text is, in full-width characters: Latin letters and digits count half. */
export function widthOf(text: string): number {
  return Array.from(text).reduce((sum, char) => sum + (/[\u0000-\u00ff]/.test(char) ? 0.5 : 1), 0);
}
