import { strToU8, unzipSync, zipSync } from 'fflate';
import { beforeAll, describe, expect, test } from 'vitest';
import { makeBook } from '../../../test/harness/workbooks.ts';
import { isWutongError, type WutongError } from '../../model/errors.ts';
import { docx, ole, pdf, zip } from '../files/sample-files.ts';
import { openWorkbook } from './read-workbook.ts';
import type { WorkbookError } from './workbook-fault.ts';
import { readSheets } from './workbook-rows.ts';

let good: Buffer;
beforeAll(async () => {
  good = await makeBook({ 人员: [['姓名'], ['王敏'], ['李刚']] });
});

async function refusalOf(bytes: Uint8Array, limits = {}): Promise<WutongError> {
  const opened = await openWorkbook(bytes, '名单.xlsx', limits).catch((error: unknown) => error);
  if (isWutongError(opened)) return opened;
  throw new Error(`it was opened: ${JSON.stringify(opened)}`);
}

/** The good workbook with parts put in or changed. */
function changed(parts: Readonly<Record<string, string | ((before: string) => string)>>): Buffer {
  const all = unzipSync(good);
  for (const [name, part] of Object.entries(parts)) {
    const before = new TextDecoder().decode(all[name] ?? new Uint8Array());
    all[name] = strToU8(typeof part === 'string' ? part : part(before));
  }
  return Buffer.from(zipSync(all));
}

const sheet = 'xl/worksheets/sheet1.xml';
const inSheet = (rows: string) =>
  changed({ [sheet]: (xml) => xml.replace(/<sheetData>.*<\/sheetData>/s, `<sheetData>${rows}</sheetData>`) });

test('a good one is opened', async () => {
  const workbook = await openWorkbook(good, '名单.xlsx');
  expect(workbook.sheets).toMatchObject([{ name: '人员', hidden: false, rows: 3 }]);
  await workbook.close();
});

describe('what is no plain workbook is refused, in words that say what to do', () => {
  test.each<[string, () => Uint8Array, string, RegExp]>([
    ['nothing', () => Buffer.alloc(0), 'file-empty', /空的/],
    ['a PDF', () => pdf, 'workbook-not-xlsx', /PDF.*另存为.*\.xlsx/],
    ['a text', () => Buffer.from('姓名,单位\n王敏,市教育局'), 'workbook-not-xlsx', /另存为/],
    ['a Word document', () => docx(), 'workbook-not-xlsx', /Word 文档/],
    ['some other archive', () => zip({ 'a.txt': 'a' }), 'workbook-not-xlsx', /ZIP 压缩包/],
    ['an old workbook', () => ole(['Workbook']), 'workbook-old-format', /\.xls.*另存为.*\.xlsx/],
    ['one with a password', () => ole(['EncryptedPackage']), 'workbook-encrypted', /去掉密码/],
    ['a broken one', () => good.subarray(0, good.length - 200), 'workbook-unreadable', /已损坏/],
    ['macros in a part', () => changed({ 'xl/vbaProject.bin': 'macro' }), 'workbook-macros', /宏.*另存为/],
    [
      'macros by its kind (.xlsm)',
      () =>
        changed({
          '[Content_Types].xml': (xml) =>
            xml.replace(
              'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml',
              'application/vnd.ms-excel.sheet.macroEnabled.main+xml',
            ),
        }),
      'workbook-macros',
      /宏/,
    ],
    ['old macro sheets', () => changed({ 'xl/macrosheets/sheet1.xml': '<a/>' }), 'workbook-macros', /宏/],
    ['embedded objects', () => changed({ 'xl/embeddings/a.bin': 'x' }), 'workbook-macros', /嵌入的对象/],
    [
      'links to other files',
      () => changed({ 'xl/externalLinks/externalLink1.xml': '<a/>' }),
      'workbook-links-outside',
      /断开链接/,
    ],
    ['data sources', () => changed({ 'xl/connections.xml': '<a/>' }), 'workbook-links-outside', /断开/],
    [
      'entities in a sheet',
      () =>
        changed({
          [sheet]: (xml) => xml.replace('<worksheet', '<!DOCTYPE a [<!ENTITY b "bbbb">]><worksheet'),
        }),
      'workbook-entities',
      /DOCTYPE/,
    ],
    [
      'entities behind a comment that fills the beginning',
      () =>
        changed({
          [sheet]: (xml) => xml.replace('<worksheet', `<!--${randomText(400_000)}--><!DOCTYPE a><worksheet`),
        }),
      'workbook-unreadable',
      /打不开/,
    ],
    [
      'entities in UTF-16',
      () => {
        const parts = unzipSync(good);
        const xml = '<?xml version="1.0" encoding="UTF-16"?><!DOCTYPE a><worksheet/>';
        parts[sheet] = new Uint8Array(Buffer.from(`\ufeff${xml}`, 'utf16le'));
        return zipSync(parts);
      },
      'workbook-entities',
      /DOCTYPE/,
    ],
    [
      'the mark of a state secret',
      () => inSheet('<row r="1"><c r="A1" t="inlineStr"><is><t>机密★10年</t></is></c></row>'),
      'file-secret',
      /机密.*不得上传/,
    ],
  ])('%s', async (_what, make, code, words) => {
    const refused = await refusalOf(make());
    expect(refused.code).toBe(code);
    const { errorText } = await import('../../model/errors.ts');
    expect(errorText(refused.code, refused.params)).toMatch(words);
  });
});

describe('what would fill the memory is refused before it does', () => {
  test('a bomb by its ratio', async () => {
    const parts = unzipSync(good);
    parts['xl/media/image1.png'] = new Uint8Array(60_000_000);
    expect((await refusalOf(zipSync(parts))).code).toBe('workbook-unreadable');
  });
  test('a bomb by its whole size', async () => {
    const bytes = Buffer.from(good);
    // The directory says of the first part that it unpacks to 3 GB.
    bytes.writeUInt32LE(3_000_000_000, bytes.indexOf('504b0102', 0, 'hex') + 24);
    expect((await refusalOf(bytes)).code).toBe('workbook-unreadable');
  });
  test('too many parts', async () => {
    const parts = unzipSync(good);
    for (let i = 0; i < 10_001; i++) parts[`xl/a${i}`] = new Uint8Array();
    expect((await refusalOf(zipSync(parts))).code).toBe('workbook-unreadable');
  });
  test('ten million empty rows', async () => {
    const { code } = await refusalOf(inSheet('<row/>'.repeat(10_000_000)));
    expect(code).toBe('workbook-unreadable');
  });
  test('fewer empty rows than a bomb has, and more than a sheet', async () => {
    expect(await refusalOf(inSheet('<row/>'.repeat(1_100_000)))).toMatchObject({
      code: 'workbook-too-large',
      params: { sheet: '人员', max: 1_048_576 },
    });
  });
  test('a row far below', async () => {
    expect((await refusalOf(inSheet('<row r="10000000"><c r="A10000000"><v>1</v></c></row>'))).code).toBe(
      'workbook-too-large',
    );
  });
  test('too many rows, too many columns', async () => {
    const faultOf = (limits: { rows: number; columns: number }) =>
      readSheets(new Uint8Array(good), limits).catch((error: unknown) => (error as WorkbookError).fault);
    expect(await faultOf({ rows: 2, columns: 9 })).toEqual({
      code: 'workbook-too-large',
      sheet: '人员',
      max: 2,
    });
    expect(await faultOf({ rows: 9, columns: 0 })).toEqual({
      code: 'workbook-too-wide',
      sheet: '人员',
      max: 0,
    });
  });
  test('one that takes too long', async () => {
    expect(await refusalOf(good, { seconds: 0.001 })).toMatchObject({ code: 'document-too-heavy' });
  });
});

function randomText(length: number): string {
  let seed = 1;
  return Array.from({ length }, () => {
    seed = (seed * 48_271) % 2_147_483_647;
    return String.fromCharCode(65 + (seed % 26));
  }).join('');
}
