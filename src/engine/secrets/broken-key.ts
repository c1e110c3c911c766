/** A fault of a key file, in words that give nothing of it away. */
export class BrokenKey extends Error {}

/** Reads the JSON object of a key file, or says only that it is none: a parser's message would quote the file. */
export function parseKeyFile(text: string): Record<string, unknown> {
  try {
    const found: unknown = JSON.parse(text);
    if (typeof found === 'object' && found !== null) return found as Record<string, unknown>;
  } catch {
    // Said below.
  }
  throw new BrokenKey('JSON');
}
