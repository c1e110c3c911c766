import { Parser } from 'htmlparser2';
import { openZip } from '../files/zip-parts.ts';
import { DocumentError } from './document-fault.ts';

/** A stretch of a paragraph that a content control or a bookmark holds. */
export interface DocxMark {
  readonly by: 'control' | 'bookmark';
  /** The tag of a control, the name of a bookmark. */
  readonly name: string;
  readonly start: number;
  readonly end: number;
}

/** A paragraph with what marks it, and where it stands if it stands in a table. */
export interface MarkedParagraph {
  readonly text: string;
  readonly marks: readonly DocxMark[];
  /** The row, counted through the document, and the place of the cell in it. */
  readonly cell?: { readonly row: number; readonly at: number };
}

/** What a program that does not know a drawing shows in its place, and what was moved elsewhere in revision. */
const skipped = new Set(['Fallback', 'moveFrom', 'del']);

/**
 * The paragraphs of a Word document with its content controls and bookmarks. Those that span paragraphs are left out: a
 * figure never does.
 * @throws DocumentError when the container is damaged or a bomb
 */
export function readDocxMarks(bytes: Uint8Array): MarkedParagraph[] {
  const part = openZip(bytes)
    ?.read((name) => name === 'word/document.xml')
    ?.get('word/document.xml');
  if (!part) throw new DocumentError({ code: 'file-damaged' });
  const paragraphs: MarkedParagraph[] = [];
  let text = '';
  let marks: DocxMark[] = [];
  let inText = 0;
  let skip = 0;
  let depth = 0;
  let row = 0;
  let cell = -1;
  let cells = 0;
  const controls: { tag: string; start: number; paragraph: number }[] = [];
  const bookmarks = new Map<string, { name: string; start: number; paragraph: number }>();
  const local = (name: string): string => name.slice(name.indexOf(':') + 1);
  const attribute = (attributes: Readonly<Record<string, string>>, wanted: string): string =>
    Object.entries(attributes).find(([name]) => local(name) === wanted)?.[1] ?? '';
  const parser = new Parser(
    {
      onopentag(full, attributes) {
        const name = local(full);
        if (skipped.has(name)) skip += 1;
        if (skip > 0) return;
        if (name === 't') inText += 1;
        else if (name === 'p') {
          if (depth === 0) [text, marks] = ['', []];
          depth += 1;
        } else if (name === 'tab') text += '\t';
        else if (name === 'tr') [row, cells] = [row + 1, 0];
        else if (name === 'tc') [cell, cells] = [cells, cells + 1];
        else if (name === 'sdt') controls.push({ tag: '', start: text.length, paragraph: paragraphs.length });
        else if (name === 'tag') {
          const open = controls.at(-1);
          if (open) open.tag = attribute(attributes, 'val');
        } else if (name === 'bookmarkStart')
          bookmarks.set(attribute(attributes, 'id'), {
            name: attribute(attributes, 'name'),
            start: text.length,
            paragraph: paragraphs.length,
          });
        else if (name === 'bookmarkEnd') {
          const open = bookmarks.get(attribute(attributes, 'id'));
          if (open && open.paragraph === paragraphs.length)
            marks.push({ by: 'bookmark', name: open.name, start: open.start, end: text.length });
        }
      },
      ontext(words) {
        if (inText > 0 && skip === 0) text += words;
      },
      onclosetag(full) {
        const name = local(full);
        if (skipped.has(name)) skip = Math.max(0, skip - 1);
        else if (skip > 0) return;
        else if (name === 't') inText = Math.max(0, inText - 1);
        else if (name === 'sdt') {
          const open = controls.pop();
          if (open && open.tag !== '' && open.paragraph === paragraphs.length)
            marks.push({ by: 'control', name: open.tag, start: open.start, end: text.length });
        } else if (name === 'tc') cell = -1;
        else if (name === 'p') {
          depth = Math.max(0, depth - 1);
          if (depth > 0) return;
          const at = cell < 0 ? {} : { cell: { row, at: cell } };
          if (text.trim() !== '' || marks.length > 0) paragraphs.push({ text, marks, ...at });
          [text, marks] = ['', []];
        }
      },
    },
    { xmlMode: true, decodeEntities: true },
  );
  parser.write(new TextDecoder().decode(part));
  parser.end();
  return paragraphs;
}
