import { openZip } from '../files/zip-parts.ts';
import { DocumentError } from './document-fault.ts';

/** A run of text, a tab or a break, and the ends of paragraphs, cells and rows, whatever the prefix is called. */
const piece =
  /<(?:\w+:)?t(?:\s[^>]*)?>([^<]*)<|<(?:\w+:)?(tab|br|cr)(?=[\s/>])(?!\s[^>]*w:val=)[^>]*>|<\/(?:\w+:)?(p|tc|tr)>|<(?:\w+:)?(tc)[\s>]/g;
/** What a program that does not know a drawing shows in its place: the same words a second time. */
const fallback = /<mc:Fallback>[\s\S]*?<\/mc:Fallback>/g;
const named: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };

/** Where each character of a text begins and ends in its source, or -1 where it was put in. */
interface Places {
  readonly from: number[];
  readonly to: number[];
}

/** Text with its places, where somebody asked for them: they weigh ten times the text. */
export interface PlacedText {
  text: string;
  readonly places?: Places;
}

const entity = /&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|(\w+));/giy;

function characterOf(match: RegExpExecArray): string {
  const [all, hex, number, name = ''] = match;
  const code = hex ? Number.parseInt(hex, 16) : Number(number);
  if (Number.isNaN(code)) return named[name] ?? all;
  return code <= 0x10ffff ? String.fromCodePoint(code) : all;
}

function addWords(placed: PlacedText, words: string, start: number): void {
  if (!placed.places && !words.includes('&')) {
    placed.text += words;
    return;
  }
  for (let at = 0; at < words.length;) {
    entity.lastIndex = at;
    const match = words[at] === '&' ? entity.exec(words) : null;
    const [character, length] = match ? [characterOf(match), match[0].length] : [words[at]!, 1];
    add(placed, character, start + at, start + at + length);
    at += length;
  }
}

function add(placed: PlacedText, words: string, from = -1, to = -1): void {
  placed.text += words;
  for (let i = 0; placed.places && i < words.length; i++) {
    placed.places.from.push(from);
    placed.places.to.push(to);
  }
}

function cut(placed: PlacedText, length: number): void {
  placed.text = placed.text.slice(0, length);
  if (placed.places) placed.places.from.length = placed.places.to.length = length;
}

/** The paragraphs of a cell stay in its row: 接待外宾 ⇥ 68批. */
function closeCell(placed: PlacedText, inCell: number): void {
  const words = placed.text.slice(inCell);
  const lead = words.length - words.trimStart().length;
  const kept = words.trim();
  const start = inCell + lead;
  const [from, to] = [placed.places?.from.slice(start), placed.places?.to.slice(start)];
  cut(placed, inCell);
  for (const part of kept.matchAll(/\n+|[^\n]+/g)) {
    if (part[0].startsWith('\n')) add(placed, ' ');
    else
      for (let i = 0; i < part[0].length; i++) {
        const at = part.index + i;
        add(placed, part[0][i]!, from?.[at], to?.[at]);
      }
  }
  add(placed, '\t');
}

/** The words of a part of a Word document, where it is asked for with their places in it. */
export function placedTextOf(xml: string, withPlaces = false): PlacedText {
  const placed: PlacedText = { text: '', ...(withPlaces ? { places: { from: [], to: [] } } : {}) };
  let inCell = 0;
  // Blank instead of gone, so that places stay.
  const body = xml.includes('<mc:Fallback>') ? xml.replace(fallback, (all) => ' '.repeat(all.length)) : xml;
  for (const match of body.matchAll(piece)) {
    const [all, words, gap, end, cell] = match;
    if (words !== undefined) addWords(placed, words, match.index + all.length - 1 - words.length);
    else if (cell) inCell = placed.text.length;
    else if (gap) add(placed, gap === 'tab' ? '\t' : '\n');
    else if (end === 'tc') closeCell(placed, inCell);
    else {
      if (end === 'tr') cut(placed, placed.text.trimEnd().length);
      add(placed, '\n');
    }
  }
  return placed;
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
      return part ? [placedTextOf(decoder.decode(part)).text] : [];
    })
    .join('\n');
}
