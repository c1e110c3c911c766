/** A file larger than this is refused before it is opened. */
export const mostBytes = 50_000_000;
/** A document is given up when it holds more characters of text than this. */
export const mostCharacters = 20_000_000;
/** Taking the text out of a document may take this long … */
export const mostSeconds = 30;
/** … and this much memory, in MB. */
export const mostMemory = 768;
/** Pages of a PDF. */
export const mostPages = 2000;
