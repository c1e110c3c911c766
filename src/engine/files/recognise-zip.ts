import type { Recognised } from './recognise-content.ts';
import { readLines } from './xml-text.ts';
import { openZip, type ZipDirectory } from './zip-parts.ts';

/** Looks into a zip container: Word, Excel and OFD by their parts; macros are refused wherever they hide. */
export function recogniseZip(bytes: Uint8Array): Recognised {
  const zip = openZip(bytes);
  if (!zip) return damaged;
  if (zip.names.has('OFD.xml')) return withText(zip, (name) => name.endsWith('.xml'), asOfd);
  if (!zip.names.has('[Content_Types].xml')) return { other: 'ZIP 压缩包' };
  const types = readText(zip, (name) => name === '[Content_Types].xml')?.[0];
  if (types === undefined) return damaged;
  const hidden = [...zip.names].some((name) => /vbaProject\.bin$|(^|\/)macrosheets\//i.test(name));
  if (hidden || /macroEnabled|vbaProject/i.test(types)) return { other: '带宏的 Office 文件' };
  if (types.includes('wordprocessingml.document.main+xml'))
    return withText(zip, (name) => /^word\/[^/]+\.xml$/.test(name), asDocx);
  if (types.includes('spreadsheetml.sheet.main+xml'))
    return withText(zip, (name) => name === 'xl/sharedStrings.xml', asXlsx);
  return { other: '其他 Office 文件' };
}

const damaged = { damaged: true } as const;

function asDocx(parts: readonly string[]): Recognised {
  return { format: 'docx', words: { lines: parts.flatMap((part) => readLines(part, 'p', 't')) } };
}

// Each piece of a page is placed by itself, so a mark and its star may come apart: they are looked at joined as well.
function asOfd(parts: readonly string[]): Recognised {
  const lines = parts.flatMap((part) => readLines(part, 'TextObject', 'TextCode'));
  return { format: 'ofd', words: { lines, runs: lines.join('') } };
}

// A cell of its own that says 秘密 is as a rule an entry of a list, so only marks with their star count.
function asXlsx(parts: readonly string[]): Recognised {
  return { format: 'xlsx', words: { runs: parts.flatMap((part) => readLines(part, 'si', 't')).join('\n') } };
}

function withText(
  zip: ZipDirectory,
  wanted: (name: string) => boolean,
  make: (parts: string[]) => Recognised,
): Recognised {
  const parts = readText(zip, wanted);
  return parts ? make(parts) : damaged;
}

function readText(zip: ZipDirectory, wanted: (name: string) => boolean): string[] | undefined {
  const decoder = new TextDecoder();
  const parts = zip.read(wanted);
  return parts && [...parts.values()].map((part) => decoder.decode(part));
}
