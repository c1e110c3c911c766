import { strFromU8, unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import {
  openTestApp,
  read,
  refusal as refusalIn,
  type Client,
  type TestApp,
} from '../../test/harness/server.ts';
import { doc } from '../engine/documents/sample-doc.ts';
import { docx, png } from '../engine/files/sample-files.ts';

let t: TestApp;
let officer: Client;
let applicant: Client;
beforeAll(async () => {
  t = await openTestApp(inject('database'));
  [officer, applicant] = [await t.signIn('officer'), await t.signIn('applicant')];
});
afterAll(() => t.close());

const words =
  '2015年上半年工作总结\n受理矛盾纠纷437宗，调处化解418宗，化解率为98%。\n今年以来，共接待外宾68批。\n';
const check = (text: string | Uint8Array, name = '送审稿.txt', query = '') =>
  officer.upload(`/api/checks${query}`, name, typeof text === 'string' ? Buffer.from(text) : text);

describe('refused', () => {
  test('whoever does not read the figures of the whole office', async () => {
    const answer = await applicant.upload('/api/checks', '送审稿.txt', Buffer.from(words));
    expect(refusalIn(answer)).toMatchObject({ status: 403, code: 'not-allowed' });
  });

  test.each<[string, Uint8Array, string]>([
    ['图.png', png, 'document-not-readable'],
    ['空.txt', new Uint8Array(), 'file-empty'],
    ['坏.docx', docx().subarray(0, 100), 'file-damaged'],
    ['锁.doc', doc(words, true), 'document-encrypted'],
    ['长.txt', Buffer.from('字'.repeat(500_001)), 'document-too-long'],
    ['密.txt', Buffer.from('机密★10年\n2015年上半年工作总结'), 'file-secret'],
    ['大.txt', Buffer.alloc(20_000_001, 'a'), 'file-too-large'],
    ['无题.txt', Buffer.from('共接待外宾68批。'), 'bad-period'],
  ])('%s', async (name, bytes, code) => {
    expect(refusalIn(await check(bytes, name))).toMatchObject({ code });
  });

  test('a period that is none', async () => {
    expect(refusalIn(await check(words, '送审稿.txt', '?period=%E5%8E%BB%E5%B9%B4'))).toMatchObject({
      code: 'bad-period',
    });
  });
});

test('findings with their places in the text, the period of the title, and nothing kept', async () => {
  const answer = await check(docx(words.split('\n').map((line) => [line])), '送审稿.docx');
  const body = read('checkDraft', answer);
  expect(body).toEqual(answer.body);
  expect(body).toMatchObject({ name: '送审稿.docx', format: 'docx', period: '2015H1' });
  const [finding, ...more] = body.findings.filter(({ kind }) => kind !== 'format');
  expect(more).toEqual([]);
  expect(finding).toMatchObject({ kind: 'arithmetic', says: '98%', expected: '96%' });
  expect(body.text.slice(finding!.start, finding!.end)).toBe(finding!.quote);
  expect(await t.owner('SELECT id FROM file')).toEqual([]);
});

test('the period that is asked for goes before that of the title, and that before a usual one', async () => {
  const asked = async (query: string) => read('checkDraft', await check(words, '送审稿.txt', query)).period;
  expect(await asked('?period=2016H1&otherwise=2014')).toBe('2016H1');
  expect(await asked('?otherwise=2014')).toBe('2015H1');
  expect(read('checkDraft', await check('共接待外宾68批。', '稿.txt', '?otherwise=2014')).period).toBe(
    '2014',
  );
});

test('without any record nothing can disagree', async () => {
  const body = read(
    'checkDraft',
    await check('2018年上半年工作总结\n上半年，共审批因公出国（境）团组52批。\n'),
  );
  expect(body.findings).toEqual([]);
  expect(body.figures).toMatchObject([{ value: 52, verdict: 'unmatched' }]);
});

test('a Word file is held against the layout of official papers, a text is not', async () => {
  const text = '2015年上半年工作总结\n共接待外宾68批。';
  const kinds = async (bytes: Uint8Array, name: string) =>
    read('checkDraft', await check(bytes, name)).findings.filter(({ kind }) => kind === 'format');
  expect(await kinds(Buffer.from(text), '送审稿.txt')).toEqual([]);
  const found = await kinds(docx(text.split('\n').map((line) => [line])), '送审稿.docx');
  expect(found).toContainEqual(
    expect.objectContaining({ start: 0, end: 0, quote: '', says: '没有页码' }) as object,
  );
  const fault = found.find(({ says }) => says.startsWith('正文用的是'));
  expect(fault).toMatchObject({ quote: text.split('\n')[0], expected: '仿宋' });
  expect(fault?.why).toMatch(/^第1段等2段：正文.*（GB\/T 9704-2012第5\.2\.2条）$/);
});

test('names and posts are held against the register of people', async () => {
  const values = { name: '裘东耀', unit: t.office.units.applicant, post: '市长', rank: 'division' };
  expect((await officer.post('/api/records/person', { values })).status).toBe(200);
  const { findings } = read(
    'checkDraft',
    await check('2018年上半年工作总结\n副市长裘东耀会见外宾。市长裘东跃致辞。\n'),
  );
  expect(findings).toMatchObject([
    { kind: 'disagrees', quote: '副市长裘东耀', question: true },
    { kind: 'disagrees', quote: '裘东跃', expected: '裘东耀', question: true },
  ]);
});

test('wordings of the office go before the usual ones, and allow them', async () => {
  const keep = async (values: object) => {
    const made = await officer.post('/api/records/wording', { values });
    return read('createRecord', made).record;
  };
  const text = '2018年上半年工作总结\n友谊城市来访，中央外办和外办负责人参加接恰，外事办陪同。\n';
  const quotes = async () =>
    read('checkDraft', await check(text)).findings.map(({ quote, expected, question }) => [
      quote,
      expected ?? '',
      question === true,
    ]);
  expect(await quotes()).toEqual([
    ['友谊城市', '友好城市', false],
    ['接恰', '接洽', false],
  ]);
  await keep({ wrong: '友谊城市', treatment: 'allow', ground: 'own' });
  await keep({ wrong: '外办', treatment: 'ask', ground: 'own', within: '中央外办、市外办' });
  const house = { wrong: '外事办', treatment: 'replace', proper: '市外事办', ground: 'own', why: '用全称。' };
  const { id, version } = await keep(house);
  expect(await quotes()).toEqual([
    ['外办', '', true],
    ['接恰', '接洽', false],
    ['外事办', '市外事办', false],
  ]);
  const stopped = await officer.post(`/api/records/wording/${id}/actions/stop`, {
    version,
    values: { reason: '已统一。' },
  });
  expect(stopped.status).toBe(200);
  expect((await quotes()).map(([quote]) => quote)).toEqual(['外办', '接恰']);
});

describe('corrections go into the Word file as revisions', () => {
  const text = '上半年，接侍外宾68批。';
  const revise = (bytes: Uint8Array, changes: string | undefined, name = '送审稿.docx') =>
    officer.upload('/api/checks/revisions', name, bytes, changes === undefined ? {} : { changes });
  const one = JSON.stringify([{ start: 4, end: 6, to: '接待' }]);

  test('refused without the right, without changes, and of what is no docx', async () => {
    const answer = await applicant.upload('/api/checks/revisions', '稿.docx', docx([[text]]), {
      changes: one,
    });
    expect(refusalIn(answer)).toMatchObject({ status: 403, code: 'not-allowed' });
    for (const changes of [undefined, '{', '[{"start":0}]', '[{"start":0,"end":1,"to":3}]'])
      expect(refusalIn(await revise(docx([[text]]), changes))).toMatchObject({ code: 'bad-request' });
    expect(refusalIn(await revise(Buffer.from(text), one, '稿.txt'))).toMatchObject({
      code: 'document-not-readable',
    });
    expect(refusalIn(await revise(docx([['机密★10年'], [text]]), one))).toMatchObject({
      code: 'file-secret',
    });
    expect(refusalIn(await revise(docx([[text]]).subarray(0, 99), one))).toMatchObject({
      code: 'file-damaged',
    });
  });

  test('its author sees them, and how many are left', async () => {
    const both = JSON.stringify([
      { start: 4, end: 6, to: '接待' },
      { start: 990, end: 991, to: '' },
    ]);
    const answer = await revise(docx([[text]]), both);
    expect(answer.status).toBe(200);
    expect(answer.headers['x-wutong-left']).toBe('1');
    const xml = strFromU8(unzipSync(answer.bytes)['word/document.xml']!);
    expect(xml).toMatch(/<w:del [^>]*w:author="[^"]+"[^>]*>.*接侍.*<\/w:del><w:ins .*接待.*<\/w:ins>/);
    expect(read('checkDraft', await check(answer.bytes, '稿.docx', '?period=2018H1')).text.trim()).toBe(
      '上半年，接待外宾68批。',
    );
  });
});
