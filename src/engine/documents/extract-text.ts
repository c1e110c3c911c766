import { recogniseOle } from '../files/recognise-ole.ts';
import { recogniseContent } from '../files/recognise-content.ts';
import { decodeDocument } from './decode-document.ts';
import { readDoc } from './doc-text.ts';
import { DocumentError } from './document-fault.ts';
import { readDocx } from './docx-text.ts';
import { readHtml } from './html-text.ts';
import { mostCharacters } from './limits.ts';
import { readMarkdown } from './markdown-text.ts';
import { readPdf } from './pdf-text.ts';

export type DocumentFormat = 'docx' | 'doc' | 'pdf' | 'html' | 'md' | 'txt';

/** The words of a document and what it was. */
export interface Extracted {
  readonly format: DocumentFormat;
  readonly text: string;
}

const pdfMark = Buffer.from('%PDF-');
const startsWith = (bytes: Buffer, hex: string): boolean =>
  bytes.subarray(0, hex.length / 2).toString('hex') === hex;
const markup =
  /^\s*(?:<!--[\s\S]{0,2000}?-->\s*)*<(?:!doctype\s+html|html|head|body|div|p|table|meta|article|section|h\d|span)\b/i;

/**
 * Takes the text out of a document. What it is, its content says; the name decides only whether signs of Markdown
 * are taken off a plain text.
 * @throws DocumentError
 */
export async function extractText(bytes: Buffer, name = ''): Promise<Extracted> {
  if (bytes.length === 0) throw new DocumentError({ code: 'file-empty' });
  const extracted = await extract(bytes, name);
  if (extracted.text.length > mostCharacters) throw new DocumentError({ code: 'document-too-long' });
  if (!/[\u3400-\u9fff\uf900-\ufaff0-9A-Za-z]/.test(extracted.text))
    throw new DocumentError({ code: 'document-without-text' });
  return extracted;
}

async function extract(bytes: Buffer, name: string): Promise<Extracted> {
  // Some programs put a few bytes before the mark of a PDF.
  if (bytes.subarray(0, 1024).includes(pdfMark)) return { format: 'pdf', text: await readPdf(bytes) };
  if (startsWith(bytes, '504b0304')) return { format: 'docx', text: readWordZip(bytes) };
  if (startsWith(bytes, 'd0cf11e0a1b11ae1')) return { format: 'doc', text: await readWordOle(bytes) };
  const text = decodeDocument(bytes);
  if (text === undefined) {
    const found = recogniseContent(bytes);
    throw new DocumentError({
      code: 'document-not-readable',
      found: 'other' in found ? found.other : '图片或未知类型',
    });
  }
  if (text.startsWith('{\\rtf'))
    throw new DocumentError({ code: 'document-not-readable', found: 'RTF 文档' });
  if (markup.test(text.slice(0, 4000))) return { format: 'html', text: readHtml(text) };
  const plain = text.replace(/\r\n?/g, (end) => (end.length === 2 ? end : '\n'));
  return /\.(?:md|markdown)$/i.test(name)
    ? { format: 'md', text: readMarkdown(plain) }
    : { format: 'txt', text };
}

function readWordZip(bytes: Buffer): string {
  const found = recogniseContent(bytes);
  if ('damaged' in found) throw new DocumentError({ code: 'file-damaged' });
  if ('other' in found) throw new DocumentError({ code: 'document-not-readable', found: found.other });
  if (found.format !== 'docx')
    throw new DocumentError({ code: 'document-not-readable', found: `${found.format} 文件` });
  return readDocx(bytes);
}

async function readWordOle(bytes: Buffer): Promise<string> {
  const found = recogniseOle(bytes);
  if ('damaged' in found) throw new DocumentError({ code: 'file-damaged' });
  if ('other' in found) {
    if (found.other.startsWith('加密')) throw new DocumentError({ code: 'document-encrypted' });
    throw new DocumentError({ code: 'document-not-readable', found: found.other });
  }
  if (found.format !== 'doc')
    throw new DocumentError({ code: 'document-not-readable', found: `${found.format} 文件` });
  return readDoc(bytes);
}
