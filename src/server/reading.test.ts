import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import {
  openTestApp,
  read,
  refusal as refusalIn,
  type Answer,
  type Client,
  type TestApp,
} from '../../test/harness/server.ts';
import { docx, png } from '../engine/files/sample-files.ts';
import { doc } from '../engine/documents/sample-doc.ts';

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

const refusal = async (answer: Promise<Answer>) => refusalIn(await answer);
/** The body of a success that says what its contract says and nothing beside it. */
const readExactly: typeof read = (name, answer) => {
  const body = read(name, answer);
  expect(body).toEqual(answer.body);
  return body;
};
const place = '/api/reading/documents';
const words = '2015年上半年工作总结\n上半年，共审批因公出国（境）团组52批168人次，接待外宾68批。\n';
const batches = 'outbound.approved-batches';
const readText = async (client: Client, text = words) =>
  readExactly('readDocument', await client.upload(place, '总结.txt', Buffer.from(text)));

describe('refused', () => {
  test('whoever may not confirm may not read, see or confirm', async () => {
    expect(await refusal(applicant.upload(place, '总结.txt', Buffer.from(words)))).toMatchObject({
      status: 403,
      code: 'not-allowed',
    });
    expect(await refusal(applicant.get('/api/reading/contradictions'))).toMatchObject({
      code: 'not-allowed',
    });
  });

  test.each<[string, Uint8Array, string]>([
    ['图.png', png, 'document-not-readable'],
    ['空.txt', new Uint8Array(), 'file-empty'],
    ['坏.docx', docx().subarray(0, 100), 'file-damaged'],
    ['锁.doc', doc(words, true), 'document-encrypted'],
    ['长.txt', Buffer.from('字'.repeat(500_001)), 'document-too-long'],
    ['密.txt', Buffer.from('机密★10年\n总结'), 'file-secret'],
    ['大.txt', Buffer.alloc(20_000_001, 'a'), 'file-too-large'],
  ])('%s, and nothing of it stays', async (name, bytes, code) => {
    const before = (await t.owner('SELECT id FROM file')).length;
    expect(await refusal(officer.upload(place, name, bytes))).toMatchObject({ code });
    expect((await t.owner('SELECT id FROM file')).length).toBe(before);
  });

  test('no such indicator, no such period, another unit, a file of somebody else', async () => {
    const { file } = await readText(officer);
    const figure = { indicator: batches, value: 52, unit: '批', quote: '52批', start: 1, end: 4 };
    const send = (client: Client, body: object) =>
      refusal(
        client.post('/api/reading/baselines', {
          file: file.id,
          period: '2015H1',
          figures: [figure],
          ...body,
        }),
      );
    expect(await send(officer, { period: '去年' })).toMatchObject({ code: 'bad-period' });
    expect(await send(officer, { figures: [{ ...figure, indicator: 'no.such' }] })).toMatchObject({
      code: 'unknown-indicator',
    });
    expect(await send(officer, { figures: [{ ...figure, unit: '万元' }] })).toMatchObject({
      code: 'baseline-unit-differs',
    });
    expect(await send(director, {})).toMatchObject({ code: 'invalid-record' });
    expect(await t.owner('SELECT id FROM baseline')).toEqual([]);
  });
});

test('a report is read, its figures matched, and its period suggested', async () => {
  const answer = await readText(officer);
  expect(answer).toMatchObject({ format: 'txt', period: '2015H1', text: words });
  expect(answer.figures.map(({ value, unit, indicator }) => [value, unit, indicator])).toEqual([
    [52, '批', batches],
    [168, '人次', 'outbound.approved-person-times'],
    [68, '批', undefined],
  ]);
  const page = await officer.upload(place, '页.html', Buffer.from(`<!doctype html><p>${words}</p>`));
  expect(read('readDocument', page)).toMatchObject({ format: 'html', file: { name: '页.html.txt' } });
});

test('confirmed figures are the base where there are no records; a contradiction takes the base away until it is decided', async () => {
  const confirm = async (value: number) => {
    const { file, figures } = await readText(officer, words.replace('52批', `${value}批`));
    const [figure] = figures;
    return readExactly(
      'confirmBaselines',
      await officer.post('/api/reading/baselines', {
        file: file.id,
        period: '2015H1',
        figures: [
          {
            indicator: batches,
            value,
            unit: '个',
            quote: figure!.quote,
            start: figure!.start,
            end: figure!.end,
          },
        ],
      }),
    );
  };
  const base = async () => {
    const { figures } = read('listFigures', await officer.get('/api/figures?period=2016H1'));
    const { previous, percent, baseFrom } = figures.find(({ indicator }) => indicator === batches)!;
    return [previous, percent, baseFrom];
  };
  expect(await base()).toEqual([null, null, 'none']);

  const first = await confirm(52);
  expect(first).toMatchObject({ saved: [{ indicator: batches, value: 52 }], contradictions: [] });
  expect(await base()).toEqual([52, -100, 'baseline']);
  // The same again from another report is no contradiction.
  expect((await confirm(52)).contradictions).toEqual([]);
  expect(await base()).toEqual([52, -100, 'baseline']);

  const { contradictions } = await confirm(58);
  expect(contradictions).toHaveLength(1);
  expect(
    contradictions[0]!.baselines.map(({ value, quote }) => [value, quote.includes(`${value}批`)]),
  ).toEqual([
    [52, true],
    [52, true],
    [58, true],
  ]);
  expect(contradictions[0]!.baselines[2]).toMatchObject({ source: '总结.txt' });
  expect(await base()).toEqual([null, null, 'none']);
  const listed = readExactly('listContradictions', await director.get('/api/reading/contradictions'));
  expect(listed.contradictions).toEqual(contradictions);

  const wrong = contradictions[0]!.baselines[2]!;
  read(
    'actOnRecord',
    await director.post(`/api/records/baseline/${wrong.id}/actions/setAside`, {
      version: wrong.version,
      values: { setAsideFor: '以正式文本为准' },
    }),
  );
  expect(await base()).toEqual([52, -100, 'baseline']);
  expect(
    read('listContradictions', await director.get('/api/reading/contradictions')).contradictions,
  ).toEqual([]);
});
