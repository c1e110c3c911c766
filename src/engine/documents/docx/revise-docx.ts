import { strToU8, zipSync } from 'fflate';
import { openZip } from '../../files/zip-parts.ts';
import { DocumentError } from '../document-fault.ts';
import { placedTextOf } from '../docx-text.ts';

/** What becomes of a stretch of a document's words; places are those of the text that was read out of it. */
export interface Change {
  readonly start: number;
  readonly end: number;
  readonly to: string;
}

/** Who proposes the changes, and when. */
export interface Reviser {
  readonly by: string;
  readonly at: string;
}

/** A document with its changes as revisions, and how many of them could not be put in. */
export interface Revised {
  readonly bytes: Uint8Array;
  readonly left: number;
}

const body = 'word/document.xml';

/**
 * Puts changes into a Word document as revisions (修订): whoever opens it sees what was struck out and what came, and
 * accepts or refuses each. The rest of its words and all its other parts stay as they are. Changes in footnotes, in drawings, in
 * what is itself a revision, or over the end of a paragraph are left to the person.
 * @throws DocumentError when the container is damaged
 */
export function reviseDocx(bytes: Uint8Array, changes: readonly Change[], reviser: Reviser): Revised {
  const zip = openZip(bytes);
  const parts = zip?.read(() => true);
  const part = parts?.get(body);
  if (!zip || !parts || !part) throw new DocumentError({ code: 'file-damaged' });
  const xml = new TextDecoder().decode(part);
  const { text, places } = placedTextOf(xml, true);
  const cuts: Cut[] = [];
  let left = 0;
  let lastEnd = -1;
  for (const change of [...changes].sort((a, b) => a.start - b.start)) {
    const isWhole = change.start >= lastEnd && change.end <= text.length && !cutsCharacter(text, change);
    const own = isWhole ? cutsOf(xml, places!, change) : undefined;
    if (own) {
      cuts.push(...own);
      lastEnd = change.end;
    } else left += 1;
  }
  const revised = applyCuts(xml, cuts, reviser);
  const packed = Object.fromEntries(
    [...parts]
      .filter(([name]) => !name.endsWith('/'))
      .map(([name, content]) => [name, name === body ? strToU8(revised) : content]),
  );
  return { bytes: zipSync(packed, { level: 6 }), left };
}

/** Whether a change begins or ends within a character of two halves. */
const cutsCharacter = (text: string, { start, end }: Change): boolean =>
  [start, end].some((at) => /^[\udc00-\udfff]/.test(text.charAt(at)));

/** A stretch inside one `w:t` that goes, and what comes behind it. */
interface Cut {
  /** Of the whole element `w:t`, of its words, and of what goes. */
  readonly open: number;
  readonly wordsFrom: number;
  readonly wordsTo: number;
  readonly from: number;
  readonly to: number;
  readonly comes: string;
  /** The properties of its run, as they stand. */
  readonly properties: string;
}

/** The stretches of a change, one for each run that it touches; undefined where it cannot be put in. */
function cutsOf(
  xml: string,
  places: { from: number[]; to: number[] },
  { start, end, to }: Change,
): Cut[] | undefined {
  const stretches: { from: number; to: number }[] = [];
  for (let at = start; at < end; at++) {
    const [from, until] = [places.from[at]!, places.to[at]!];
    if (from < 0) return undefined;
    const last = stretches.at(-1);
    if (last && last.to === from) last.to = until;
    else if (!last || last.from !== from) stretches.push({ from, to: until });
  }
  // Nothing goes: what comes stands before the character that is there.
  const only = places.from[start];
  if (stretches.length === 0 && (only === undefined || only < 0)) return undefined;
  if (stretches.length === 0) stretches.push({ from: only!, to: only! });
  const cuts = stretches.map((stretch, i) => cutOf(xml, stretch, i === stretches.length - 1 ? to : ''));
  const [first] = cuts;
  if (!first || cuts.some((one) => one === undefined)) return undefined;
  // A revision does not go over the end of a paragraph.
  return xml.slice(first.open, cuts.at(-1)!.from).includes('</w:p>') ? undefined : (cuts as Cut[]);
}

function cutOf(xml: string, { from, to }: { from: number; to: number }, comes: string): Cut | undefined {
  const open = xml.lastIndexOf('<', from - 1);
  const tag = /^<w:t(?:\s[^>]*)?>/.exec(xml.slice(open, from));
  const wordsTo = xml.indexOf('<', to);
  if (!tag || !xml.startsWith('</w:t>', wordsTo)) return undefined;
  const run = Math.max(xml.lastIndexOf('<w:r>', open), xml.lastIndexOf('<w:r ', open));
  if (run < 0 || xml.slice(run, open).includes('</w:r>') || isRevision(xml, run)) return undefined;
  const content = xml.indexOf('>', run) + 1;
  const properties = propertiesAt(xml, content);
  if (properties === undefined) return undefined;
  return { open, wordsFrom: open + tag[0].length, wordsTo, from, to, comes, properties };
}

/** Whether a run stands in something that was put in by revision: another author's change is theirs. */
function isRevision(xml: string, run: number): boolean {
  const opened = Math.max(xml.lastIndexOf('<w:ins ', run), xml.lastIndexOf('<w:moveTo ', run));
  if (opened < 0) return false;
  const between = xml.slice(opened, run);
  // <w:ins …/> in the properties of a paragraph says that its end was put in, and holds nothing.
  return !/^<w:\w+\s[^>]*\/>/.test(between) && !/<\/w:(?:ins|moveTo)>/.test(between);
}

/** The properties of a run, whole; empty where it has none, undefined where they do not end. */
function propertiesAt(xml: string, at: number): string | undefined {
  if (xml.startsWith('<w:rPr/>', at) || !xml.startsWith('<w:rPr>', at)) return '';
  let depth = 0;
  for (const match of xml.slice(at, at + 20_000).matchAll(/<w:rPr>|<w:rPr\s[^>]*[^/]>|<\/w:rPr>/g)) {
    depth += match[0].startsWith('</') ? -1 : 1;
    if (depth === 0) return xml.slice(at, at + match.index + match[0].length);
  }
  return undefined;
}

/** Writes the stretches into the document: the run ends, what goes and what comes stand beside each other, the run goes on. */
function applyCuts(xml: string, cuts: readonly Cut[], { by, at }: Reviser): string {
  let id = 900_000;
  const mark = (name: 'ins' | 'del', run: string): string =>
    `<w:${name} w:id="${(id += 1)}" w:author="${escape(by)}" w:date="${at}">${run}</w:${name}>`;
  let written = '';
  let done = 0;
  cuts.forEach((cut, i) => {
    const { open, wordsFrom, wordsTo, from, to, comes, properties } = cut;
    const before = cuts[i - 1];
    // Two stretches of one element: the second goes on in the run that the first left open.
    if (before?.open !== open) {
      written += xml.slice(done, open) + words(xml.slice(wordsFrom, from));
      done = from;
    } else {
      written += words(xml.slice(done, from));
      done = from;
    }
    const gone = xml.slice(from, to);
    const run = (inner: string): string => `<w:r>${properties}${inner}</w:r>`;
    written += '</w:r>';
    if (gone !== '') written += mark('del', run(`<w:delText xml:space="preserve">${gone}</w:delText>`));
    if (comes !== '') written += mark('ins', run(words(escape(comes))));
    written += `<w:r>${properties}`;
    done = to;
    if (cuts[i + 1]?.open !== open) {
      written += words(xml.slice(to, wordsTo));
      done = wordsTo + '</w:t>'.length;
    }
  });
  return written + xml.slice(done);
}

const words = (text: string): string => (text === '' ? '' : `<w:t xml:space="preserve">${text}</w:t>`);

const escape = (text: string): string =>
  text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');
