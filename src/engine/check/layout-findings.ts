import { isWutongError } from '../../model/errors.ts';
import type { Finding } from '../../reading/check/finding.ts';
import { lintDocx } from '../documents/lint/lint-docx.ts';

/** A larger file is mostly pictures, or not meant to be read by a person. */
const mostBytes = 5_000_000;

/**
 * Where a Word file differs from the layout of official documents, at the places of its text. What is of the whole paper
 * stands at its beginning. A file that can be read but not taken apart has none.
 */
export function layoutFindings(file: {
  readonly bytes: Uint8Array;
  readonly name: string;
  readonly format: string;
  readonly text: string;
}): Finding[] {
  const { bytes, name, format, text } = file;
  if (format !== 'docx' || bytes.length > mostBytes) return [];
  return faultsOf(bytes, name).map(({ where, quote, says, expected, remedy, clause }) => {
    const start = quote === '' ? 0 : Math.max(0, text.indexOf(quote));
    const source = /^\d/.test(clause) ? `GB/T 9704-2012第${clause}条` : clause;
    return {
      kind: 'format',
      start,
      end: start + (text.startsWith(quote, start) ? quote.length : 0),
      quote,
      says,
      expected,
      why: `${where}：${says}。${remedy}（${source}）`,
    };
  });
}

function faultsOf(bytes: Uint8Array, name: string): ReturnType<typeof lintDocx> {
  try {
    return lintDocx(bytes, name);
  } catch (error) {
    if (isWutongError(error)) return [];
    throw error;
  }
}
