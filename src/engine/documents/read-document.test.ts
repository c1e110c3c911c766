import { strToU8, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { docx, ole, png, xlsx, zip } from '../files/sample-files.ts';
import { readReport } from '../../reading/read.ts';
import { readDocument } from './read-document.ts';
import { doc } from './sample-doc.ts';
import { locked, pdf } from './sample-pdf.ts';

const sentence = '上半年，共接待外宾68批839人次，同比分别增长12.5%和下降3%。';
const read = async (bytes: Uint8Array, name = '总结'): Promise<string> =>
  (await readDocument(bytes, name)).text;
const refusal = (bytes: Uint8Array, name?: string): Promise<string> =>
  read(bytes, name).then(
    () => 'read',
    (error: { code?: string }) => error.code ?? String(error),
  );

const bomb = zipSync({
  '[Content_Types].xml': strToU8('<Types><x ContentType="wordprocessingml.document.main+xml"/></Types>'),
  'word/document.xml': new Uint8Array(200_000_000),
});

test.each<[string, Uint8Array, string]>([
  ['a zip bomb', bomb, 'file-damaged'],
  ['half a Word document', docx().subarray(0, 200), 'file-damaged'],
  ['a locked Word document', ole(['EncryptedPackage', 'EncryptionInfo']), 'document-encrypted'],
  ['a locked Word 97 document', doc(sentence, true), 'document-encrypted'],
  ['a broken Word 97 document', ole(['WordDocument']), 'file-damaged'],
  ['a locked PDF', pdf([[[72, sentence]]], locked), 'document-encrypted'],
  ['a PDF without text', pdf([[]]), 'document-without-text'],
  ['a broken PDF', Buffer.from('%PDF-1.7\nnothing'), 'file-damaged'],
  ['a table', xlsx(), 'document-not-readable'],
  ['a picture', png, 'document-not-readable'],
  ['an archive', zip({ 'a.txt': 'x' }), 'document-not-readable'],
  ['RTF', Buffer.from('{\\rtf1 text}'), 'document-not-readable'],
  ['a program', Buffer.from([0x4d, 0x5a, 0, 1, 2, 3, 0, 0xff]), 'document-not-readable'],
  ['nothing', new Uint8Array(), 'file-empty'],
  ['blanks', Buffer.from('  \n \t\n'), 'document-without-text'],
])(
  '%s is refused',
  async (_, bytes, code) => {
    expect(await refusal(bytes)).toBe(code);
  },
  30_000,
);

test('a document that takes too long is given up', async () => {
  const slow = readDocument(doc(sentence), '总结.doc', { seconds: 0.001 });
  await expect(slow).rejects.toMatchObject({ code: 'document-too-heavy' });
});

test('every format gives the same words, whatever its name says', async () => {
  const page = `<!DOCTYPE html><html><head><style>p{}</style><script>let a = 5;</script></head><body><p>${sentence}</p></body></html>`;
  for (const [bytes, format] of [
    [docx([[sentence.slice(0, 9), sentence.slice(9)]]), 'docx'],
    [doc(`${sentence}\n`), 'doc'],
    [pdf([[[72, sentence]]]), 'pdf'],
    [Buffer.from(page), 'html'],
    [Buffer.from(sentence), 'txt'],
  ] as const) {
    const extracted = await readDocument(bytes, '总结.dat');
    expect([extracted.format, extracted.text.trim()]).toEqual([format, sentence]);
    const figures = readReport(extracted.text).figures;
    expect(figures.map((figure) => figure.comparison?.percent)).toEqual([12.5, 3]);
    for (const { start, end, quote, value } of figures) {
      expect(extracted.text.slice(start, end)).toContain(String(value));
      expect(extracted.text).toContain(quote);
    }
  }
});

test('encodings: UTF-8, UTF-16 with and without its mark, GB 18030, and lines of several', async () => {
  const utf16 = Buffer.from(sentence, 'utf16le');
  // 接待外宾68批 in GB 18030
  const gbk = Buffer.from('bdd3b4fdcde2b1f63638c5fa', 'hex');
  expect(await read(utf16)).toBe(sentence);
  expect(await read(Buffer.concat([Buffer.from('fffe', 'hex'), utf16]))).toBe(sentence);
  expect(await read(Buffer.from(utf16).swap16())).toBe(sentence);
  expect(await read(gbk)).toBe('接待外宾68批');
  expect(await read(Buffer.concat([Buffer.from(`${sentence}\n`), gbk]))).toBe(`${sentence}\n接待外宾68批`);
});

test('the rows of a table stay rows, and deleted words are gone', async () => {
  const row = (...cells: string[]): string =>
    `<w:tr>${cells.map((cell) => `<w:tc><w:p><w:r><w:t>${cell}</w:t></w:r></w:p></w:tc>`).join('')}</w:tr>`;
  const body = `<w:p><w:r><w:t>一览</w:t></w:r><w:del><w:r><w:delText>旧数5批</w:delText></w:r></w:del></w:p><w:tbl>${row('接待外宾', '68批')}${row('接待侨胞', '9批')}</w:tbl>`;
  const bytes = docx([], { 'word/document.xml': `<w:document><w:body>${body}</w:body></w:document>` });
  expect((await read(bytes)).trim()).toBe('一览\n接待外宾\t68批\n接待侨胞\t9批');
});

test('the lines of a page become paragraphs, page numbers go', async () => {
  const text = await read(
    pdf([
      [
        [104, '今年以来，全办围绕中心工作，共接待外宾68批8'],
        [72, '39人次。'],
        [104, '二、下半年打算是继续做好各项工作，办好第九届论'],
        [280, '— 1 —'],
      ],
      [
        [72, '坛。'],
        [280, '— 2 —'],
      ],
    ]),
  );
  expect(text.split('\n')).toEqual([
    '今年以来，全办围绕中心工作，共接待外宾68批839人次。',
    '二、下半年打算是继续做好各项工作，办好第九届论坛。',
  ]);
});

test('Markdown without its signs', async () => {
  const source =
    '# 总结\n\n- **接待**外宾68批\n\n| 事项 | 数 |\n|---|---|\n| 护照 | 9本 |\n[链接](http://x.cn)\n';
  expect(await read(Buffer.from(source), '总结.md')).toBe(
    '总结\n\n接待外宾68批\n\n事项\t数\n护照\t9本\n链接\n',
  );
});

test('a line of ten megabytes is read', async () => {
  const line = Buffer.from('共接待外宾68批839人次，'.repeat(300_000));
  const { text } = await readDocument(line, '长.txt');
  expect(text.length).toBe(300_000 * 14);
}, 30_000);
