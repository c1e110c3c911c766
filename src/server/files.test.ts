import { readdirSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { openTestApp, read, refusal, type Client, type TestApp } from '../../test/harness/server.ts';
import { docx, pdf, png } from '../engine/files/sample-files.ts';

let t: TestApp;
let officer: Client;
let director: Client;
let applicant: Client;
beforeAll(async () => {
  t = await openTestApp(inject('database'));
  [officer, director, applicant] = [
    await t.signIn('officer'),
    await t.signIn('director'),
    await t.signIn('applicant'),
  ];
});
afterAll(() => t.close());

const place = '/api/files/delegation/attachments';
const kept = async () => ({
  rows: (await t.owner('SELECT id FROM file')).length,
  contents: readdirSync(t.machine.files.dir, { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  ).length,
});
const upload = async (client: Client, content: Uint8Array = pdf, name = '邀请函.pdf') =>
  read('uploadFile', await client.upload(place, name, content)).id;

describe('an upload is refused, and nothing of it stays', () => {
  test.each<[string, string, string, Uint8Array, number, string, string]>([
    ['empty', place, '空.pdf', Buffer.alloc(0), 422, 'file-empty', '文件“空.pdf”是空的。'],
    [
      'too large',
      place,
      '大.pdf',
      Buffer.concat([pdf, Buffer.alloc(20_000_001, 32)]),
      413,
      'file-too-large',
      '文件“大.pdf”超过20MB。',
    ],
    [
      'a program that calls itself a PDF',
      place,
      '函.pdf',
      Buffer.concat([Buffer.from('MZ'), Buffer.alloc(600, 1)]),
      422,
      'file-type-refused',
      '不是允许的类型',
    ],
    [
      'a page that calls itself a picture',
      place,
      '图.png',
      Buffer.from('<html><script>alert(1)</script></html>'),
      422,
      'file-type-refused',
      '不是允许的类型',
    ],
    ['a picture under a wrong ending', place, '图.pdf', png, 422, 'file-type-refused', '扩展名却是 .pdf'],
    [
      'marked secret in its name',
      place,
      '【机密】名单.pdf',
      pdf,
      422,
      'file-secret',
      '涉密文件不得上传，请走线下渠道。',
    ],
    [
      'marked secret in its text',
      place,
      '请示.docx',
      docx([['机密★10年'], ['请示']]),
      422,
      'file-secret',
      '标志。涉密文件不得上传',
    ],
    [
      'for a field that takes no files',
      '/api/files/delegation/name',
      'a.pdf',
      pdf,
      400,
      'unknown-field',
      '没有“name”这个栏目。',
    ],
    [
      'for a name of every object',
      '/api/files/delegation/constructor',
      'a.pdf',
      pdf,
      400,
      'unknown-field',
      '没有“constructor”这个栏目。',
    ],
    ['for a type that is none', '/api/files/nothing/attachments', 'a.pdf', pdf, 404, 'not-found', '没有找到'],
  ])('%s', async (_name, path, name, content, status, code, words) => {
    const before = await kept();
    const answer = await officer.upload(path, name, content);
    expect([answer.status, refusal(answer).code]).toEqual([status, code]);
    expect(refusal(answer).detail).toContain(words);
    expect(await kept()).toEqual(before);
    expect(t.log).toEqual([]);
  });

  test('without a file in the form, or without a form', async () => {
    const none = await officer.post(place, {});
    expect([none.status, refusal(none).code]).toEqual([400, 'bad-request']);
    expect(t.log).toEqual([]);
  });
});

describe('an uploaded file', () => {
  test('of another person is held by no record', async () => {
    const id = await upload(officer);
    const answer = await director.post('/api/records/delegation', {
      values: { name: '拿别人的附件', attachments: [id] },
    });
    expect(answer.status).toBe(422);
    expect(refusal(answer).findings).toMatchObject([
      { path: 'attachments', code: 'file-not-yours', message: '“附件”里的文件不存在或不是您上传的。' },
    ]);
    const inside = await director.post('/api/records/delegation', {
      values: {
        name: '拿别人的邀请函',
        inviters: [{ name: '某市', country: 'DE', kind: 'government', letter: [id] }],
      },
    });
    expect(refusal(inside).findings.map(({ path }) => path)).toEqual(['inviters.0.letter']);
    expect(await t.owner('SELECT 1 FROM file_link')).toEqual([]);
  });

  test('belongs to nobody of another office, and cannot be fetched before a record holds it', async () => {
    const id = await upload(officer);
    const far = await t.signIn('officer', await t.addOffice());
    const answer = await far.post('/api/records/delegation', { values: { name: '远方', attachments: [id] } });
    expect(refusal(answer).findings.map(({ code }) => code)).toEqual(['file-not-yours']);
    const made = await officer.post('/api/records/delegation', { values: { name: '没有附件' } });
    const { record } = read('createRecord', made);
    expect((await officer.get(`/api/records/delegation/${record.id}/files/${id}`)).status).toBe(404);
  });

  test('comes as an attachment that is never sniffed, and only to who may read the record now', async () => {
    const name = '邀请函 "最终"\r\n.pdf';
    const id = await upload(applicant, pdf, name.replace(/[\r\n"]/g, ''));
    const made = await applicant.post('/api/records/delegation', {
      values: { name: '有附件', unit: t.office.units.applicant, attachments: [id] },
    });
    const { record, files } = read('createRecord', made);
    expect(files[id]).toMatchObject({ mime: 'application/pdf', size: pdf.length });
    const path = `/api/records/delegation/${record.id}/files/${id}`;
    const answer = await officer.get(path);
    expect(answer.status).toBe(200);
    expect(answer.headers).toMatchObject({
      'content-type': 'application/pdf',
      'x-content-type-options': 'nosniff',
      'content-security-policy': 'sandbox',
      'cache-control': 'no-store',
    });
    expect(answer.headers['content-disposition']).toBe(
      `attachment; filename*=UTF-8''${encodeURIComponent(files[id]?.name ?? '')}`,
    );
    expect(answer.text).toContain('%PDF');
    const other = await t.signIn('other');
    expect(refusal(await other.get(path)).code).toBe('not-found');
    // The case moves to another unit: its first one has no business with its files any more.
    const moved = await officer.put(`/api/records/delegation/${record.id}`, {
      version: 1,
      values: { unit: t.office.units.other },
    });
    read('saveRecord', moved);
    expect((await applicant.get(path)).status).toBe(404);
    expect((await other.get(path)).status).toBe(200);
  });

  test('that a record lost is fetched no more', async () => {
    const id = await upload(officer);
    const made = await officer.post('/api/records/delegation', {
      values: { name: '去附件', attachments: [id] },
    });
    const { record } = read('createRecord', made);
    read(
      'saveRecord',
      await officer.put(`/api/records/delegation/${record.id}`, { version: 1, values: { attachments: [] } }),
    );
    expect((await officer.get(`/api/records/delegation/${record.id}/files/${id}`)).status).toBe(404);
  });
});
