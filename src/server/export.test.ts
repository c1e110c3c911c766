import { unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { openTestApp, refusal, type Client, type TestApp } from '../../test/harness/server.ts';
import { byHeading, readBook } from '../../test/harness/workbooks.ts';

let t: TestApp;
let officer: Client;
beforeAll(async () => {
  t = await openTestApp(inject('database'));
  officer = await t.signIn('officer');
  await t.store.store('delegation', 'two-countries');
  await t.store.store('delegation', 'one-country');
});
afterAll(() => t.close());

const exported = async (path: string, client = officer) => {
  const answer = await client.get(`/api/exchange/${path}`);
  expect(answer.status).toBe(200);
  return readBook(answer.bytes);
};
const noted = () =>
  t.owner(
    `SELECT e.actor_name, e.type, v.changes FROM audit_entry e JOIN audit_value v ON v.office_id = e.office_id AND v.entry_id = e.id
     WHERE e.action = 'export' ORDER BY e.id DESC LIMIT 1`,
  );

describe('who may not', () => {
  test.each<[string, string]>([
    ['applicant', 'delegation'],
    ['unit-head', 'delegation'],
    ['system-admin', 'delegation'],
    ['security-admin', 'person'],
    ['audit-admin', 'baseline'],
    ['supervisor', 'person'],
    // The right to carry lists away lets nobody read by itself.
    ['exporter', 'delegation'],
  ])('%s of %s', async (role, type) => {
    const before = await t.owner(`SELECT count(*) FROM audit_entry WHERE action = 'export'`);
    const answer = await (await t.signIn(role)).get(`/api/exchange/${type}/export`);
    expect(answer.status).toBe(403);
    expect(refusal(answer).detail).toBe('您没有“导出”的权限。');
    expect(await t.owner(`SELECT count(*) FROM audit_entry WHERE action = 'export'`)).toEqual(before);
  });
  test('whoever is not signed in', async () => {
    expect((await t.stranger.get('/api/exchange/delegation/export')).status).toBe(401);
  });
  test('a list that is none, a filter that is none', async () => {
    expect((await officer.get('/api/exchange/nothing/export')).status).toBe(404);
    const answer = await officer.get('/api/exchange/delegation/export?f.task.contains=a');
    expect(refusal(answer).code).toBe('unknown-filter');
    expect(refusal(await officer.get('/api/exchange/delegation/export?sort=task')).code).toBe('unknown-sort');
  });
  test('another office finds only its own', async () => {
    const elsewhere = await t.addOffice();
    const book = await exported('delegation/export', await t.signIn('officer', elsewhere));
    expect(book['因公出国（境）团组']).toHaveLength(1);
  });
});

test('all sheets, in words, and the hidden one that says what it is', async () => {
  const book = await exported('delegation/export?sort=name');
  expect(Object.keys(book)).toEqual([
    '因公出国（境）团组',
    '出访国家（地区）',
    '邀请单位',
    '日程',
    '出访人员',
    '外单位人员',
    '人员材料',
    '汇率',
    '经费',
    '_wutong',
  ]);
  const records = byHeading(book['因公出国（境）团组'] ?? []);
  expect(records.map((row) => row['团组名称'])).toEqual(['赴德国、法国经贸团', '赴德国海洋科研团']);
  expect(records[0]).toMatchObject({
    类别: '党政',
    组团单位: '市教育局',
    '出境至入境日期（起）': { day: '2018-07-15' },
    附件: '邀请函.pdf、扫描件.png',
    版本: 1,
  });
  const members = byHeading(book['出访人员'] ?? []);
  expect(members[0]).toMatchObject({
    所属记录编号: records[0]?.['记录编号'],
    姓名: '王敏',
    团内身份: '团长',
    批准时职级: '县处级正职',
  });
  expect(byHeading(book['经费'] ?? [])[0]).toMatchObject({ 金额: 36000, '金额（币种）': '人民币' });
  expect(book._wutong).toContainEqual(['type', 'delegation']);
});

test('the filter and the words of the list hold, and the audit says which', async () => {
  const book = await exported('delegation/export?f.category.in=party&q=%E5%BE%B7%E5%9B%BD&sort=-name');
  expect(book['因公出国（境）团组']).toHaveLength(2);
  expect(book['出访人员']).toHaveLength(4);
  expect(await noted()).toMatchObject([
    {
      actor_name: 'officer',
      type: 'delegation',
      changes: [
        {
          path: 'export',
          before: null,
          after: { count: 1, words: '德国', sort: '-name', filters: { 'category.in': 'party' } },
        },
      ],
    },
  ]);
});

test('what begins like a formula is a text, whoever opens it', async () => {
  const names = ['=1+1', '+86 10', '-5', '@SUM(A1)', "'=1", '|cmd'];
  for (const name of names)
    await officer.post('/api/records/delegation', { values: { name, task: `\t=HYPERLINK("x")\n=1` } });
  const answer = await officer.get('/api/exchange/delegation/export');
  const xml = new TextDecoder().decode(unzipSync(answer.bytes)['xl/worksheets/sheet1.xml']);
  expect(xml).not.toMatch(/<f[ >]/);
  for (const name of names.filter((one) => one !== "'=1"))
    expect(xml).toContain(`s="3" t="inlineStr"><is><t xml:space="preserve">${name}</t>`);
  const found = byHeading((await readBook(answer.bytes))['因公出国（境）团组'] ?? []);
  expect(found.map((row) => row['团组名称'])).toEqual(expect.arrayContaining(names));
});

test('who took it out, when and of which office stands on every page', async () => {
  const answer = await officer.get('/api/exchange/person/export');
  expect(answer.headers['content-disposition']).toContain(encodeURIComponent('人员-20180615.xlsx'));
  const parts = unzipSync(answer.bytes);
  for (const name of Object.keys(parts).filter((one) => one.startsWith('xl/worksheets/'))) {
    const xml = new TextDecoder().decode(parts[name]);
    expect(xml).toContain('<oddHeader>&amp;C&amp;10明港市外办 officer 2018-06-15 10:00 导出</oddHeader>');
    expect(xml).toMatch(/<oddFooter>[^<]*明港市外办 officer 2018-06-15 10:00<\/oddFooter>/);
  }
});

test('protected numbers leave masked', async () => {
  const answer = await officer.get('/api/exchange/person/export');
  const people = byHeading((await readBook(answer.bytes))['人员'] ?? []);
  expect(people.find((row) => row['姓名'] === '王敏')).toMatchObject({ 身份证号: '1101**********0022' });
  expect(JSON.stringify(people)).not.toMatch(/\d{17}/);
});

test('a reader who goes away leaves nothing open', async () => {
  const address = await t.app.listen({ host: '127.0.0.1', port: 0 });
  for (let i = 0; i < 5; i++) {
    const away = new AbortController();
    const answer = await fetch(`${address}/api/exchange/delegation/export`, {
      headers: { cookie: `wutong=${officer.cookie}` },
      signal: away.signal,
    });
    expect(answer.status).toBe(200);
    await answer.body?.getReader().cancel();
    away.abort();
  }
  await expect.poll(async () => (await officer.get('/api/exchange/delegation/export')).status).toBe(200);
});
