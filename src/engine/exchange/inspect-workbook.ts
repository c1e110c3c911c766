import { readOleNames } from '../files/ole-directory.ts';
import { recogniseContent } from '../files/recognise-content.ts';
import { openZip } from '../files/zip-parts.ts';
import { WorkbookError } from './workbook-fault.ts';
import { readBeginnings } from './zip-beginnings.ts';

/** What a workbook may unpack to; an export of 100,000 cases with their rows is some 400 MB. */
const mostInflated = 1024 * 1024 * 1024;

const moving = /vbaProject|(^|\/)(macrosheets|activeX|ctrlProps|embeddings)\//i;
const outside = /(^|\/)(externalLinks|queryTables)\/|^xl\/connections\.xml$/i;

/**
 * Judges a file before anything of it is read: what it is, what it would unpack to, and whether there is anything in
 * it that a list of records has no use for.
 * @throws WorkbookError
 */
export function inspectWorkbook(bytes: Buffer): void {
  if (bytes.length === 0) throw new WorkbookError({ code: 'file-empty' });
  const starts = bytes.subarray(0, 8).toString('hex');
  if (starts === 'd0cf11e0a1b11ae1') {
    const names = readOleNames(bytes);
    if (names?.has('EncryptedPackage')) throw new WorkbookError({ code: 'workbook-encrypted' });
    if (names?.has('Workbook') || names?.has('Book'))
      throw new WorkbookError({ code: 'workbook-old-format' });
    throw new WorkbookError({ code: 'workbook-not-xlsx', found: '旧的 Office 文件' });
  }
  if (!starts.startsWith('504b0304')) {
    const found = recogniseContent(bytes);
    const what =
      'other' in found ? found.other : 'format' in found ? found.format.toUpperCase() : '损坏的文件';
    throw new WorkbookError({ code: 'workbook-not-xlsx', found: what });
  }
  const zip = openZip(bytes, { inflated: mostInflated });
  if (!zip) throw new WorkbookError({ code: 'workbook-unreadable' });
  const { names } = zip;
  const types = zip.read((name) => name === '[Content_Types].xml')?.get('[Content_Types].xml');
  const declared = types === undefined ? '' : new TextDecoder().decode(types);
  if ([...names].some((name) => moving.test(name)) || /macroEnabled|vbaProject/i.test(declared))
    throw new WorkbookError({ code: 'workbook-macros' });
  if (!declared.includes('spreadsheetml.sheet.main+xml'))
    throw new WorkbookError({ code: 'workbook-not-xlsx', found: kindOf(names, declared) });
  if ([...names].some((name) => outside.test(name)))
    throw new WorkbookError({ code: 'workbook-links-outside' });
  const beginnings = readBeginnings(bytes, (name) => /\.(xml|rels|vml)$/i.test(name));
  if (!beginnings) throw new WorkbookError({ code: 'workbook-unreadable' });
  for (const text of beginnings.values()) {
    if (/<!(DOCTYPE|ENTITY)/i.test(text)) throw new WorkbookError({ code: 'workbook-entities' });
    // A declaration may only stand before the first element; one that does not come is hidden behind something.
    if (!/<[A-Za-z]/.test(text)) throw new WorkbookError({ code: 'workbook-unreadable' });
  }
}

function kindOf(names: ReadonlySet<string>, declared: string): string {
  if (declared.includes('wordprocessingml')) return 'Word 文档';
  if (declared.includes('sheet.binary')) return '.xlsb 工作簿';
  if (names.has('mimetype')) return 'OpenDocument 文件';
  return declared === '' ? 'ZIP 压缩包' : '其他 Office 文件';
}
