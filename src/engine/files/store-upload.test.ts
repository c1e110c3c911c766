import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { FileKind } from './file-formats.ts';
import { contentPath, openFile, openFileStore, type FileStore } from './file-store.ts';
import { docx, jpeg, ofd, ole, pdf, png, xlsx, zip } from './sample-files.ts';
import { storeUpload } from './store-upload.ts';

let store: FileStore;
const dir = mkdtempSync(join(tmpdir(), 'wutong-files-'));
beforeAll(async () => {
  store = await openFileStore(join(dir, 'files'));
});
afterAll(() => rmSync(dir, { recursive: true, force: true }));

const every: readonly FileKind[] = ['pdf', 'image', 'word', 'excel', 'ofd', 'text'];
const upload = (name: string, content: Buffer | Readable, allowed = every, maxBytes = 4 * 1024 * 1024) =>
  storeUpload({ store, content, name, allowed, maxBytes });
const stored = (): string[] =>
  readdirSync(store.dir, { recursive: true, withFileTypes: true })
    .filter((e) => e.isFile())
    .map((e) => e.name);

describe('refused, and nothing of it stays', () => {
  const vba = { 'word/vbaProject.bin': 'x' };
  const big = Buffer.alloc(5 * 1024 * 1024, 'a');
  const zeros = '0'.repeat(25 * 1024 * 1024);
  test.each<[string, Buffer | Readable, string, Record<string, unknown>]>([
    ['空.pdf', Buffer.alloc(0), 'file-empty', { name: '空.pdf' }],
    ['大.txt', big, 'file-too-large', { name: '大.txt', max: 4 }],
    ['大流.txt', Readable.from([big, big]), 'file-too-large', { max: 4 }],
    ['照片.jpg', pdf, 'file-type-refused', { found: 'PDF，扩展名却是 .jpg' }],
    ['方案', pdf, 'file-type-refused', { found: 'PDF，没有扩展名' }],
    ['程序.pdf', Buffer.from('MZ\x90\0\x03'), 'file-type-refused', { found: '程序' }],
    [
      '网页.txt',
      Buffer.from('<html><script>alert(1)</script>'),
      'file-type-refused',
      { found: '网页或 XML' },
    ],
    [
      '图.png',
      Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'),
      'file-type-refused',
      { found: '网页或 XML' },
    ],
    ['乱.txt', Buffer.from([1, 2, 3, 0xff, 0xfe, 0x80]), 'file-type-refused', { found: '未知类型' }],
    ['包.docx', zip({ 'a.txt': 'a' }), 'file-type-refused', { found: 'ZIP 压缩包' }],
    ['宏.docx', docx([['a']], vba), 'file-type-refused', { found: '带宏的 Office 文件' }],
    ['宏.docm', docx([['a']]), 'file-type-refused', { found: 'Word 文档，扩展名却是 .docm' }],
    [
      '宏表.xlsx',
      xlsx(['a'], { 'xl/macrosheets/sheet1.xml': '<x/>' }),
      'file-type-refused',
      { found: '带宏的 Office 文件' },
    ],
    ['宏.doc', ole(['WordDocument', 'Macros']), 'file-type-refused', { found: '带宏的 Office 文件' }],
    [
      '密码.docx',
      ole(['EncryptedPackage', 'EncryptionInfo']),
      'file-type-refused',
      { found: '加密的 Office 文件' },
    ],
    ['表.xlsx', docx(), 'file-type-refused', { found: 'Word 文档，扩展名却是 .xlsx' }],
    ['断.docx', docx().subarray(0, 200), 'file-damaged', { name: '断.docx' }],
    ['断.pdf', pdf.subarray(0, 20), 'file-damaged', {}],
    ['断.png', png.subarray(0, 30), 'file-damaged', {}],
    ['断.doc', ole(['WordDocument']).subarray(0, 700), 'file-damaged', {}],
    ['炸弹.docx', docx([['a']], { 'word/media/a.png': zeros }), 'file-damaged', {}],
    ['炸弹.txt', Buffer.alloc(0), 'file-empty', {}],
  ])('%s', async (name, content, code, params) => {
    const before = stored();
    await expect(upload(name, content)).rejects.toMatchObject({ code, params });
    expect(stored()).toEqual(before);
  });

  test('a format that the entry does not take, in words', async () => {
    await expect(upload('表.xlsx', xlsx(), ['pdf', 'image'])).rejects.toMatchObject({
      code: 'file-type-refused',
      params: { name: '表.xlsx', found: 'Excel 表格', allowed: 'PDF、图片' },
    });
  });

  test('a container with more than ten thousand parts', async () => {
    const many = Object.fromEntries(Array.from({ length: 10_001 }, (_, i) => [`p${i}`, '']));
    await expect(upload('多.docx', docx([['a']], many))).rejects.toMatchObject({ code: 'file-damaged' });
  });

  test('a container with the same part twice', async () => {
    const content = docx([['a']], { 'word/documenu.xml': '<w:p><w:t>机密★</w:t></w:p>' });
    const twice = Buffer.from(content.toString('latin1').replaceAll('documenu', 'document'), 'latin1');
    await expect(upload('双.docx', twice)).rejects.toMatchObject({ code: 'file-damaged' });
  });

  test('a part that was cut off at the limit of the parser', async () => {
    const cut = Object.assign(Readable.from([pdf]), { truncated: true });
    await expect(upload('长.pdf', cut)).rejects.toMatchObject({
      code: 'file-too-large',
      params: { name: '长.pdf' },
    });
  });

  test('a stream that breaks off', async () => {
    const before = stored();
    const broken = Readable.from(
      (function* () {
        yield Buffer.from('%PDF-');
        throw new Error('aborted');
      })(),
    );
    await expect(upload('断流.pdf', broken)).rejects.toThrow('aborted');
    expect(stored()).toEqual(before);
  });
});

describe('marked as a state secret', () => {
  test.each<[string, Buffer, string]>([
    ['【机密】方案.pdf', pdf, '机密'],
    ['秘密★10年.pdf', pdf, '秘密'],
    ['方案（绝密）.pdf', pdf, '绝密'],
    ['机 密-方案.pdf', pdf, '机密'],
    ['a.docx', docx([['机密', '★', '10年']]), '机密'],
    ['b.docx', docx([['第一段'], ['秘　', '密']]), '秘密'],
    [
      'c.docx',
      docx([['正文']], { 'word/header1.xml': '<w:hdr><w:p><w:t>绝密&#x2605;30年</w:t></w:p></w:hdr>' }),
      '绝密',
    ],
    ['d.docx', docx([['密级：机密']]), '机密'],
    [
      'e.docx',
      docx([], {
        'word/footer1.xml':
          '<w:p><w:t>秘密</w:t><w:sym w:font="Wingdings" w:char="F0AB"/><w:t>5年</w:t></w:p>',
      }),
      '秘密',
    ],
    ['f.ofd', ofd(['某市', '机密', '★1年']), '机密'],
    ['g.txt', Buffer.from('通知\r\n秘密★\r\n'), '秘密'],
    ['h.txt', Buffer.from('c3d8c3dca1ef3130c4ea', 'hex'), '秘密'],
    ['i.doc', ole(['WordDocument'], Buffer.from('文件 机密★5年 正文', 'utf16le')), '机密'],
    ['j.xlsx', xlsx(['秘密★5年']), '秘密'],
  ])('%s is refused', async (name, content, mark) => {
    await expect(upload(name, content)).rejects.toMatchObject({ code: 'file-secret', params: { mark } });
  });

  test.each<[string, Buffer]>([
    ['关于保守国家秘密的通知.pdf', pdf],
    [
      '机密文件管理办法.docx',
      docx([['涉及国家秘密、工作秘密、商业秘密的'], ['绝密、机密、秘密三级'], ['工作秘密★5年']]),
    ],
    ['清单.xlsx', xlsx(['公开', '秘密'])],
  ])('%s only speaks of it', async (name, content) => {
    expect(await upload(name, content)).toMatchObject({ name });
  });
});

describe('stored', () => {
  test.each<[string, Buffer, string]>([
    ['函.PDF', pdf, 'application/pdf'],
    ['照.jpeg', jpeg, 'image/jpeg'],
    ['照.png', png, 'image/png'],
    ['文.docx', docx(), 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'],
    ['表.xlsx', xlsx(), 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'],
    ['旧.doc', ole(['1Table', 'WordDocument', 'Data', 'x', 'y']), 'application/msword'],
    ['旧.xls', ole(['Workbook']), 'application/vnd.ms-excel'],
    ['版.ofd', ofd(), 'application/ofd'],
    ['话.txt', Buffer.from('出访请示'), 'text/plain'],
    ['国标.txt', Buffer.from('b3f6b7c3', 'hex'), 'text/plain'],
  ])('%s, known by its content', async (name, content, mime) => {
    const hash = createHash('sm3').update(content).digest('hex');
    expect(await upload(name, Readable.from([content.subarray(0, 5), content.subarray(5)]))).toEqual({
      hash,
      size: content.length,
      mime,
      name,
    });
    const path = contentPath(store, hash);
    expect(path.endsWith(join(hash.slice(0, 2), hash.slice(2, 4), hash))).toBe(true);
    expect(readFileSync(path)).toEqual(content);
    expect(statSync(path).mode & 0o777).toBe(0o600);
    expect(await buffer(await openFile(store, { hash, name }))).toEqual(content);
  });

  test('once, however often and at once it comes', async () => {
    const content = Buffer.from('同一内容');
    const all = await Promise.all([1, 2, 3, 4].map((n) => upload(`${n}.txt`, content)));
    expect(new Set(all.map((file) => file.hash)).size).toBe(1);
    expect(stored().filter((name) => name === all[0]?.hash)).toHaveLength(1);
    expect(readdirSync(store.draftsDir)).toEqual([]);
  });

  test('and changed on disk: never sent, and mended by the next upload of the same', async () => {
    const { hash } = await upload('原.txt', Buffer.from('原来的内容'));
    writeFileSync(contentPath(store, hash), '改过的内容');
    await expect(openFile(store, { hash, name: '原.txt' })).rejects.toMatchObject({
      code: 'file-damaged',
      params: { name: '原.txt' },
    });
    await upload('又.txt', Buffer.from('原来的内容'));
    expect((await buffer(await openFile(store, { hash, name: '原.txt' }))).toString()).toBe('原来的内容');
    rmSync(contentPath(store, hash));
    await expect(openFile(store, { hash, name: '原.txt' })).rejects.toMatchObject({ code: 'file-damaged' });
    await expect(openFile(store, { hash: '../../etc/passwd', name: 'x' })).rejects.toThrow(
      'not a content hash',
    );
  });

  test('what a killed upload left is cleared after a day', async () => {
    const [old, fresh] = ['old', 'fresh'].map((name) => join(store.draftsDir, name));
    for (const file of [old, fresh]) writeFileSync(file ?? '', 'x');
    utimesSync(old ?? '', 1, 1);
    await openFileStore(store.dir);
    expect(readdirSync(store.draftsDir)).toEqual(['fresh']);
    rmSync(fresh ?? '');
  });
});
