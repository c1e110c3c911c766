import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { openTestApp, read, refusal, type Client, type TestApp } from '../../test/harness/server.ts';
import { byHeading, createImporter, makeBook, readBook, type Book } from '../../test/harness/workbooks.ts';
import type { JobRunner } from '../engine/jobs/job-runner.ts';
import { errorText } from '../model/errors.ts';

let t: TestApp;
let runner: JobRunner;
let officer: Client;
let applicant: Client;
let importer: ReturnType<typeof createImporter>;
beforeAll(async () => {
  t = await openTestApp(inject('database'), { server: { onRunner: (one) => (runner = one) } });
  importer = createImporter(t, () => runner);
  officer = await t.signIn('officer');
  applicant = await t.signIn('applicant');
});
afterAll(() => t.close());

const people = (...rows: Book[string]): Book => ({
  人员: [['姓名', '所在单位', '职务', '职级', '出生日期', '身份证号'], ...rows],
});
const countPeople = async () => Number((await t.owner('SELECT count(*)::int AS n FROM person'))[0]?.n);
const preview = async (book: Book, type = 'person', client = officer) =>
  importer.preview(client, type, await makeBook(book));
const findingsOf = ({ result }: Awaited<ReturnType<typeof preview>>) =>
  (result?.findings ?? []).map(({ sheet, row, heading, code, params }) => ({
    at: `${sheet} ${row} ${heading}`,
    code,
    words: errorText(code as never, params),
  }));

describe('who may not', () => {
  test('whoever may neither enter nor correct', async () => {
    const supervisor = await t.signIn('supervisor');
    const answer = await supervisor.upload(
      '/api/exchange/person/imports',
      'a.xlsx',
      await makeBook(people()),
    );
    expect(answer.status).toBe(403);
    expect((await supervisor.get('/api/exchange/person/template')).status).toBe(403);
  });
  test('somebody else’s import is not there', async () => {
    const { job, hash } = await preview(people(['甲', '市教育局', '科员', '科员及以下', null, null]));
    const other = await t.signIn('director');
    const elsewhere = await t.signIn('officer', await t.addOffice());
    for (const client of [other, elsewhere]) {
      for (const path of ['', '/faults'])
        expect((await client.get(`/api/exchange/imports/${job.id}${path}`)).status).toBe(404);
      expect((await client.post(`/api/exchange/imports/${job.id}/commit`, { hash })).status).toBe(404);
      expect((await client.post(`/api/jobs/${job.id}/cancel`)).status).toBe(404);
      expect(read('listJobs', await client.get('/api/jobs')).jobs).toEqual([]);
    }
    expect((await importer.look(officer, job.id)).job.state).toBe('waiting');
  });
  test('an applicant brings in people of the own unit, and of no other', async () => {
    const found = await preview(
      people(
        ['乙', '市教育局', '科员', '科员及以下', null, null],
        ['丙', '市商务局', '科员', '科员及以下', null, null],
      ),
      'person',
      applicant,
    );
    expect(found.result).toMatchObject({ created: 1, faulty: 1 });
    expect(findingsOf(found)).toMatchObject([{ at: '人员 3 所在单位', code: 'not-in-register' }]);
  });
});

describe('files that are not imported', () => {
  const failed = async (bytes: Uint8Array, type = 'person') => {
    const { job, result } = await importer.preview(officer, type, bytes);
    expect(result).toBeNull();
    expect(job.state).toBe('failed');
    return { code: job.error?.code, words: errorText(job.error?.code as never, job.error?.params) };
  };
  test('what is no workbook, said by the job', async () => {
    expect(await failed(Buffer.from('姓名\n王敏'))).toMatchObject({ code: 'workbook-not-xlsx' });
  });
  test('a workbook of another type', async () => {
    await t.store.store('delegation', 'one-country');
    const bytes = (await officer.get('/api/exchange/delegation/export')).bytes;
    expect(await failed(bytes)).toEqual({
      code: 'workbook-other-type',
      words: '文件“名单.xlsx”是“因公出国（境）团组”的工作簿，不能导入到“人员”。',
    });
  });
  test('a workbook of another type without the sheet that says so', async () => {
    expect(await failed(await makeBook({ '因公出国（境）团组': [['团组名称'], ['a']] }))).toMatchObject({
      code: 'workbook-other-type',
    });
  });
  test('headings that nobody knows', async () => {
    expect(
      await failed(
        await makeBook({
          人员: [
            ['甲', '乙'],
            ['a', 'b'],
          ],
        }),
      ),
    ).toMatchObject({
      code: 'workbook-headings',
    });
  });
  test('a template that nobody filled', async () => {
    expect(await failed((await officer.get('/api/exchange/person/template')).bytes)).toMatchObject({
      code: 'workbook-empty',
    });
  });
});

test('every fault is found at once, with its place and the way to mend it; nothing is saved', async () => {
  const before = await countPeople();
  const found = await preview({
    人员: [
      ['记录编号', '姓名', '所在单位', '职务', '职级', '出生日期', '身份证号', '职称'],
      [1, '', '市教育局', '科员', '科员', '1980-02-30', '110101198001011234', 'x'],
      [2, '丁', '市教育', '科员', '科员及以下', null, null, null],
      ['0164012b-b900-7700-828e-72c2a8d180ff', '戊', '市教育局', '科员', '科员及以下', null, null, null],
      [3, '己', '#N/A', '科员', '科员及以下', null, '1101**********0022', null],
      [3, '庚', '市教育局', '科员', '科员及以下', null, null, null],
    ],
    说明: [['请填写'], ['……']],
  });
  expect(findingsOf(found)).toEqual([
    {
      at: '人员 1 职称',
      code: 'heading-unknown',
      words: '没有“职称”这一栏。是不是“职务”？请改正表头，或删掉这一列。',
    },
    {
      at: '说明 null null',
      code: 'sheet-unknown',
      words: '没有叫“说明”的表。是不是“人员”？请改正表名，或删掉这张表。',
    },
    { at: '人员 2 姓名', code: 'required', words: '请填写“姓名”。' },
    { at: '人员 2 出生日期', code: 'not-a-date', words: '“出生日期”不是日历上的日期，请写成 2018-05-06。' },
    { at: '人员 2 职级', code: 'not-a-choice', words: '“职级”没有“科员”这一项。' },
    { at: '人员 2 身份证号', code: 'bad-id-number', words: '“身份证号”的校验位不符，请核对号码。' },
    {
      at: '人员 3 所在单位',
      code: 'word-not-found',
      words: '“所在单位”：没有找到单位“市教育”。请核对名称，或先登记。',
    },
    {
      at: '人员 4 null',
      code: 'record-not-there',
      words: '没有这个记录编号，或者不在您的权限范围内。新增的行请把编号改成 1、2、3，或留空。',
    },
    {
      at: '人员 5 所在单位',
      code: 'cell-is-error',
      words: '“所在单位”这一格是 Excel 的出错值“#N/A”。请改正公式，或直接填内容。',
    },
    {
      at: '人员 5 身份证号',
      code: 'masked-for-new',
      words: '“身份证号”是遮住的号码，与系统里的不符，不能导入。请填完整号码，或清空这一格。',
    },
    { at: '人员 6 null', code: 'key-repeated', words: '与第5行是同一条记录（3），请只留一行。' },
  ]);
  expect(found.result).toMatchObject({ rows: 5, created: 0, faulty: 5, findingsTotal: 11 });
  const answer = await importer.confirm(officer, found);
  expect(refusal(answer)).toMatchObject({ status: 409, code: 'import-has-faults' });
  expect(await countPeople()).toBe(before);

  const report = byHeading(
    (await readBook((await officer.get(`/api/exchange/imports/${found.job.id}/faults`)).bytes))['人员'] ?? [],
  );
  expect(report[2]?.['问题（导入时不读）']).toBe(
    '【所在单位】“所在单位”：没有找到单位“市教育”。请核对名称，或先登记。',
  );
  expect(report[2]).toMatchObject({ 姓名: '丁', 所在单位: '市教育' });
});

test('mended in the report itself it is imported; twice it adds nothing', async () => {
  const before = await countPeople();
  const faulty = await preview(
    people(['辛', '市教育', '科员', '科员及以下', { day: '1980-02-03' }, '110101197503080022']),
  );
  expect(faulty.result?.faulty).toBe(1);
  const report = await readBook((await officer.get(`/api/exchange/imports/${faulty.job.id}/faults`)).bytes);
  const mended = Object.fromEntries(
    Object.entries(report).map(([name, rows]) => [
      name,
      rows.map((row) => row.map((cell) => (cell === '市教育' ? '市教育局' : cell))),
    ]),
  );
  const found = await preview(mended);
  expect(findingsOf(found)).toEqual([]);
  expect(found.result).toMatchObject({ created: 1, faulty: 0, news: [{ row: 2, title: '辛' }] });
  expect(await countPeople()).toBe(before);
  const done = await importer.commit(officer, found);
  expect(done.job).toMatchObject({ state: 'done', done: 1, total: 1 });
  expect(await countPeople()).toBe(before + 1);
  const [audited] = await t.owner(
    `SELECT v.changes FROM audit_entry e JOIN audit_value v ON v.office_id = e.office_id AND v.entry_id = e.id WHERE e.action = 'import' AND e.record_id = $1`,
    [done.job.id],
  );
  expect(audited?.changes).toMatchObject([
    { after: { file: '名单.xlsx', created: 1, changed: 0, unchanged: 0 } },
  ]);
  expect(await t.owner('SELECT 1 FROM job_file WHERE job_id = $1', [done.job.id])).toEqual([]);

  const again = await preview(mended);
  expect(again.result).toMatchObject({ created: 0, changed: 0, unchanged: 1 });
  await importer.commit(officer, again);
  expect(await countPeople()).toBe(before + 1);
});

test('the keys of the type find the record: old and new are shown, then only that is changed', async () => {
  await importer.commit(
    officer,
    await preview(people(['壬', '市教育局', '科员', '科员及以下', { day: '1980-02-03' }, null])),
  );
  const found = await preview({
    人员: [
      ['姓名', '所在单位', '出生日期', '职务'],
      ['壬', '市教育局', '1980.2.3', '副科长'],
    ],
  });
  expect(found.result).toMatchObject({
    created: 0,
    changed: 1,
    changes: [{ row: 2, title: '壬', entries: [{ label: '职务', before: '科员', after: '副科长' }] }],
  });
  await importer.commit(officer, found);
  const [row] = await t.owner(`SELECT post, version, rank FROM person WHERE name = '壬'`);
  expect(row).toMatchObject({ post: '副科长', version: 2, rank: 'staff' });
});

test('two rows of one key in the file, and a key that two records have', async () => {
  const same = ['癸', '市教育局', '科员', '科员及以下', null, null];
  const twice = await preview(people(same, same));
  expect(findingsOf(twice)).toMatchObject([
    { at: '人员 3 null', code: 'key-repeated', words: '与第2行是同一条记录（癸），请只留一行。' },
  ]);
  const values = { name: '癸', unit: t.office.units.applicant, post: '科员', rank: 'staff' };
  for (let i = 0; i < 2; i++)
    expect((await officer.post('/api/records/person', { values })).status).toBe(200);
  expect(findingsOf(await preview(people(same)))).toMatchObject([{ code: 'key-ambiguous' }]);
});

describe('delegations', () => {
  const legs = ['所属记录编号', '国家（地区）', '城市', '在当地停留（起）', '在当地停留（止）'];
  const book = (name: string, member: string): Book => ({
    '因公出国（境）团组': [
      ['记录编号', '团组名称', '类别', '组团单位'],
      ['示例', '（示例）', '党政', '（单位）'],
      [1, name, '党政', '市教育局'],
      [2, `${name}乙`, '科研', '市教育局'],
    ],
    '出访国家（地区）': [
      legs,
      [1, '德国', '柏林', '2018-07-15', '2018-07-17'],
      [2, 'FR', '巴黎', null, null],
    ],
    出访人员: [
      ['所属记录编号', '姓名', '团内身份'],
      [1, member, '团长'],
    ],
  });

  test('come in as drafts of the person, their rows beside them, and the same file twice adds nothing', async () => {
    await t.store.store('person', 'wang-min');
    const wrong = await preview(book('赴德国考察团', '王明'), 'delegation');
    expect(findingsOf(wrong).map(({ at, code }) => `${at} ${code}`)).toEqual([
      '出访人员 2 姓名 word-not-found',
      '因公出国（境）团组 4 类别 not-a-choice',
    ]);
    const right = book('赴德国考察团', '王敏');
    right['因公出国（境）团组']?.[3]?.splice(2, 1, '教学科研');
    right['出访国家（地区）']?.[2]?.splice(3, 2, '2018-07-18', '2018-07-20');
    const found = await preview(right, 'delegation');
    expect(findingsOf(found)).toEqual([]);
    expect(found.result).toMatchObject({ rows: 2, created: 2 });
    await importer.commit(officer, found);
    const rows = await t.owner(
      `SELECT d.state, m.person_name FROM delegation d LEFT JOIN delegation_members m ON m.office_id = d.office_id AND m.parent_id = d.id WHERE d.name LIKE '赴德国考察团%' ORDER BY d.name`,
    );
    expect(rows).toEqual([
      { state: 'draft', person_name: '王敏' },
      { state: 'draft', person_name: null },
    ]);
    const again = await preview(right, 'delegation');
    expect(again.result).toMatchObject({ created: 0, unchanged: 2 });
  });

  test('two people of one name are named; what tells them apart is understood', async () => {
    const values = { name: '王敏', unit: t.office.units.other, post: '处长', rank: 'county-head' };
    const made = await officer.post('/api/records/person', { values });
    expect([200, 422]).toContain(made.status);
    if (made.status === 422)
      expect(
        (await officer.post('/api/records/person', { values: { ...values, rank: 'staff' } })).status,
      ).toBe(200);
    const found = await preview(book('赴法国交流团', '王敏'), 'delegation');
    const ambiguous = findingsOf(found).find(({ code }) => code === 'word-ambiguous');
    expect(ambiguous?.at).toBe('出访人员 2 姓名');
    expect(ambiguous?.words).toMatch(/叫“王敏”的有2个。请照其中一个写全：.*王敏（市商务局，处长/);
    const full = /王敏（市商务局[^）]*）/.exec(ambiguous?.words ?? '')?.[0] ?? '';
    const told = await preview(book('赴法国交流团', full), 'delegation');
    expect(findingsOf(told).map(({ code }) => code)).not.toContain('word-ambiguous');
  });

  test('what was exported keeps its names, its files and its rows; what is locked says so', async () => {
    const { id } = await t.store.store('delegation', 'two-countries');
    const bytes = (await officer.get('/api/exchange/delegation/export')).bytes;
    const all = await readBook(bytes);
    const total = (all['因公出国（境）团组']?.length ?? 1) - 1;
    const same = await importer.preview(officer, 'delegation', bytes);
    expect(findingsOf(same)).toEqual([]);
    expect(same.result).toMatchObject({ unchanged: total, created: 0, changed: 0 });
    const sheet = all['因公出国（境）团组'] ?? [];
    const row = sheet.find(([key]) => key === id);
    const at = (heading: string) => (sheet[0] ?? []).indexOf(heading);
    row?.splice(at('团组名称'), 1, '改了名字');
    row?.splice(at('批准日期'), 1, { day: '2018-06-01' });
    const found = await preview(all, 'delegation');
    expect(findingsOf(found)).toMatchObject([
      { code: 'field-not-writable', at: expect.stringContaining('批准日期') },
      { code: 'record-locked', words: '当前状态为“单位审核中”，内容已锁定，不能直接修改。' },
    ]);
  });

  test('a record that was changed since the export is not overwritten', async () => {
    const made = read(
      'createRecord',
      await officer.post('/api/records/delegation', { values: { name: '先导出', task: '一' } }),
    ).record;
    const book = await readBook(
      (await officer.get('/api/exchange/delegation/export?q=%E5%85%88%E5%AF%BC%E5%87%BA')).bytes,
    );
    await officer.put(`/api/records/delegation/${made.id}`, { version: 1, values: { task: '二' } });
    const found = await preview(book, 'delegation');
    expect(findingsOf(found)).toMatchObject([
      {
        code: 'changed-since-export',
        words: '导出之后，officer又修改过这条记录。请重新导出，在新的表上修改。',
      },
    ]);
  });

  test('rows of nobody, and a sheet that does not say whose its rows are', async () => {
    const right = book('孤行团', '王敏');
    right['出访国家（地区）'] = [legs.slice(1), ['德国', '柏林', '2018-07-15', '2018-07-17']];
    right['出访人员']?.push([9, '王敏', '团员']);
    const found = await preview(right, 'delegation');
    expect(findingsOf(found)).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ code: 'heading-missing' }),
        expect.objectContaining({ at: '出访人员 3 所属记录编号', code: 'row-of-nobody' }),
      ]),
    );
  });
});
