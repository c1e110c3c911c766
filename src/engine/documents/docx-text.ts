import { openZip } from '../files/zip-parts.ts';
import { DocumentError } from './document-fault.ts';

/** A run of text, a tab or a break, and the ends of paragraphs, cells and rows, whatever the prefix is called. */
const piece =
  /<(?:\w+:)?t(?:\s[^>]*)?>([^<]*)<|<(?:\w+:)?(tab|br|cr)(?=[\s/>])(?!\s[^>]*w:val=)[^>]*>|<\/(?:\w+:)?(p|tc|tr)>|<(?:\w+:)?(tc)[\s>]/g;
/** What a program that does not know a drawing shows in its place: the same words a second time. */
const fallback = /<mc:Fallback>[\s\S]*?<\/mc:Fallback>/g;
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

function textOf(xml: string): string {
  let text = '';
  let inCell = 0;
  const body = xml.includes('<mc:Fallback>') ? xml.replace(fallback, '') : xml;
  for (const [, words, gap, end, cell] of body.matchAll(piece)) {
    if (words !== undefined) text += unescape(words);
    else if (cell) inCell = text.length;
    else if (gap) text += gap === 'tab' ? '\t' : '\n';
    else if (end === 'tc') {
      // The paragraphs of a cell stay in its row: 接待外宾 ⇥ 68批.
      text = `${text.slice(0, inCell)}${text.slice(inCell).trim().replace(/\n+/g, ' ')}\t`;
    } else text = end === 'tr' ? `${text.trimEnd()}\n` : `${text}\n`;
  }
  return text;
}

/**
 * The words of a Word document in their order: paragraphs as lines, the cells of a row with tabs between, then
 * footnotes and endnotes. What was struck out in revision is left out.
 * @throws DocumentError when the container is damaged or a bomb
 */
export function readDocx(bytes: Uint8Array): string {
  const zip = openZip(bytes);
  if (!zip) throw new DocumentError({ code: 'file-damaged' });
  const wanted = ['word/document.xml', 'word/footnotes.xml', 'word/endnotes.xml'];
  const parts = zip.read((name) => wanted.includes(name));
  if (!parts?.has('word/document.xml')) throw new DocumentError({ code: 'file-damaged' });
  const decoder = new TextDecoder();
  return wanted
    .flatMap((name) => {
      const part = parts.get(name);
      return part ? [textOf(decoder.decode(part))] : [];
    })
    .join('\n');
}
