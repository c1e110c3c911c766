import { decodeText } from '../files/decode-text.ts';

const newline = 10;
/** Of a text in mixed encodings at most this share of characters may be lost. */
const mostLost = 0.02;

/** Chinese text in UTF-16 without its mark: more ideographs than anything else, in one of the two byte orders. */
function decodeBareUtf16(bytes: Uint8Array): string | undefined {
  if (bytes.length < 4 || bytes.length % 2 !== 0) return undefined;
  for (const encoding of ['utf-16le', 'utf-16be']) {
    try {
      const text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
      const sample = text.slice(0, 4000);
      const plain = sample.match(/[\u4e00-\u9fff\u3000-\u303f\uff00-\uffef\x20-\x7e\n\r]/g)?.length ?? 0;
      if (plain > sample.length * 0.9) return text;
    } catch {
      // Not in this byte order.
    }
  }
  return undefined;
}

/** A text whose lines come from several sources: each line in UTF-8 or, failing that, in GB 18030. */
function decodeLines(bytes: Uint8Array): string | undefined {
  const strict = new TextDecoder('utf-8', { fatal: true });
  const chinese = new TextDecoder('gb18030');
  const parts: string[] = [];
  let from = 0;
  while (from < bytes.length) {
    const end = bytes.indexOf(newline, from);
    const line = bytes.subarray(from, end < 0 ? bytes.length : end + 1);
    try {
      parts.push(strict.decode(line));
    } catch {
      parts.push(chinese.decode(line));
    }
    from += line.length;
  }
  const text = parts.join('');
  if (/[\x00-\x08\x0e-\x1a\x1c-\x1f]/.test(text)) return undefined;
  const lost = text.match(/\ufffd/g)?.length ?? 0;
  return lost > text.length * mostLost ? undefined : text;
}

/**
 * The text of a plain file: UTF-8, UTF-16 with or without its mark, GB 18030, or lines of several of them mixed.
 * Undefined when it is no text.
 */
export function decodeDocument(bytes: Uint8Array): string | undefined {
  return decodeText(bytes) ?? (bytes.includes(0) ? decodeBareUtf16(bytes) : decodeLines(bytes));
}
