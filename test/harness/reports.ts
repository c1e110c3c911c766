import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

/** The words of a block, figures and all; empty where the report has no such block. */
export function wordsOf(
  blocks: readonly { readonly id: string; readonly node: { readonly kind: string } }[],
  id: string,
): string {
  const node = blocks.find((block) => block.id === id)?.node as
    { readonly text?: unknown; readonly body?: unknown } | undefined;
  const line = node?.body ?? node?.text ?? '';
  return Array.isArray(line)
    ? line
        .map((piece: string | { text: string }) => (typeof piece === 'string' ? piece : piece.text))
        .join('')
    : String(line);
}

/** A Word file with its body changed, as somebody's word processor would leave it. */
export function editDocx(docx: Uint8Array, change: (xml: string) => string): Uint8Array {
  const parts = unzipSync(docx);
  const xml = strFromU8(parts['word/document.xml'] ?? new Uint8Array());
  return zipSync({ ...parts, 'word/document.xml': strToU8(change(xml)) });
}
