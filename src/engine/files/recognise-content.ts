import type { FormatName } from './file-formats.ts';
import { decodeText } from './decode-text.ts';
import { recogniseOle } from './recognise-ole.ts';
import { recogniseZip } from './recognise-zip.ts';

/**
 * What a file is by its content: a format with the words in it, as far as they can be read; something else, in words
 * for the person; or a format that breaks off.
 */
export type Recognised =
  | { readonly format: FormatName; readonly words: FileWords }
  | { readonly other: string }
  | { readonly damaged: true };

/** The text of a file. `lines` stand as in the document; `runs` are pieces whose line is not known. */
export interface FileWords {
  readonly lines?: readonly string[];
  readonly runs?: string;
}

const damaged = { damaged: true } as const;

/** Recognises a file by its first bytes and, for containers, by what is in them; the name plays no part. */
export function recogniseContent(bytes: Buffer): Recognised {
  const starts = (text: string): boolean =>
    bytes.subarray(0, text.length).equals(Buffer.from(text, 'latin1'));
  const image = (format: FormatName, whole = true): Recognised => (whole ? { format, words: {} } : damaged);
  if (starts('%PDF-')) return image('pdf', bytes.includes('%%EOF'));
  if (starts('\xff\xd8\xff')) return image('jpeg', bytes.lastIndexOf('ffd9', undefined, 'hex') > 0);
  if (starts('\x89PNG\r\n\x1a\n')) return image('png', bytes.includes('IEND'));
  if (starts('GIF87a') || starts('GIF89a')) return image('gif');
  if (starts('II*\0') || starts('MM\0*')) return image('tiff');
  if (starts('RIFF') && bytes.subarray(8, 12).equals(Buffer.from('WEBP'))) return image('webp');
  if (starts('BM') && bytes.length > 26 && bmpHeaders.has(bytes.readUInt32LE(14))) return image('bmp');
  if (starts('PK\x03\x04')) return recogniseZip(bytes);
  if (starts('\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1')) return recogniseOle(bytes);
  for (const [start, other] of refused) if (starts(start)) return { other };
  const text = decodeText(bytes);
  if (text === undefined) return { other: '未知类型' };
  if (/^\s*<[!?a-z]/i.test(text)) return { other: '网页或 XML' };
  return { format: 'txt', words: { lines: text.split(/\r\n|[\n\r\f]/) } };
}

// The sizes that the second header of a bitmap can have; “BM” alone is also the beginning of a text.
const bmpHeaders = new Set([12, 40, 52, 56, 64, 108, 124]);

const refused = [
  ['MZ', '程序'],
  ['\x7fELF', '程序'],
  ['#!', '脚本'],
  ['{\\rtf', 'RTF 文档'],
  ['PK', '空的压缩包'],
  ['Rar!', 'RAR 压缩包'],
  ["7z\xbc\xaf'\x1c", '7z 压缩包'],
  ['\x1f\x8b', 'GZIP 压缩包'],
] as const;
