import { getDocumentProxy } from 'unpdf';
import { DocumentError } from './document-fault.ts';
import { joinLines, type PageLine } from './join-lines.ts';
import { mostCharacters, mostPages } from './limits.ts';

interface Piece {
  str?: string;
  transform?: number[];
  width?: number;
  height?: number;
}

/** Puts the pieces of a page in lines: those whose feet stand at one height, from left to right. */
function linesOf(pieces: readonly Piece[]): PageLine[] {
  const lines: { text: string; left: number; right: number; foot: number; size: number }[] = [];
  for (const { str = '', transform = [], width = 0, height = 0 } of pieces) {
    if (str === '') continue;
    const [, , , scale = 0, left = 0, foot = 0] = transform;
    const size = height || Math.abs(scale) || 10;
    const line = lines.at(-1);
    if (line && Math.abs(line.foot - foot) < size * 0.5 && left >= line.left) {
      // A gap wider than two letters is a column.
      line.text += left - line.right > size * 2 && line.text.trim() !== '' ? `\t${str}` : str;
      line.right = Math.max(line.right, left + width);
    } else if (str.trim() !== '') lines.push({ text: str, left, right: left + width, foot, size });
  }
  return lines;
}

/**
 * The words of a PDF, its lines joined to paragraphs.
 * @throws DocumentError when it asks for a password, is damaged, or holds no text
 */
export async function readPdf(bytes: Uint8Array): Promise<string> {
  const document = await getDocumentProxy(new Uint8Array(bytes), {
    isEvalSupported: false,
    verbosity: 0,
  }).catch((error: Error) => {
    throw new DocumentError({
      code: error.name === 'PasswordException' ? 'document-encrypted' : 'file-damaged',
    });
  });
  const pages: PageLine[][] = [];
  let length = 0;
  for (let number = 1; number <= Math.min(document.numPages, mostPages); number++) {
    const lines = await document
      .getPage(number)
      .then((page) => page.getTextContent())
      .then(({ items }) => linesOf(items as Piece[]))
      .catch(() => {
        throw new DocumentError({ code: 'file-damaged' });
      });
    pages.push(lines);
    length += lines.reduce((sum, line) => sum + line.text.length, 0);
    if (length > mostCharacters) throw new DocumentError({ code: 'document-too-long' });
  }
  return joinLines(pages);
}
